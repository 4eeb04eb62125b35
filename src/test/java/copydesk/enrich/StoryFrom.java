package copydesk.enrich;

import copydesk.article.About;
import copydesk.article.Article;
import copydesk.article.Body;
import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Dates;
import copydesk.article.Enrichment.Whereabouts;
import copydesk.article.Extras;
import copydesk.article.Filing;
import copydesk.article.Identity;
import copydesk.article.Place;
import copydesk.article.Rights;
import copydesk.article.Titles;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A story for tests: from somewhere, by some agency, in some language, with some text.
record StoryFrom(
    String located, @Nullable String agency, @Nullable String language, List<String> text) {

  static StoryFrom place(String located) {
    return new StoryFrom(located, null, null, List.of());
  }

  StoryFrom by(String mark) {
    return new StoryFrom(located, mark, language, text);
  }

  StoryFrom in(String tag) {
    return new StoryFrom(located, agency, tag, text);
  }

  StoryFrom saying(String... paragraphs) {
    return new StoryFrom(located, agency, language, List.of(paragraphs));
  }

  Whereabouts where() {
    return Scene.of(article(), language);
  }

  /// City, code of the region, code of the country; "-" for what is not known.
  String filed() {
    return shortly(where().filed());
  }

  String event() {
    var event = where().event();
    return event == null ? "nowhere" : shortly(event);
  }

  private static String shortly(@Nullable Place place) {
    var known = Objects.requireNonNull(place);
    return String.join(
        " ",
        Objects.requireNonNullElse(known.city(), "-"),
        Objects.requireNonNullElse(known.regionCode(), "-"),
        Objects.requireNonNullElse(known.countryCode(), "-"));
  }

  private Article article() {
    var filing =
        agency == null
            ? null
            : new Filing(
                located + " (" + agency + ") - ", null, null, null, null, agency, null, null);
    return article(located, filing, About.NOTHING, text);
  }

  static Article article(
      @Nullable String located, @Nullable Filing filing, About about, List<String> text) {
    return new Article(
        Identity.NONE,
        Titles.of(null, null, null),
        new Credits(null, List.of(), located, List.of(), filing),
        Dates.NONE,
        new Body(text),
        about,
        Rights.NONE,
        Extras.NONE);
  }

  static Article declaring(String... places) {
    var concepts = List.of(places).stream().map(name -> Concept.named(name, null)).toList();
    var none = List.<Concept>of();
    return article(null, null, new About(none, none, none, concepts, none, none, none), List.of());
  }
}
