package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Body;
import copydesk.article.Received;
import copydesk.article.Received.Kind;
import copydesk.article.Received.Part;
import copydesk.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OffsetsTest {
  private static final String WRAPPED =
      "BERGEN -  The ferry\n  sank\u00AD 🚢 at\r\n" + "noon.\n\nNobody was hurt.";
  private static final List<String> PARAGRAPHS =
      List.of("The ferry sank 🚢 at noon.", "Nobody was hurt.");

  @Test
  void aTextThatWasNoPlainTextIsCountedInItsBody() {
    var offsets = Offsets.of(new Body(PARAGRAPHS));

    assertThat(offsets.span(0, 21, 25)).isEqualTo(new Span(20, 24));
    assertThat(offsets.span(1, 0, 6)).isEqualTo(new Span(27, 33));
  }

  @Test
  void aPlainTextIsCountedAsReceived() {
    var offsets = Offsets.of(wrapped());

    assertThat(offsets.span(0, 0, 3)).isEqualTo(at("The"));
    assertThat(offsets.span(0, 18, 25)).isEqualTo(at("at\r\nnoon"));
    assertThat(offsets.span(1, 11, 16)).isEqualTo(at("hurt."));
    assertThat(offsets.span(0, 10, 14)).as("and back").isEqualTo(at("sank"));
  }

  @Test
  void aStoryFurtherDownIsCountedFromTheBeginningOfTheFile() {
    var parts =
        List.of(
            new Part(Kind.PARAGRAPH, new Span(100, 103)),
            new Part(Kind.PARAGRAPH, new Span(104, 107)));
    var received = new Received("One\nTwo", 100, parts);
    var offsets = Offsets.of(new Body(List.of("One", "Two"), received));

    assertThat(offsets.span(0, 1, 2)).isEqualTo(new Span(101, 102));
    assertThat(offsets.span(1, 2, 3)).isEqualTo(new Span(106, 107));
    assertThat(offsets.span(1, 0, 1)).as("and back").isEqualTo(new Span(104, 105));
  }

  private static Body wrapped() {
    var parts =
        List.of(
            new Part(Kind.DATELINE, new Span(0, 10)),
            new Part(Kind.PARAGRAPH, at("The ferry\n  sank\u00AD 🚢 at\r\nnoon.")),
            new Part(Kind.PARAGRAPH, at("Nobody was hurt.")));
    return new Body(PARAGRAPHS, new Received(WRAPPED, parts));
  }

  private static Span at(String found) {
    var start = WRAPPED.codePointCount(0, WRAPPED.indexOf(found));
    return new Span(start, start + found.codePointCount(0, found.length()));
  }
}
