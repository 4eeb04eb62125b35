package copydesk.parse;

import copydesk.article.About;
import copydesk.article.Article;
import copydesk.article.Body;
import copydesk.article.Extras;
import copydesk.article.Identity;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Rights;
import copydesk.intake.Document;
import copydesk.text.LanguageTags;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page with one article on it.
final class Html implements Parser {

  /// The most marked-up of two thousand pages has 20,000. Where formatting was left open, the
  /// parser makes a dozen elements of one tag, and each takes two hundred bytes.
  static final int MAX_TAGS = 100_000;

  /// A deck and what it leads to.
  private static final int MOST_ABOVE_BYLINE = 5;

  private static final int LONGEST_BYLINE = 100;

  /// As `<p>`.
  private static final int SHORTEST_TAG = 3;

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var source = PageSource.of(document);
    var decoded = source.decoded();
    var problems = new ArrayList<>(Legibility.problems(entry, decoded));
    if (decoded.text().isBlank()) {
      problems.add(new Problem(Kind.EMPTY, entry, "nothing but white space"));
      return new Parsed(List.of(), problems);
    }
    // Most pages have no room for too many.
    var tags = decoded.text().length() > MAX_TAGS * SHORTEST_TAG ? tags(decoded.text()) : 0;
    if (tags > MAX_TAGS) {
      var detail = "a page of %d tags; the limit is %d".formatted(tags, MAX_TAGS);
      problems.add(new Problem(Kind.TOO_LARGE, entry, detail));
      return new Parsed(List.of(), problems);
    }
    var page = Page.of(Jsoup.parse(decoded.text()), source.programs());
    var read = read(page, TextModel.shipped(), entry);
    var cut = read.articles().isEmpty() ? null : PageCut.reason(decoded.text());
    if (cut != null) {
      problems.add(new Problem(Kind.IRREGULAR, entry, cut));
    }
    problems.addAll(read.problems());
    return new Parsed(read.found(), problems);
  }

  /// Reads a page as this model of what is text tells.
  static Parsed read(Page page, TextModel model, String entry) {
    var text = MainText.of(page, model);
    var refusal = NoArticle.of(page, text);
    var told = PageState.of(page, text, refusal == null);
    if (refusal != null && told == null) {
      return refusal.isTextless()
          ? announced(page, text, refusal, entry)
          : rejected(refusal, entry);
    }
    var titles = PageTitles.of(page, text, told);
    var dates = new PageDates(entry);
    return Parsed.one(article(page, text, titles, told, dates), dates.problems());
  }

  private static Parsed announced(Page page, MainText text, NoArticle refusal, String entry) {
    var titles = PageTitles.of(page, text);
    var dates = new PageDates(entry);
    var article = article(page, text, titles, StateStory.WITHOUT_TEXT, dates);
    if (!Announced.is(page, titles, article.dates())) {
      return rejected(refusal, entry);
    }
    var problems = new ArrayList<>(dates.problems());
    problems.add(new Problem(Kind.TEXT_ELSEWHERE, entry, refusal.reason()));
    return Parsed.one(article, problems);
  }

  private static Parsed rejected(NoArticle refusal, String entry) {
    return new Parsed(List.of(), List.of(new Problem(Kind.NO_ARTICLE, entry, refusal.reason())));
  }

  /// How many tags a page has, or a little more.
  static int tags(String page) {
    var tags = 0;
    for (var at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }

  private static Article article(
      Page page, MainText text, PageTitles titles, @Nullable StateStory told, PageDates dates) {
    var paragraphs =
        new ArrayList<>(
            told == null ? text.paragraphs(titles) : titles.withoutRepeats(told.paragraphs()));
    var opening = paragraphs.isEmpty() ? null : Dateline.of(paragraphs.getFirst());
    var dateline = opening == null || opening.isUnsure() ? null : opening;
    if (dateline != null) {
      paragraphs.removeFirst();
      if (!dateline.rest().isEmpty()) {
        paragraphs.addFirst(dateline.rest());
      }
    }
    var identity = identity(page);
    var credits = PageCredits.of(page, text, titles.heading(), dateline, told);
    removeByline(paragraphs, credits.by());
    return new Article(
        identity,
        titles.titles(),
        credits,
        dates.read(page, identity, told, titles.heading()),
        new Body(paragraphs),
        About.subjects(PageSubjects.of(page)),
        rights(page),
        Extras.media(PagePictures.of(page)));
  }

  // Below a long deck, where it is not known as one by its place.
  private static void removeByline(List<String> paragraphs, @Nullable String by) {
    if (by == null || by.length() > LONGEST_BYLINE || !CreditWords.LABEL.begins(by)) {
      return;
    }
    var line = Wording.of(by);
    for (var i = 0; i < Math.min(MOST_ABOVE_BYLINE, paragraphs.size() - 1); i++) {
      if (line.equals(Wording.of(paragraphs.get(i)))) {
        paragraphs.remove(i);
        return;
      }
    }
  }

  static Identity identity(Page page) {
    var meta = page.meta();
    var uri = address(page.marks().relation("canonical"));
    return Identity.of(uri == null ? PageMeta.absolute(meta.first("og:url")) : uri, language(page));
  }

  private static @Nullable String language(Page page) {
    var meta = page.meta();
    var html = page.html().firstElementChild();
    for (var name : List.of("lang", "xml:lang")) {
      var language = html == null ? null : LanguageTags.normal(html.attr(name));
      if (language != null) {
        return language;
      }
    }
    for (var name : List.of("og:locale", "content-language", "language", "dc.language")) {
      var language = LanguageTags.normal(meta.first(name));
      if (language != null) {
        return language;
      }
    }
    return null;
  }

  private static Rights rights(Page page) {
    var meta = page.meta();
    return new Rights(
        null,
        meta.first("copyright", "dc.rights", "dcterms.rights"),
        address(page.marks().relation("license")));
  }

  /// The first of these links that has an address, in full.
  private static @Nullable String address(List<Element> links) {
    for (var link : links) {
      var address = PageMeta.absolute(link.attr("href"));
      if (address != null) {
        return address;
      }
    }
    return null;
  }
}
