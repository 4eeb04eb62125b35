package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubHeadingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>The cost</h2>",
        "<h3><a name=cost>The cost</a></h3>",
        "<h2><div><a href='#cost'>The cost</a></div></h2>",
        "<div><h2>The cost</h2></div>"
      })
  void aHeadingBetweenTwoParagraphsIsText(String heading) {
    assertThat(isKept("<div><p>It rained.</p>" + heading + "<p>Nobody came.</p></div>")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2><a href=/other>How the weir was built</a></h2>",
        "<h1>The weir</h1>",
        "<h2>3 comments</h2>"
      })
  void aLinkAndTheHeadingsOfAnotherPartAreNot(String heading) {
    assertThat(isKept("<div><p>It rained.</p>" + heading + "<p>Nobody came.</p></div>")).isFalse();
  }

  @Test
  void aHeadingInABoxOfItsOwnIsNot() {
    assertThat(
            isKept(
                "<div><p>It rained.</p></div><div><ul><li>"
                    + "<h3>A walk along the river</h3></li><li>Every day</li></ul></div>"))
        .isFalse();
  }

  // Where the model found all but the second block.
  private static boolean isKept(String html) {
    var isText = new boolean[] {true, false, true};
    SubHeadings.keep(Page.of(Jsoup.parse(html)).blocks(), isText);
    return isText[1];
  }
}
