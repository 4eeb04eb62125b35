package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LooseEndsTest {
  private static final String TEXT = "<p>It rained.</p><p>Nobody came.</p>";

  @Test
  void aTextDoesNotEndWithALineThatIsOverNothing() {
    assertThat(last(TEXT + "<p>Related content:</p><p><a href=/a>The weir</a></p>", 3))
        .isEqualTo("Nobody came.");
    assertThat(last(TEXT + "<h3>Who we are</h3><p>See also:</p>", 4)).isEqualTo("Nobody came.");
  }

  @Test
  void theLineStaysWhereTheTextGoesOnBelow() {
    assertThat(last(TEXT + "<p>Sources:</p><p>The archive of the mill</p>", 3))
        .isEqualTo("Sources:");
    assertThat(last(TEXT + "<p>You need:</p><ul><li>A spade</ul>", 3)).isEqualTo("You need:");
  }

  @Test
  void aQuestionThatIsPrintedLargeIsAnEnd() {
    assertThat(last(TEXT + "<h3>Who would have thought that?</h3>", 3))
        .isEqualTo("Who would have thought that?");
  }

  // Where so many of the blocks are kept.
  private static String last(String html, int count) {
    var all = Page.of(Jsoup.parse("<div>" + html + "</div>")).blocks().all();
    var kept = new ArrayList<>(all.subList(0, count));
    LooseEnds.removeFrom(kept, all);
    return kept.getLast().text();
  }
}
