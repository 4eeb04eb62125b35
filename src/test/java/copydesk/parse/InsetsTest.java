package copydesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class InsetsTest {
  @Test
  void aLinkAmongTheItemsOfAKeptListIsOne() {
    var list =
        "<ul><li>Brushes<li><a href=/s>Scrapers</a><li>Gloves<li>Soap"
            + "<li><a href=/r>Read more: rust</a></ul>";
    assertThat(kept("<p>You need:</p>" + list, true, true, false, true, true, false))
        .containsExactly(true, true, true, true, true, false);
  }

  @Test
  void aTableInAFigureIsTextWhereAHeadingOfTheTextIsBelow() {
    var table =
        "<figure><table><tr><th>Year<th>Eels<tr><td>2024<td>12<tr><td>2025<td>9</table></figure>";
    assertThat(
            kept(
                "<p>Fewer came.</p>" + table + "<h2>Why</h2><p>Heat.</p><p>Drought.</p>",
                true,
                false,
                false,
                false,
                true,
                true,
                true))
        .containsOnly(true);
  }

  @Test
  void ofATableOfWhichMostIsKeptAllIsButItsButtons() {
    var table =
        "<table><tr><td>Ink<td>Blue<tr><td><p>Two jars<p>of it<td><p><a href=/b>Buy</a>"
            + "</table>";
    assertThat(kept("<p>In stock</p>" + table, true, true, true, false, false))
        .containsExactly(true, true, true, false, false);
    assertThat(kept("<p>In stock</p>" + table, true, true, true, true, false))
        .containsExactly(true, true, true, true, false);
  }

  private static boolean[] kept(String html, boolean... isText) {
    Insets.keep(Page.of(Jsoup.parse(html)).blocks(), isText);
    return isText;
  }
}
