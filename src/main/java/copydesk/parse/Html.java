package copydesk.parse;

import copydesk.article.About;
import copydesk.article.Article;
import copydesk.article.Body;
import copydesk.article.Concept;
import copydesk.article.Extras;
import copydesk.article.Identity;
import copydesk.article.Media;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Rights;
import copydesk.intake.Document;
import copydesk.text.Charsets;
import copydesk.text.Folding;
import copydesk.text.LanguageTags;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page with one article on it.
final class Html implements Parser {

  /// The most marked-up of two thousand pages has 20,000. Where formatting was left open, the
  /// parser makes a dozen elements of one tag, and each takes two hundred bytes.
  static final int MAX_TAGS = 100_000;

  /// Where a page must declare its charset is within 1024 bytes by the standard; real ones are
  /// late.
  private static final int HEAD_BYTES = 4096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta\\b[^>]{0,300}?\\bcharset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var bytes = document.bytes();
    var declared = Charsets.declaredIn(document.declaredType());
    var decoded = Charsets.decode(bytes, declared == null ? declaredIn(bytes) : declared);
    var problems = new ArrayList<>(Legibility.problems(entry, decoded));
    if (decoded.text().isBlank()) {
      problems.add(new Problem(Kind.EMPTY, entry, "nothing but white space"));
      return new Parsed(List.of(), problems);
    }
    var tags = decoded.text().chars().filter(c -> c == '<').count();
    if (tags > MAX_TAGS) {
      var detail = "a page of %d tags; the limit is %d".formatted(tags, MAX_TAGS);
      problems.add(new Problem(Kind.TOO_LARGE, entry, detail));
      return new Parsed(List.of(), problems);
    }
    var page = Page.of(Jsoup.parse(decoded.text()));
    var text = MainText.of(page);
    var reason = NoArticle.reason(page, text);
    if (reason != null) {
      problems.add(new Problem(Kind.NO_ARTICLE, entry, reason));
      return new Parsed(List.of(), problems);
    }
    if (isCut(decoded.text())) {
      problems.add(new Problem(Kind.IRREGULAR, entry, "no </html> behind its <html>: perhaps cut"));
    }
    var dates = new PageDates(entry);
    var article = article(page, text, dates);
    problems.addAll(dates.problems());
    return Parsed.one(article, problems);
  }

  // HTML lets it out, and hardly any page does.
  private static boolean isCut(String page) {
    var lower = page.toLowerCase(Locale.ROOT);
    return lower.contains("<html") && !lower.contains("</html");
  }

  /// The charset in the page's own `meta` elements.
  static @Nullable String declaredIn(byte[] bytes) {
    var charset = CHARSET.matcher(Charsets.head(bytes, HEAD_BYTES));
    if (!charset.find()) {
      return null;
    }
    // HTML, section 13.2.3.2, prescan: a declaration that could be read so is not in UTF-16.
    var name = charset.group(1).toLowerCase(Locale.ROOT);
    return name.startsWith("utf-16") ? "utf-8" : name;
  }

  private static Article article(Page page, MainText text, PageDates dates) {
    var titles = PageTitles.read(page, text.story());
    var paragraphs = new ArrayList<>(text.paragraphs(titles));
    var dateline = paragraphs.isEmpty() ? null : Dateline.of(paragraphs.getFirst());
    if (dateline != null) {
      paragraphs.removeFirst();
      if (!dateline.rest().isEmpty()) {
        paragraphs.addFirst(dateline.rest());
      }
    }
    return new Article(
        identity(page),
        titles,
        new PageCredits(page).read(text.byline(), dateline),
        dates.read(page, text.story()),
        new Body(paragraphs),
        About.subjects(subjects(page.meta())),
        rights(page),
        Extras.media(pictures(page.meta())));
  }

  private static Identity identity(Page page) {
    var meta = page.meta();
    var uri = address(page.marks().relation("canonical"));
    return Identity.of(uri == null ? PageMeta.absolute(meta.first("og:url")) : uri, language(page));
  }

  private static @Nullable String language(Page page) {
    var meta = page.meta();
    var html = page.html().firstElementChild();
    return Stream.of(
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            meta.first("og:locale"),
            meta.first("content-language"),
            meta.first("language", "dc.language"))
        .map(LanguageTags::normal)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<Concept> subjects(PageMeta meta) {
    var subjects = new ArrayList<Concept>();
    var section = meta.first("article:section");
    if (section != null) {
      subjects.add(Concept.named(section, "section"));
    }
    var keywords = meta.first("news_keywords", "keywords");
    var seen = new HashSet<String>();
    Stream.concat(
            meta.all("article:tag").stream(),
            keywords == null ? Stream.of() : Stream.of(keywords.split("[,;]", -1)))
        .map(Tidy::line)
        .filter(keyword -> !keyword.isEmpty())
        .filter(keyword -> seen.add(Folding.fold(keyword)))
        .forEach(keyword -> subjects.add(Concept.named(keyword, "keyword")));
    return subjects;
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
    return links.stream()
        .map(link -> PageMeta.absolute(link.attr("href")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<Media> pictures(PageMeta meta) {
    var href = PageMeta.absolute(meta.first("og:image", "og:image:url"));
    return href == null ? List.of() : List.of(Media.picture(href, meta.first("og:image:alt")));
  }
}
