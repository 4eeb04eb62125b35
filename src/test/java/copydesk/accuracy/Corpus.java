package copydesk.accuracy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A folder of web pages, `pages/<id>.html.gz`, and the truth about each, `truth.json`.
public record Corpus(Path pages, SequencedMap<String, Truth> truths) {
  // Python writes NaN where a table of its had an empty cell.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  public Corpus {
    truths = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(truths));
  }

  /// The pages of a part of the sites, in the order of the truth.
  ///
  /// @throws IllegalArgumentException with a sentence that says what is missing
  public static Corpus of(Path folder, Part part) throws IOException {
    var pages = folder.resolve("pages");
    if (!Files.isDirectory(pages)) {
      throw new IllegalArgumentException(pages + " is no folder that exists.");
    }
    var truths = new LinkedHashMap<String, Truth>();
    for (var page : read(folder.resolve("truth.json")).entrySet()) {
      if (part.has(page.getValue().url())) {
        truths.put(page.getKey(), page.getValue());
      }
    }
    return new Corpus(pages, truths);
  }

  /// Where a page lies.
  public Path page(String id) {
    return pages.resolve(id + ".html.gz");
  }

  private static Map<String, Truth> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is no file that exists.");
    }
    try {
      var truths = new LinkedHashMap<String, Truth>();
      var json = JSON.readTree(file.toFile());
      json.properties().forEach(page -> truths.put(page.getKey(), Truth.of(page.getValue())));
      return truths;
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          file + " is no JSON: " + malformed.getOriginalMessage(), malformed);
    }
  }
}
