package copydesk.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import copydesk.text.Digest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// An agency's story whose parts are marked.
///
/// @param author its byline, as printed
/// @param body behind the dateline, hard-wrapped as it was sent
public record WireStory(
    String id, String title, @Nullable String author, String dateline, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ONE_IN = 3;

  /// A sign of its own on the last line, or far behind the last word, says that no more follows.
  private static final int LONGEST_END_MARK = 12;

  /// The stories of a part of the corpus that have a text. No rule is made while looking at those
  /// that are held out.
  ///
  /// @throws IllegalArgumentException with a sentence that says what is missing
  public static List<WireStory> of(Path folder, Part part) throws IOException {
    var file = folder.resolve("stories.jsonl.gz");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is no file that exists.");
    }
    var stories = new ArrayList<WireStory>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var story = JSON.readTree(line);
        if (story.hasNonNull("body") && isIn(part, story.path("id").asText())) {
          stories.add(of(story));
        }
      }
    }
    return stories;
  }

  private static boolean isIn(Part part, String id) {
    var isHeld = Integer.parseInt(Digest.of(id).substring(0, 4), 16) % ONE_IN == 0;
    return part == Part.ALL || isHeld == (part == Part.HELD);
  }

  private static WireStory of(JsonNode story) {
    var author = story.path("author").asText("");
    return new WireStory(
        story.path("id").asText(),
        story.path("title").asText(""),
        author.isEmpty() || story.path("author").isNull() ? null : author,
        story.path("dateline").isNull() ? "" : story.path("dateline").asText(""),
        story.path("body").asText());
  }

  /// As a desk would have received it.
  public String copy() {
    return above() + dateline + body;
  }

  private String above() {
    return line(title) + (author == null ? "" : line(author));
  }

  private static String line(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /// Where the first letter of the body stands in the copy, in Unicode characters.
  int bodyBegins() {
    var begin = 0;
    while (begin < body.length() && body.charAt(begin) <= ' ') {
      begin++;
    }
    return copy().codePointCount(0, above().length() + dateline.length() + begin);
  }

  /// What is marked as a dateline may be the row of a table, or go on to a hyphen in the text:
  /// nobody would call that one.
  boolean hasDateline() {
    var printed = dateline.strip();
    var words = printed.replaceFirst("\\s*--?$", "");
    return words.matches("[\\p{L}*].*")
        && !words.endsWith("-")
        && !words.contains("   ")
        && words.replaceFirst("-+ \\w+ \\d+$", "").matches("[^-]*(\\w-\\w[^-]*)*");
  }

  /// The names in the byline, in small letters.
  List<String> names() {
    if (author == null) {
      return List.of();
    }
    var names = Words.squeeze(author).toLowerCase(Locale.ROOT);
    names = names.replaceFirst("^by ", "").replaceFirst(",[^,]*$| reuters?$", "");
    return Arrays.asList(names.split(" and |, ", -1));
  }

  /// The body without the sign at its end.
  String text() {
    var text = body.stripTrailing();
    var mark =
        text.endsWith(" REUTER")
            ? text.lastIndexOf(' ')
            : Math.max(text.lastIndexOf('\n'), text.lastIndexOf("   "));
    var end = mark < 0 ? "" : text.substring(mark).strip();
    var isMark =
        end.length() <= LONGEST_END_MARK
            && end.toLowerCase(Locale.ROOT).matches("re?uters?\\b.*|more|reute");
    return isMark ? text.substring(0, mark).stripTrailing() : text;
  }

  /// Its paragraphs, where indents tell them apart; null where there is a table, whose rows are no
  /// paragraphs.
  @Nullable List<String> paragraphs() {
    var paragraphs = new ArrayList<String>();
    for (var line : text().split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      var indent = line.length() - line.stripLeading().length();
      if ((indent > 0 && indent < 3) || indent > 6 || line.strip().contains("   ")) {
        return null;
      }
      if (indent > 0 || paragraphs.isEmpty()) {
        paragraphs.add(line.strip());
      } else {
        paragraphs.add(paragraphs.removeLast() + " " + line.strip());
      }
    }
    paragraphs.replaceAll(Words::squeeze);
    return paragraphs;
  }
}
