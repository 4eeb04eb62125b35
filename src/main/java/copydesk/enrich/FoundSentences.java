package copydesk.enrich;

import copydesk.article.Body;
import copydesk.article.Span;
import copydesk.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/// The sentences of a body: how many there are, and where the first of them stand.
record FoundSentences(List<Span> spans, int count) {
  // Some 200,000 characters of text. An item of the table has room for 400 KB, and a span takes
  // fifteen bytes of it.
  static final int MOST = 2_000;

  static FoundSentences in(Body body, String language) {
    var offsets = Offsets.of(body);
    var sentences = Sentences.of(language);
    var paragraphs = body.paragraphs();
    var spans = new ArrayList<Span>();
    var count = 0;
    for (var number = 0; number < paragraphs.size(); number++) {
      var paragraph = paragraphs.get(number);
      if (paragraph.codePoints().noneMatch(Character::isLetterOrDigit)) {
        continue; // a line of stars
      }
      for (var start = notBlank(paragraph, 0); start < paragraph.length(); count++) {
        var end = sentences.end(paragraph, start);
        if (spans.size() < MOST) {
          spans.add(offsets.span(number, start, end));
        }
        start = notBlank(paragraph, end);
      }
    }
    return new FoundSentences(spans, count);
  }

  private static int notBlank(String text, int from) {
    var at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
      at++;
    }
    return at;
  }
}
