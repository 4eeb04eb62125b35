package copydesk.parse;

import copydesk.article.Article;
import copydesk.article.Credits;
import copydesk.article.Identity;
import copydesk.article.InfoSource;
import copydesk.article.Picture;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Rights;
import copydesk.article.Subject;
import copydesk.article.Titles;
import copydesk.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps everything but the text of an article to a size that fits into one item of the table,
/// whatever a document declares.
final class Bounds {
  // The longest real ones, legal notices, have about a thousand characters.
  private static final int FIELD_CHARACTERS = 2000;
  private static final int NAME_CHARACTERS = 300;
  // At three bytes a character all of them together stay below 300 KB of the item's 400.
  private static final int MOST_NAMES = 50;
  private static final int MOST_SUBJECTS = 100;
  private static final int MOST_PICTURES = 10;

  private final String entry;
  private final List<Problem> problems;

  private Bounds(String entry, List<Problem> problems) {
    this.entry = entry;
    this.problems = problems;
  }

  /// The same articles, what is too long cut, and a problem for each cut.
  static Parsed fit(String entry, Parsed parsed) {
    var problems = new ArrayList<>(parsed.problems());
    var bounds = new Bounds(entry, problems);
    var articles = parsed.articles().stream().map(bounds::fit).toList();
    return new Parsed(articles, problems);
  }

  private Article fit(Article article) {
    var identity = article.identity();
    var titles = article.titles();
    var credits = article.credits();
    var rights = article.rights();
    return new Article(
        new Identity(wholeOrNone("identifier", identity.uri()), identity.language()),
        new Titles(
            field("headline", titles.headline()),
            field("slugline", titles.slugline()),
            field("description", titles.description())),
        new Credits(
            field("byline", credits.by()),
            first("authors", MOST_NAMES, credits.authors()).stream().map(this::name).toList(),
            field("place", credits.located()),
            first("sources", MOST_NAMES, credits.sources()).stream()
                .map(source -> new InfoSource(name(source.name()), source.role()))
                .toList()),
        article.dates(),
        article.body(),
        first("subjects", MOST_SUBJECTS, article.subjects()).stream()
            .map(subject -> new Subject(name(subject.name()), subject.kind()))
            .toList(),
        new Rights(
            field("copyright holder", rights.holder()),
            field("copyright notice", rights.notice()),
            field("usage terms", rights.usageTerms())),
        first("pictures", MOST_PICTURES, article.pictures()).stream()
            .filter(picture -> wholeOrNone("picture", picture.href()) != null)
            .map(picture -> new Picture(picture.href(), field("caption", picture.caption())))
            .toList());
  }

  private @Nullable String field(String what, @Nullable String value) {
    return value == null ? null : cut(what, value, FIELD_CHARACTERS);
  }

  private String name(String name) {
    return cut("a name", name, NAME_CHARACTERS);
  }

  private String cut(String what, String value, int most) {
    if (value.length() > most) {
      tooLong(what + ": " + value.length() + " characters; cut at the limit of " + most);
    }
    return Sentences.cut(value, most);
  }

  // Half an identifier identifies something else.
  private @Nullable String wholeOrNone(String what, @Nullable String uri) {
    if (uri == null || uri.length() <= FIELD_CHARACTERS) {
      return uri;
    }
    tooLong(
        what + ": " + uri.length() + " characters; left out for the limit of " + FIELD_CHARACTERS);
    return null;
  }

  private <T> List<T> first(String what, int most, List<T> values) {
    if (values.size() <= most) {
      return values;
    }
    tooLong(what + ": " + values.size() + "; the limit is " + most);
    return values.subList(0, most);
  }

  private void tooLong(String detail) {
    problems.add(new Problem(Kind.FIELD_TOO_LONG, entry, detail));
  }
}
