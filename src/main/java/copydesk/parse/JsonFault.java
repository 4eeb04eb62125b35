package copydesk.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;

/// Why a text is not read as JSON, and where it stops being it.
final class JsonFault {
  private static final int LONGEST_IN_PROBLEM = 200;

  private JsonFault() {}

  static Problem of(String entry, JsonProcessingException malformed) {
    var at = malformed.getLocation();
    var place =
        at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    var said = String.valueOf(malformed.getOriginalMessage());
    var message = said.startsWith("Unexpected end-of-input") ? "the document ends early" : said;
    // It quotes the text, if need be half a character of it.
    var quoted = message.substring(0, Math.min(message.length(), LONGEST_IN_PROBLEM));
    var detail = "JSON" + place + ": " + quoted.replaceAll("\\p{Cs}", "?");
    return new Problem(kind(malformed, message), entry, detail);
  }

  private static Kind kind(JsonProcessingException malformed, String message) {
    if (!(malformed instanceof StreamConstraintsException)) {
      return Kind.MALFORMED;
    }
    if (message.contains("depth")) {
      return Kind.TOO_DEEP;
    }
    return message.contains("values") ? Kind.TOO_MANY : Kind.TOO_LARGE;
  }
}
