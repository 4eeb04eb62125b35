package copydesk.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture, a film or a sound that the document ties to the article, an association in ninjs.
///
/// @param name what it is to the article: `picture`, `video`
/// @param type one of ninjs' types: `picture`, `video`, `audio`, `graphic`
/// @param uri absolute
/// @param by its photographer or maker, as printed
/// @param renditions the files that show it
public record Media(
    String name,
    String type,
    String uri,
    @Nullable String headline,
    @Nullable String caption,
    @Nullable String by,
    List<Rendition> renditions) {
  public Media {
    renditions = List.copyOf(renditions);
  }

  /// A picture of which only its address is known, and perhaps what it shows.
  public static Media picture(String uri, @Nullable String caption) {
    return new Media("picture", "picture", uri, null, caption, null, List.of());
  }

  /// The same thing said in two places, as one; null where they are two things or contradict each
  /// other.
  public @Nullable Media with(Media other) {
    var agree =
        uri.equals(other.uri)
            && type.equals(other.type)
            && name.equals(other.name)
            && agree(headline, other.headline)
            && agree(caption, other.caption)
            && agree(by, other.by)
            && (renditions.isEmpty() || other.renditions.isEmpty());
    return agree
        ? new Media(
            name,
            type,
            uri,
            headline == null ? other.headline : headline,
            caption == null ? other.caption : caption,
            by == null ? other.by : by,
            renditions.isEmpty() ? other.renditions : renditions)
        : null;
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  /// One file.
  ///
  /// @param href an absolute URI
  /// @param contentType a media type, `image/jpeg`
  /// @param width in pixels
  /// @param height in pixels
  /// @param seconds how long it plays
  public record Rendition(
      String name,
      @Nullable String href,
      @Nullable String contentType,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Long bytes,
      @Nullable Double seconds) {}
}
