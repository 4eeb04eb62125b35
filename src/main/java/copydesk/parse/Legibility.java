package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.text.Charsets.Decoded;
import copydesk.text.Charsets.Found;
import java.util.ArrayList;
import java.util.List;

/// What was wrong with a document's bytes, said for the person who dropped it.
final class Legibility {
  private Legibility() {}

  static List<Problem> problems(String entry, Decoded decoded) {
    var problems = new ArrayList<Problem>();
    var notUtf8 =
        decoded.notUtf8At() == null
            ? ""
            : "not valid UTF-8 at byte %d; ".formatted(decoded.notUtf8At());
    var charset = decoded.charset().name();
    if (decoded.found() == Found.GUESSED) {
      problems.add(new Problem(Kind.CHARSET_GUESSED, entry, notUtf8 + "read as " + charset));
    }
    if (decoded.replaced()) {
      problems.add(
          new Problem(
              Kind.CHARACTERS_REPLACED,
              entry,
              notUtf8 + "read as " + charset + ", with bytes replaced that have no meaning in it"));
    }
    return problems;
  }
}
