package copydesk.parse;

import copydesk.article.About;
import copydesk.article.Article;
import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Extras;
import copydesk.article.Handling;
import copydesk.article.Identity;
import copydesk.article.Identity.AltId;
import copydesk.article.Media;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Rights;
import copydesk.article.Signal;
import copydesk.article.Titles;
import copydesk.article.Titles.Line;
import copydesk.parse.Parsed.Found;
import copydesk.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps everything but the text of an article to a size that fits into one item of the table,
/// whatever a document declares.
final class Bounds {
  // The longest real ones, legal notices, have about a thousand characters.
  private static final int FIELD_CHARACTERS = 2000;
  private static final int NAME_CHARACTERS = 300;
  private static final int MOST_NAMES = 50;
  private static final int MOST_CONCEPTS = 100;
  private static final int MOST_MEDIA = 50;

  // What no single limit catches, all of them do: at three bytes a character this is 270 KB of the
  // item's 400. What is worked out takes up to 90: 2,000 sentences, 200 times, notices, places.
  private static final int ALL_CHARACTERS = 90_000;

  private final String entry;
  private final List<Problem> problems;
  private int room = ALL_CHARACTERS;

  private Bounds(String entry, List<Problem> problems) {
    this.entry = entry;
    this.problems = problems;
  }

  /// The same articles, what is too long cut, and a problem for each cut.
  static Parsed fit(String entry, Parsed parsed) {
    var problems = new ArrayList<>(parsed.problems());
    var fitting = new ArrayList<Found>(parsed.found().size());
    for (var found : parsed.found()) {
      var bounds = new Bounds(Parsed.entry(entry, found.place()), problems);
      fitting.add(new Found(found.place(), bounds.fit(found.article())));
    }
    return new Parsed(fitting, problems);
  }

  // What desks ask for first comes first: what is last finds the room that is left.
  private Article fit(Article article) {
    var identity = fit(article.identity());
    var titles = fit(article.titles());
    var credits = fit(article.credits());
    var rights = fit(article.rights());
    var about = fit(article.about());
    var extras = fit(article.extras());
    return new Article(
        identity, titles, credits, article.dates(), article.body(), about, rights, extras);
  }

  private Identity fit(Identity identity) {
    var handling = identity.handling();
    return new Identity(
        wholeOrNone("identifier", identity.uri()),
        identity.type(),
        field("version", identity.version()),
        identity.language(),
        each(
            "altIds",
            MOST_NAMES,
            identity.altIds(),
            id -> new AltId(name(id.role()), name(id.value()))),
        new Handling(
            handling.pubStatus(),
            handling.urgency(),
            field("edNote", handling.edNote()),
            each("signals", MOST_NAMES, handling.signals(), this::fit)));
  }

  // Six lines of a note may be as long as the file.
  private Signal fit(Signal signal) {
    var text = cut("a signal", signal.text(), FIELD_CHARACTERS);
    return new Signal(
        signal.kind(),
        text,
        signal.number(),
        field("what a signal says", signal.detail()),
        signal.basis(),
        signal.from(),
        signal.span());
  }

  private Titles fit(Titles titles) {
    return new Titles(
        field("title", titles.title()),
        lines("headline", titles.headlines()),
        field("slugline", titles.slugline()),
        lines("description", titles.descriptions()));
  }

  private List<Line> lines(String what, List<Line> lines) {
    return each(
        what + "s",
        MOST_NAMES,
        lines,
        line -> new Line(name(line.role()), cut(what, line.value(), FIELD_CHARACTERS)));
  }

  private Credits fit(Credits credits) {
    return new Credits(
        field("byline", credits.by()),
        each("authors", MOST_NAMES, credits.authors(), this::fit),
        field("place", credits.located()),
        each("sources", MOST_NAMES, credits.sources(), this::fit),
        credits.filing()); // DatelineTokens reads no longer ones
  }

  private Rights fit(Rights rights) {
    return new Rights(
        field("copyright holder", rights.holder()),
        field("copyright notice", rights.notice()),
        field("usage terms", rights.usageTerms()));
  }

