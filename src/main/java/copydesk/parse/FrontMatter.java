package copydesk.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The properties at the head of a Markdown file, as Hugo and Jekyll write them: YAML between lines
/// of three dashes, TOML between lines of three plus signs, or an object of JSON.
///
/// @param values what they say
/// @param text the document below them, or all of it where there are none
record FrontMatter(Values values, String text) {
  private static final int MOST_CHARACTERS = 64 * 1024;

  // Three dashes may also be a line across the page; below the others stands a property.
  private static final Pattern PROPERTY = Pattern.compile("[\\w\"'. -]{1,60}[:=].*");
  private static final Pattern EMPTY_LINE = Pattern.compile("(?m)^[ \\t]*$");

  private static final Pattern JSON = Pattern.compile("\\{\\s*\"");

  private static final Values NONE = new Values(Map.of(), null, "");

  /// What a language gave.
  ///
  /// @param broken what could not be read, in the document's own words
  record Values(Map<String, Object> sound, @Nullable Fault fault, String broken) {}

  /// @param line in the front matter, from 1; 0 where nobody knows
  record Fault(int line, @Nullable String reason) {
    String at(int firstLine) {
      var place = line == 0 ? "" : ", line " + (firstLine + line - 1);
      var said = String.valueOf(reason).replaceAll("\\s+", " ");
      return "front matter%s: %s".formatted(place, said.substring(0, Math.min(200, said.length())));
    }
  }

  /// Whether there are any, sound or not.
  boolean isThere() {
    return !values.equals(NONE);
  }

  /// @param document with line ends of one character
  static FrontMatter of(String document) {
    if (JSON.matcher(document).lookingAt()) {
      return json(document);
    }
    var first = line(document, 0);
    if (!first.equals("---") && !first.equals("+++")) {
      return new FrontMatter(NONE, document);
    }
    var start = end(document, 0);
    for (var at = start; at < document.length(); at = end(document, at)) {
      var line = line(document, at);
      if (line.equals(first) || (line.equals("...") && first.equals("---"))) {
        var values = read(first, document.substring(start, at));
        return new FrontMatter(values, document.substring(end(document, at)));
      }
    }
    return unclosed(first, document, start);
  }

  // Cut, or the second fence forgotten: the properties reach to the first empty line.
  private static FrontMatter unclosed(String fence, String document, int start) {
    if (!PROPERTY.matcher(line(document, start)).matches()) {
      return new FrontMatter(NONE, document);
    }
    var empty = EMPTY_LINE.matcher(document);
    var end = empty.find(start) ? empty.start() : document.length();
    var values = read(fence, document.substring(start, end));
    var fault = new Fault(0, "begun with \"" + fence + "\" and never ended");
    return new FrontMatter(
        new Values(values.sound(), fault, values.broken()), document.substring(end));
  }

  private static Values read(String fence, String source) {
    if (source.length() > MOST_CHARACTERS) {
      return tooLong(source.length());
    }
    return fence.equals("---") ? SafeYaml.read(source) : SafeToml.read(source);
  }

  private static Values tooLong(long characters) {
    var reason = "%d characters; the limit is %d".formatted(characters, MOST_CHARACTERS);
    return new Values(Map.of(), new Fault(0, reason), "");
  }

  private static FrontMatter json(String document) {
    try (var json = SafeJson.parser(document)) {
      var object = json.nextToken() == JsonToken.START_OBJECT ? SafeJson.value(json) : null;
      var end = (int) json.currentLocation().getCharOffset();
      if (!(object instanceof Map<?, ?> map) || map.isEmpty()) {
        return new FrontMatter(NONE, document);
      }
      var values =
          end > MOST_CHARACTERS ? tooLong(end) : new Values(LinkedData.object(map), null, "");
      return new FrontMatter(values, document.substring(end));
    } catch (JsonProcessingException broken) {
      var at = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      var fault = new Fault(at, broken.getOriginalMessage());
      return new FrontMatter(new Values(Map.of(), fault, ""), document);
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  private static String line(String document, int at) {
    var end = document.indexOf('\n', at);
    return document.substring(at, end < 0 ? document.length() : end).stripTrailing();
  }

  private static int end(String document, int at) {
    var end = document.indexOf('\n', at);
    return end < 0 ? document.length() : end + 1;
  }
}
