package copydesk.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Identifiers and addresses as RFC 3986 allows them.
public final class Uris {
  // RFC 3986, section 2: reserved and unreserved characters, and the sign of an encoded one.
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private Uris() {}

  /// The text as an absolute URI of any scheme, `urn:` and `medtop:` too, or null where it is none.
  /// Blanks and letters beyond ASCII, which people type into addresses, are encoded.
  public static @Nullable String absolute(@Nullable String text) {
    var uri = text == null ? null : parse(text);
    return uri != null && uri.isAbsolute() ? uri.toString() : null;
  }

  /// The same, or null where a browser would run it: who follows the address of a story must not.
  public static @Nullable String harmless(@Nullable String text) {
    var uri = absolute(text);
    return uri == null || uri.matches("(?i)(?:javascript|vbscript|data):.*") ? null : uri;
  }

  /// The text as an absolute address on the Web, or null.
  public static @Nullable String web(@Nullable String text) {
    var uri = text == null ? null : parse(text);
    return uri != null && isWeb(uri) ? uri.toString() : null;
  }

  /// What a link means in a document at `base`: RFC 3986, section 5. Null where it means nothing
  /// absolute.
  public static @Nullable String resolve(@Nullable String base, @Nullable String link) {
    var to = link == null ? null : parse(link);
    if (to == null) {
      return null;
    }
    if (to.isAbsolute()) {
      return to.toString();
    }
    var from = base == null ? null : parse(base);
    if (from == null || !from.isAbsolute() || from.isOpaque()) {
      return null;
    }
    // The JDK follows an older RFC, by which an empty link meant the folder of the document.
    return to.toString().isEmpty() ? from.toString() : from.resolve(to).toString();
  }

  /// The host of an absolute URI, or null.
  public static @Nullable String host(String uri) {
    var parsed = parse(uri);
    return parsed == null ? null : parsed.getHost();
  }

  private static boolean isWeb(URI uri) {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
  }

  private static @Nullable URI parse(String text) {
    try {
      return new URI(encoded(text.strip()));
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private static String encoded(String text) {
    var encoded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
                encoded.appendCodePoint(c);
              } else {
                for (var octet : Character.toString(c).getBytes(UTF_8)) {
                  encoded.append('%').append("%02X".formatted(octet));
                }
              }
            });
    return encoded.toString();
  }
}
