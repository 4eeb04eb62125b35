package copydesk.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON of events, as maps, lists and strings: read by Jackson's streaming layer, since binding
/// it to classes would cost a cold start far more than it saves us.
final class EventJson {
  // An event nests seven levels deep.
  private static final int MAX_DEPTH = 32;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private EventJson() {}

  /// @throws IllegalArgumentException if it is no JSON object
  static Map<?, ?> read(InputStream in) {
    try (var parser = JSON.createParser(in)) {
      return object(parser);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// @throws IllegalArgumentException if it is no JSON object
  static Map<?, ?> read(String text) {
    try (var parser = JSON.createParser(new StringReader(text))) {
      return object(parser);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The objects in a list; none where it is absent.
  static List<Map<?, ?>> objects(Map<?, ?> parent, String name) {
    var objects = new ArrayList<Map<?, ?>>();
    if (parent.get(name) instanceof List<?> list) {
      for (var element : list) {
        objects.add(asObject(element, name));
      }
    }
    return objects;
  }

  /// @throws IllegalArgumentException if there is none, naming it
  static Map<?, ?> object(Map<?, ?> parent, String name) {
    return asObject(parent.get(name), name);
  }

  /// @throws IllegalArgumentException if there is none, naming it
  static String text(Map<?, ?> parent, String name) {
    if (parent.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text " + name + " in the event");
  }

  private static Map<?, ?> asObject(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("no object " + name + " in the event");
  }

  private static Map<?, ?> object(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() == JsonToken.START_OBJECT
          && value(parser) instanceof Map<?, ?> map
          && parser.nextToken() == null) {
        return map;
      }
    } catch (JsonProcessingException broken) { // a limit passed is none of its StreamReadExceptions
      throw new IllegalArgumentException("no JSON: " + broken.getOriginalMessage(), broken);
    }
    throw new IllegalArgumentException("no JSON object");
  }

  // Only as deep as MAX_DEPTH: the parser refuses more.
  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          var name = parser.currentName();
          if (parser.nextToken() != JsonToken.VALUE_NULL) { // else it is absent
            map.put(name, value(parser));
          }
        }
        yield map;
      }
      case START_ARRAY -> {
        var list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      default -> parser.getText(); // numbers and truth values as they stand there
    };
  }
}