  private About fit(About about) {
    return new About(
        each("subjects", MOST_CONCEPTS, about.subjects(), this::fit),
        each("people", MOST_CONCEPTS, about.people(), this::fit),
        each("organisations", MOST_CONCEPTS, about.organisations(), this::fit),
        each("places", MOST_CONCEPTS, about.places(), this::fit),
        each("events", MOST_CONCEPTS, about.events(), this::fit),
        each("objects", MOST_CONCEPTS, about.objects(), this::fit),
        each("genres", MOST_CONCEPTS, about.genres(), this::fit));
  }

  private @Nullable Concept fit(Concept concept) {
    var name = concept.name() == null ? null : name(concept.name());
    var rel = concept.rel() == null ? null : name(concept.rel());
    var uri = wholeOrNone("the URI of a concept", concept.uri());
    var literal = concept.literal() == null ? null : name(concept.literal());
    return name == null && uri == null && literal == null
        ? null
        : new Concept(name, rel, uri, literal, tree("details", concept.details()));
  }

  private Extras fit(Extras extras) {
    return new Extras(
        each("media", MOST_MEDIA, extras.media(), this::fit),
        tree("ninjs", extras.ninjs()),
        tree("derived.source", extras.source()));
  }

  private @Nullable Media fit(Media media) {
    var uri = wholeOrNone("media", media.uri());
    return uri == null
        ? null
        : new Media(
            name(media.name()),
            media.type(),
            uri,
            field("headline", media.headline()),
            field("caption", media.caption()),
            field("byline", media.by()),
            each("renditions", MOST_NAMES, media.renditions(), this::fit));
  }

  private Media.@Nullable Rendition fit(Media.Rendition file) {
    var href = wholeOrNone("rendition", file.href());
    return href == null && file.href() != null
        ? null
        : new Media.Rendition(
            name(file.name()),
            href,
            field("media type", file.contentType()),
            file.width(),
            file.height(),
            file.bytes(),
            file.seconds());
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
    var fitting = Sentences.cut(value, most);
    room -= fitting.length();
    return fitting;
  }

  // Half an identifier identifies something else.
  private @Nullable String wholeOrNone(String what, @Nullable String uri) {
    if (uri == null || uri.length() <= FIELD_CHARACTERS) {
      room -= uri == null ? 0 : uri.length();
      return uri;
    }
    tooLong(
        what + ": " + uri.length() + " characters; left out for the limit of " + FIELD_CHARACTERS);
    return null;
  }

  private <T> List<T> each(String what, int most, List<T> values, Function<T, @Nullable T> fit) {
    if (values.size() > most) {
      tooLong(what + ": " + values.size() + "; the limit is " + most);
    }
    var fitting = new ArrayList<T>();
    for (var value : values.subList(0, Math.min(most, values.size()))) {
      if (room < 0) {
        tooLong(
            "%s: left out %d for the limit of %d characters for all metadata"
                .formatted(what, values.size() - fitting.size(), ALL_CHARACTERS));
        return fitting;
      }
      var fits = fit.apply(value);
      if (fits != null) {
        fitting.add(fits);
      }
    }
    return fitting;
  }

  /// The properties for which there is room, and that the table can nest.
  private Map<String, Object> tree(String what, Map<String, Object> properties) {
    var fitting = new LinkedHashMap<String, Object>();
    properties.forEach(
        (name, value) -> {
          var size = name.length() + TreeSize.of(value);
          if (name.isEmpty() || size > room) {
            tooLong(
                "%s: %s left out, for the limits of %d characters and %d levels"
                    .formatted(
                        what, Sentences.cut(name, 60), ALL_CHARACTERS, TreeSize.MOST_LEVELS));
          } else {
            fitting.put(name, value);
            room -= size;
          }
        });
    return fitting;
  }

  private void tooLong(String detail) {
    problems.add(new Problem(Kind.FIELD_TOO_LONG, entry, detail));
  }
}
