package copydesk.parse;

import static copydesk.article.Titles.MAIN;
import static copydesk.article.Titles.SUMMARY;

import copydesk.article.Titles;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands over a page's article.
///
/// @param wordings all that the page has for the headline, and the line below it
/// @param heading what the headline is printed in, or null
record PageTitles(Titles titles, Set<Wording> wordings, @Nullable Element heading) {
  /// Where pages state their title for others: for networks, libraries, and who counts readers.
  private static final List<String> NAMES =
      List.of(
          "og:title",
          "twitter:title",
          "twitter:text:title",
          "title",
          "headline",
          "dc.title",
          "dcterms.title",
          "citation_title",
          "parsely-title",
          "sailthru.title");

  /// A page has one; each is weighed against each.
  private static final int MOST_TITLES = 3;

  /// Where a headline that is no heading may stand: between it and the text are a day and a name.
  private static final int MOST_BEFORE_TEXT = 4;

  static PageTitles of(Page page, MainText text) {
    return of(page, text, null);
  }

  /// @param told the article as the page's scripts have it, where it is read from there
  static PageTitles of(Page page, MainText text, @Nullable StateStory told) {
    var site = page.site();
    var headline = headline(page, text, told, site);
    var found = headline.best();
    var best = found.text();
    var wordings = headline.wordings();
    if (best != null) {
      wordings.add(Wording.of(best));
    }
    var titles = new DraftTitles();
    titles.headline(MAIN, best);
    titles.title(other(page.meta().first("og:title"), best, site));
    var deck = other(deck(page), best, site);
    // Many give the title that they made for search engines once more.
    if (deck != null && !headline.isKnown(Wording.of(deck))) {
      titles.headline("sub", deck);
      wordings.add(Wording.of(deck));
    }
    var summary = page.meta().first("og:description", "description");
    titles.description(SUMMARY, summary == null ? null : Fragment.unescaped(summary));
    return new PageTitles(titles.titles(), wordings, found.heading());
  }

  /// Whether a line above the text only says once more what stands over it.
  boolean isRepeatedBy(String text) {
    if (text.length() > Headline.LONGEST) {
      return false;
    }
    for (var wording : wordings) {
      if (wording.mayBe(text)) {
        return wordings.contains(Wording.of(text));
      }
    }
    return false;
  }

  /// The pieces of a body without such repeats. Further down only the headline itself is one: a
  /// chapter may well be called what the page is called elsewhere.
  List<String> withoutRepeats(List<String> texts) {
    var headline = Wording.of(Objects.requireNonNullElse(titles.headline(), ""));
    var kept = new ArrayList<String>();
    for (var text : texts) {
      if (kept.isEmpty() && isHeadlineWithCredit(text, headline)) {
        continue;
      }
      if (!isRepeatedBy(text) || !(kept.isEmpty() || headline.equals(Wording.of(text)))) {
        kept.add(text);
      }
    }
    return kept;
  }

  // "The eel that came back By Ann Example", between which there is but a line break.
  private boolean isHeadlineWithCredit(String text, Wording headline) {
    var own = titles.headline();
    return own != null
        && text.length() > own.length()
        && headline.opens(Wording.of(text))
        && HeadLines.are(text.substring(own.length()).strip());
  }

  private static Headline headline(
      Page page, MainText text, @Nullable StateStory told, SiteNames site) {
    var headline = new Headline(site);
    for (var stated : stated(page, told)) {
      headline.addStated(Tidy.line(Fragment.unescaped(stated)));
    }
    var first = text.blocks().isEmpty() ? null : text.blocks().getFirst();
    PrintedTitle.of(page.marks(), first == null ? null : first.region().element())
        .forEach(headline::addPrinted);
    if (first != null) {
      headline.addOpening(first.text());
      var before = page.blocks().all().indexOf(first) - 1;
      for (var i = 0; i < MOST_BEFORE_TEXT && before - i >= 0; i++) {
        headline.addOpening(page.blocks().all().get(before - i).text());
      }
    }
    return headline;
  }

  private static List<String> stated(Page page, @Nullable StateStory told) {
    var stated = new ArrayList<String>();
    var data = page.data().main();
    add(stated, data == null ? null : data.line("headline"));
    add(stated, told == null ? null : told.title());
    for (var name : NAMES) {
      add(stated, page.meta().first(name));
    }
    var titles = 0;
    for (var title : page.marks().tagged("title")) {
      // Drawings have titles, too.
      if (titles < MOST_TITLES && title.parent() != null && title.parent().nameIs("head")) {
        add(stated, title.text());
        titles++;
      }
    }
    return stated;
  }

  private static void add(List<String> stated, @Nullable String title) {
    if (title != null) {
      stated.add(title);
    }
  }

  private static @Nullable String deck(Page page) {
    var data = page.data().main();
    var stated = data == null ? null : data.line("alternativeHeadline");
    return stated != null
        ? stated
        : page.marks().property("alternativeheadline").stream()
            .map(PrintedTitle::text)
            .findFirst()
            .orElse(null);
  }

  /// The line, if it says something else than the headline; one with an appendix does not.
  private static @Nullable String other(
      @Nullable String line, @Nullable String headline, SiteNames site) {
    if (line == null || headline == null || line.length() > Headline.LONGEST) {
      return null;
    }
    var own = site.without(Tidy.line(Fragment.unescaped(line)));
    var wording = Wording.of(own);
    var known = Wording.of(headline);
    var isSame = known.equals(wording) || known.opens(wording) || known.ends(wording);
    return isSame || own.endsWith("…") || own.endsWith("...") ? null : own;
  }
}
