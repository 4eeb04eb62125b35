package copydesk.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people found on a page.
///
/// @param segments null where nobody looked for any
public record Truth(String url, Essentials essentials, @Nullable Segments segments) {
  /// From the page's object in `truth.json`, which has each property only where it is known.
  public static Truth of(JsonNode page) {
    return new Truth(
        page.path("url").asText(""),
        new Essentials(
            page.path("body").asText(""),
            page.path("title").asText(""),
            texts(page.path("authors")),
            page.path("date").asText("")),
        page.has("with")
            ? new Segments(texts(page.path("with")), texts(page.path("without")))
            : null);
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
