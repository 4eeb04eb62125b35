package copydesk.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
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

/// The only place where JSON is opened: RFC 8259, with limits on everything that can be had in
/// excess, and nothing behind the end.
///
/// Three slips that cost nothing to understand are read and reported: a name that stands twice in
/// one object, a line break within a text, and a comma behind the last value.
final class SafeJson implements AutoCloseable {
  /// ninjs with all that it nests, and JSON-LD graphs, stay below thirty.
  static final int MAX_DEPTH = 100;

  /// In one piece. The largest graphs of pages have some ten thousand; this many may take a
  /// quarter of the function's memory.
  static final int MAX_VALUES = 500_000;

  /// RFC 8259, section 4: of names that are repeated, most readers see the last value, so that one
  /// counts here. The others follow as a list under the name with this at its end, for
  /// `derived.source`.
  static final String EARLIER = " (earlier)";

  private static final int MAX_NUMBER_CHARACTERS = 100;
  private static final int MAX_NAME_CHARACTERS = 10_000;
  private static final int LONGEST_IN_PROBLEM = 60;

  // DynamoDB, "Numbers": 38 digits, and magnitudes from 1E-130 to 9.9E+125.
  private static final int MAX_DIGITS = 38;
  private static final int MAX_MAGNITUDE = 125;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
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

  // What programs are given in pages is JavaScript now and then.
  private static final JsonFactory SCRIPT =
      FACTORY
          .rebuild()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final JsonParser json;
  private final String entry;
  private final List<Problem> slips = new ArrayList<>();
  private int values;
  private boolean isRepeatTold;
  private boolean isHalfTold;

  private SafeJson(JsonFactory factory, String text, String entry) {
    try {
      this.json = factory.createParser(text);
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
    this.entry = entry;
  }

  /// A value, or why there is none.
  ///
  /// @param value a `Map` that keeps the order, a `List`, `String`, `Long`, `BigDecimal` or
  ///     `Boolean`; null for a `null`, and where the text is not JSON. Within maps and lists there
  ///     is no null: what is null is absent
  /// @param slips what was wrong and understood all the same
  record Json(@Nullable Object value, @Nullable Problem fault, List<Problem> slips) {}

  /// What a script gives its program.
  ///
  /// @param value as of JSON; null where there is none
  /// @param end how far it has been read, in characters
  record Literal(@Nullable Object value, int end) {}

  /// Reads a text that is one value, and names `entry` in what is wrong with it.
  static Json read(String text, String entry) {
    try (var json = open(text, entry)) {
      var value = json.next() == null ? null : json.value();
      if (json.next() != null) {
        return new Json(null, json.trailing(), List.of());
      }
      return new Json(value, null, json.slips());
    } catch (JsonProcessingException malformed) {
      return new Json(null, JsonFault.of(entry, malformed), List.of());
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  /// A document that is read piece by piece, before its first token.
  static SafeJson open(String text, String entry) {
    var json = new SafeJson(FACTORY, text, entry);
    var slip = JsonSlips.in(text);
    if (slip != null) {
      json.slips.add(new Problem(Kind.IRREGULAR, entry, slip));
    }
    return json;
  }

  /// Reads the value that a script goes on with, whatever follows it: `{…}; next()`. Names without
  /// quotes and texts in single ones are read too; nothing is computed.
  static Literal literal(String script) {
    try (var json = new SafeJson(SCRIPT, script, "")) {
      var value = json.next() == null ? null : json.value();
      return new Literal(value, json.offset());
    } catch (JsonProcessingException notJson) {
      var at = notJson.getLocation();
      return new Literal(null, at == null ? 0 : (int) Math.max(0, at.getCharOffset()));
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  /// Goes on to the next token; null at the end.
  @Nullable JsonToken next() throws IOException {
    values = 0;
    return json.nextToken();
  }

  /// The name of the property whose value comes next.
  String name() throws IOException {
    return json.currentName();
  }

  /// The value whose first token is the present one, and then its last.
  @Nullable Object value() throws IOException {
    values++;
    if (values > MAX_VALUES) {
      throw new StreamConstraintsException(
          "more than %d values in one piece".formatted(MAX_VALUES), json.currentLocation());
    }
    return switch (json.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> whole(json.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL, FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          null;
    };
  }

  /// How many values the present piece has had so far.
  int values() {
    return values;
  }

  /// How far it has been read, in characters.
  int offset() {
    return (int) json.currentLocation().getCharOffset();
  }

  /// Adds a property to an object, whose name may be there already.
  void put(Map<String, Object> object, String name, Object value) {
    var earlier = object.put(name, value);
    if (earlier == null) {
      return;
    }
    if (!isRepeatTold) {
      isRepeatTold = true;
      var at = json.currentLocation();
      var quoted = name.substring(0, Math.min(name.length(), LONGEST_IN_PROBLEM));
      var detail =
          "JSON, line %d: \"%s\" is there twice in one object; the last one counts"
              .formatted(at.getLineNr(), quoted);
      slips.add(new Problem(Kind.IRREGULAR, entry, detail));
    }
    if (object.computeIfAbsent(name + EARLIER, _ -> new ArrayList<>()) instanceof List<?> all) {
      LinkedData.list(all).add(earlier);
    }
  }

  /// What was wrong so far and understood all the same.
  List<Problem> slips() {
    return List.copyOf(slips);
  }

  /// That there is more behind the end.
  Problem trailing() {
    var at = json.currentLocation();
    var detail =
        "JSON, line %d, column %d: something follows the end of the value"
            .formatted(at.getLineNr(), at.getColumnNr());
    return new Problem(Kind.MALFORMED, entry, detail);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  // The recursion is as deep as the parser allows: MAX_DEPTH.
  private Map<String, Object> object() throws IOException {
    var object = new LinkedHashMap<String, Object>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = whole(json.currentName());
      json.nextToken();
      var value = value();
      if (value != null) {
        put(object, name, value);
      }
    }
    return object;
  }

  private List<Object> array() throws IOException {
    var array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var value = value();
      if (value != null) {
        array.add(value);
      }
    }
    return array;
  }

  // RFC 8259, section 8.2: "\uDEAD", a half of a character alone, is JSON and is no text.
  private String whole(String text) {
    if (!JsonSlips.hasHalves(text)) {
      return text;
    }
    if (!isHalfTold) {
      isHalfTold = true;
      var detail =
          "JSON, line %d: halves of characters are replaced"
              .formatted(json.currentLocation().getLineNr());
      slips.add(new Problem(Kind.CHARACTERS_REPLACED, entry, detail));
    }
    return text.replaceAll("\\p{Cs}", "\uFFFD");
  }

  /// The number, or its text where the table has no room for it.
  static Object number(String text) {
    if (text.length() < 19 && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
      return Long.valueOf(text);
    }
    try {
      var number = new BigDecimal(text);
      var magnitude = (long) number.precision() - number.scale();
      var hasRoom = number.precision() <= MAX_DIGITS && Math.abs(magnitude) <= MAX_MAGNITUDE;
      return hasRoom ? number : text;
    } catch (NumberFormatException _) { // "1e99999999999", which JSON allows and nobody counts to
      return text;
    }
  }
}
