package copydesk.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The only place where JSON is opened: RFC 8259 to the letter, no name twice in one object,
/// nothing behind the end, and limits on everything that can be had in excess.
final class SafeJson {
  /// ninjs with all that it nests, and JSON-LD graphs, stay below thirty.
  static final int MAX_DEPTH = 100;

  private static final int MAX_NUMBER_CHARACTERS = 100;
  private static final int MAX_NAME_CHARACTERS = 10_000;

  // DynamoDB, "Numbers": 38 digits, and magnitudes from 1E-130 to 9.9E+125.
  private static final int MAX_DIGITS = 38;
  private static final int MAX_MAGNITUDE = 125;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Names out of hostile files must not stay in memory for ever.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          // Where in the file, and not what of it.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_CHARACTERS)
                  .maxNameLength(MAX_NAME_CHARACTERS)
                  // One text may be all of a document, whose size `Format` limits.
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private SafeJson() {}

  /// A value, or why there is none.
  ///
  /// @param value a `Map` that keeps the order, a `List`, `String`, `Long`, `BigDecimal` or
  ///     `Boolean`; null for a `null`, and where the text is not JSON. Within maps and lists there
  ///     is no null: what is null is absent
  record Json(@Nullable Object value, @Nullable Problem fault) {}

  /// Reads a text that is one value, and names `entry` in what is wrong with it.
  static Json read(String text, String entry) {
    try (var json = FACTORY.createParser(text)) {
      json.nextToken();
      var value = json.currentToken() == null ? null : value(json);
      if (json.nextToken() != null) {
        return fault(entry, json, "something follows the end of the value");
      }
      return new Json(value, null);
    } catch (JsonProcessingException malformed) {
      return new Json(null, problem(entry, malformed));
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  /// A parser that stands before the first token, for documents that are read piece by piece.
  static JsonParser parser(String text) {
    try {
      return FACTORY.createParser(text);
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  /// The value at whose first token the parser stands; behind it, the parser stands at its last.
  static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL, FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          null;
    };
  }

  /// What is wrong with the JSON, and where.
  static Problem problem(String entry, JsonProcessingException malformed) {
    var at = malformed.getLocation();
    var place =
        at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    var said = String.valueOf(malformed.getOriginalMessage());
    var kind = malformed instanceof StreamConstraintsException ? Kind.TOO_DEEP : Kind.MALFORMED;
    var detail = "JSON" + place + ": " + said.substring(0, Math.min(said.length(), 200));
    return new Problem(kind, entry, detail);
  }

  private static Json fault(String entry, JsonParser json, String what) {
    var at = json.currentLocation();
    var detail = "JSON, line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), what);
    return new Json(null, new Problem(Kind.MALFORMED, entry, detail));
  }

  // The recursion is as deep as the parser allows: MAX_DEPTH.
  private static Map<String, Object> object(JsonParser json) throws IOException {
    var object = new LinkedHashMap<String, Object>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      var value = value(json);
      if (value != null) {
        object.put(name, value);
      }
    }
    return object;
  }

  private static List<Object> array(JsonParser json) throws IOException {
    var array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var value = value(json);
      if (value != null) {
        array.add(value);
      }
    }
    return array;
  }

  /// The number, or its text where the table has no room for it.
  static Object number(String text) {
    if (text.length() < 19 && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
      return Long.valueOf(text);
    }
    var number = new BigDecimal(text);
    var magnitude = (long) number.precision() - number.scale();
    return number.precision() <= MAX_DIGITS && Math.abs(magnitude) <= MAX_MAGNITUDE ? number : text;
  }
}
