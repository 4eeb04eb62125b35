package copydesk.parse;

import static copydesk.article.Titles.MAIN;

import copydesk.article.About;
import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Body;
import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Dates;
import copydesk.article.Extras;
import copydesk.article.Handling;
import copydesk.article.Handling.PubStatus;
import copydesk.article.Identity;
import copydesk.article.Media;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Rights;
import copydesk.article.Stated;
import copydesk.article.Titles;
import copydesk.article.Titles.Line;
import copydesk.text.Capitals;
import copydesk.text.LanguageTags;
import copydesk.text.NewsDates;
import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An article in the making: what the parsers of structured formats fill in, so that the same
/// statement becomes the same field whichever format it came in.
///
/// What is absent or blank is passed over, so a parser may hand on whatever it finds. The first
/// value of a field counts. What its field does not allow is kept in `derived.source`.
final class Draft {
  private static final int LONGEST_IN_PROBLEM = 60;
  private static final int SHORTEST_STORY = 40;
  private static final int LONGEST_DATELINE = 200;

  /// The lists of concepts that ninjs has.
  enum Of {
    SUBJECTS,
    PEOPLE,
    ORGANISATIONS,
    PLACES,
    EVENTS,
    OBJECTS,
    GENRES
  }

  private final String entry;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Of, Set<Concept>> about = new LinkedHashMap<>();
  private final Set<Identity.AltId> altIds = new LinkedHashSet<>();
  private final Set<Line> headlines = new LinkedHashSet<>();
  private final Set<Line> descriptions = new LinkedHashSet<>();
  private final Set<Concept> authors = new LinkedHashSet<>();
  private final Set<Concept> sources = new LinkedHashSet<>();
  // By their URIs; what contradicts the first of a URI is its own key.
  private final Map<Object, Media> media = new LinkedHashMap<>();
  private final Map<String, Object> ninjs = new LinkedHashMap<>();
  private final Map<String, Object> rest = new LinkedHashMap<>();
  private List<String> paragraphs = List.of();
  private @Nullable String uri;
  private String type = "text";
  private @Nullable String version;
  private @Nullable String language;
  private @Nullable PubStatus pubStatus;
  private @Nullable Integer urgency;
  private @Nullable String edNote;
  private @Nullable String title;
  private @Nullable String slugline;
  private @Nullable String by;
  private @Nullable String located;
  private @Nullable String mark;
  private @Nullable Stated published;
  private @Nullable Stated updated;
  private @Nullable Stated created;
  private @Nullable OffsetDateTime embargoedUntil;
  private @Nullable OffsetDateTime expires;
  private @Nullable String holder;
  private @Nullable String notice;
  private @Nullable String usageTerms;

  /// @param entry of the document that it is in
  /// @param place in the document, as in [Parsed.Found]
  Draft(String entry, String place) {
    this.entry = Parsed.entry(entry, place);
  }

  /// The publisher's identifier: the URI where it is one, else an `altId` of that role.
  void identifier(String role, @Nullable String value) {
    var absolute = Uris.absolute(value);
    if (uri == null && absolute != null) {
      uri = absolute;
    } else {
      altId(role, value);
    }
  }

  void altId(String role, @Nullable String value) {
    var id = line(value);
    if (id != null && !id.equals(uri)) {
      altIds.add(new Identity.AltId(role, id));
    }
  }

  /// One of ninjs' types; `text` unless said otherwise.
  void type(String type) {
    this.type = type;
  }

  void version(@Nullable String value) {
    version = first(version, value);
  }

  /// A BCP 47 tag, or what can be made into one.
  void language(@Nullable String value) {
    var tag = LanguageTags.normal(value);
    language = language == null ? tag : language;
    if (tag == null) {
      rest("language", line(value));
    }
  }

  /// A NewsCode of the scheme `pubstatusg2`, as a code, a QCode or a URI: `usable`,
  /// `stat:canceled`.
  void pubStatus(@Nullable String value) {
    var code =
        value == null ? "" : value.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*[:/]", "");
    var status =
        switch (code) {
          case "usable" -> PubStatus.USABLE;
          case "withheld", "embargoed" -> PubStatus.WITHHELD;
          case "canceled", "cancelled" -> PubStatus.CANCELED;
          default -> null;
        };
    if (status == null) {
      invalid("pubStatus", value);
    }
    pubStatus = pubStatus == null ? status : pubStatus;
  }

  /// From 1 to 9.
  void urgency(@Nullable String value) {
    if (value != null && value.strip().matches("[1-9]")) {
      urgency = urgency == null ? Integer.valueOf(value.strip()) : urgency;
    } else {
      invalid("urgency", value);
    }
  }

  void edNote(@Nullable String value) {
    edNote =
        edNote == null || line(value) == null ? first(edNote, value) : edNote + " " + line(value);
  }

  void title(@Nullable String value) {
    title = first(title, value);
  }

  void headline(@Nullable String value) {
    headline(MAIN, value);
  }

  /// One of several; there is one main one.
  void headline(String role, @Nullable String value) {
    var line = line(value);
    if (line != null) {
      var again =
          role.equals(MAIN) && headlines.stream().anyMatch(other -> other.role().equals(MAIN));
      headlines.add(new Line(again ? "alternative" : role, line));
    }
  }

  void slugline(@Nullable String value) {
    slugline = first(slugline, value);
  }

  void description(String role, @Nullable String value) {
    var line = line(value);
    if (line != null) {
      descriptions.add(new Line(role, line));
    }
  }

  /// The byline as printed.
  void by(@Nullable String value) {
    by = first(by, value);
  }

  /// Who wrote it, by name.
  void author(@Nullable String name) {
    author(concept(name, "author", null, null, Map.of()));
  }

  void author(@Nullable Concept author) {
    if (author != null) {
      authors.add(author);
    }
  }

  /// The place of the dateline.
  void located(@Nullable String value) {
    located = first(located, value);
  }

  /// A dateline on a line of its own, "PORTO, Portugal, Nov. 22 (NWA) -", or the place alone. What
  /// it says beside the place and the agency is kept as it stands.
  void dateline(@Nullable String value) {
    var line = line(value);
    if (line == null || line.length() > LONGEST_DATELINE) {
      located(line);
      return;
    }
    var filed = line.replaceFirst("[\\s\\-–—]+$", "");
    var dateline = Dateline.of(filed + " - ");
    if (dateline == null) {
      // What has a number in it is a date, and no place.
      var place = filed.replaceFirst("(?:,[^,\\d]*|^[^,\\d]*)\\d.*$", "");
      located(eased(place));
      rest("dateline", place.equals(filed) ? null : line);
      return;
    }
    located(dateline.place());
    mark = first(mark, dateline.agency());
    rest("dateline", dateline.place().equalsIgnoreCase(filed) ? null : line);
  }

  // Datelines have their city in capitals, whatever the agency's other texts call it.
  static String eased(String place) {
    return Arrays.stream(place.split(",\\s*", -1))
        .map(Capitals::eased)
        .collect(Collectors.joining(", "));
  }

  /// An agency, a publisher: its `rel` is the role.
  void source(@Nullable Concept source) {
    if (source != null) {
      sources.add(source);
    }
  }

  /// Somebody or something that the article is about.
  void about(Of of, @Nullable Concept concept) {
    if (concept != null) {
      about.computeIfAbsent(of, _ -> new LinkedHashSet<>()).add(concept);
    }
  }

  /// A concept out of whatever is there; null where nothing is. An identifier that is no absolute
  /// URI becomes the literal.
  static @Nullable Concept concept(
      @Nullable String name,
      @Nullable String rel,
      @Nullable String identifier,
      @Nullable String literal,
      Map<String, Object> details) {
    var uri = Uris.absolute(identifier);
    var code = literal == null && uri == null ? line(identifier) : line(literal);
    return line(name) == null && uri == null && code == null
        ? null
        : new Concept(line(name), line(rel), uri, code, details);
  }

  /// @param from where it stands, in the format's own words
  void published(String from, @Nullable String value) {
    published = published == null ? stated(from, value) : published;
  }

  /// @param from where it stands, in the format's own words
  void updated(String from, @Nullable String value) {
    updated = updated == null ? stated(from, value) : updated;
  }

  /// @param from where it stands, in the format's own words
  void created(String from, @Nullable String value) {
    created = created == null ? stated(from, value) : created;
  }

  /// @param from where it stands, in the format's own words
  void embargoedUntil(String from, @Nullable String value) {
    embargoedUntil = embargoedUntil == null ? moment(from, value) : embargoedUntil;
  }

  /// @param from where it stands, in the format's own words
  void expires(String from, @Nullable String value) {
    expires = expires == null ? moment(from, value) : expires;
  }

  void holder(@Nullable String value) {
    holder = first(holder, value);
  }

  void notice(@Nullable String value) {
    notice = first(notice, value);
  }

  void usageTerms(@Nullable String value) {
    usageTerms = first(usageTerms, value);
  }

  /// A picture, a film, a sound. One that is named in the text and beside it is one.
  void media(@Nullable Media one) {
    if (one != null) {
      var known = media.get(one.uri());
      var both = known == null ? one : known.with(one);
      media.put(both == null ? one : one.uri(), both == null ? one : both);
    }
  }

  /// The text, where there is none yet; without byline and dateline, which are told apart here.
  void body(List<String> text) {
    var found = text.stream().map(Tidy::line).filter(line -> !line.isEmpty()).toList();
    if (paragraphs.isEmpty()) {
      paragraphs = found;
    }
  }

  /// The text as plain text, of which empty lines or line ends make paragraphs; as markup where it
  /// is that after all.
  void bodyText(@Nullable String text) {
    if (text != null) {
      body(Fragment.isMarkup(text) ? Fragment.paragraphs(text) : Paragraphs.in(Tidy.lines(text)));
    }
  }

  /// The text as HTML.
  void bodyMarkup(@Nullable String html) {
    if (html != null) {
      body(Fragment.paragraphs(html));
    }
  }

  /// A further property of ninjs 3.1, as its schema wants it: `plannedCoverage`.
  void ninjs(String name, Object value) {
    ninjs.put(name, value);
  }

  /// What ninjs has no place for, in the document's own words.
  void rest(String name, @Nullable Object value) {
    if (value != null && !(value instanceof String text && text.isBlank())) {
      rest.merge(name, value, Draft::together);
    }
  }

  /// What is wrong with this article.
  void problem(Kind kind, String detail) {
    problems.add(new Problem(kind, entry, detail));
  }

  List<Problem> problems() {
    return problems;
  }

  /// Whether nothing was found that anybody could read.
  boolean isEmpty() {
    return paragraphs.isEmpty() && headlines.isEmpty() && descriptions.isEmpty();
  }

  Article article() {
    takeDateline();
    if (mark != null && sources.stream().noneMatch(other -> Credits.AGENCY.equals(other.rel()))) {
      sources.add(Concept.marked(mark, Credits.AGENCY));
    }
    if (by != null && authors.isEmpty()) {
      var names = Byline.of(by, true);
      authors.addAll(Concept.authors(names == null ? Names.in(by) : names.authors()));
    }
    if (by == null && !authors.isEmpty()) {
      by = String.join(", ", authors.stream().map(Concept::label).toList());
    }
    return new Article(
        new Identity(
            uri,
            type,
            version,
            language,
            List.copyOf(altIds),
            new Handling(pubStatus, urgency, edNote)),
        new Titles(title, List.copyOf(headlines), slugline, List.copyOf(descriptions)),
        new Credits(by, List.copyOf(authors), located, List.copyOf(sources)),
        new Dates(published, updated, created, embargoedUntil, expires),
        new Body(paragraphs),
        new About(
            about(Of.SUBJECTS),
            about(Of.PEOPLE),
            about(Of.ORGANISATIONS),
            about(Of.PLACES),
            about(Of.EVENTS),
            about(Of.OBJECTS),
            about(Of.GENRES)),
        new Rights(holder, notice, usageTerms),
        new Extras(List.copyOf(media.values()), ninjs, rest));
  }

  private List<Concept> about(Of of) {
    return List.copyOf(about.getOrDefault(of, Set.of()));
  }

  // "PORTO, Portugal, Nov. 22 (NWA) - The ferry": what it says counts where nothing else says it.
  private void takeDateline() {
    var dateline = paragraphs.isEmpty() ? null : Dateline.of(paragraphs.getFirst());
    if (dateline == null || !isFollowed(dateline)) {
      return;
    }
    var text = new ArrayList<>(paragraphs);
    text.removeFirst();
    if (!dateline.rest().isEmpty()) {
      text.addFirst(dateline.rest());
    }
    paragraphs = text;
    located = located == null ? dateline.place() : located;
    if (published == null && updated == null && dateline.date() != null) {
      published = new Stated(dateline.date(), Basis.STATED, "dateline");
    }
    mark = first(mark, dateline.agency());
  }

  // A heading in capitals, "EXCLUSIVE - …", has the look of a place alone.
  private boolean isFollowed(Dateline dateline) {
    return dateline.bare()
        ? dateline.rest().length() >= SHORTEST_STORY
        : paragraphs.size() > 1 || !dateline.rest().isEmpty();
  }

  private @Nullable Stated stated(String from, @Nullable String value) {
    var text = line(value);
    if (text == null) {
      return null;
    }
    var time = NewsDates.parse(text);
    if (time == null) {
      unreadable(from, text);
    }
    return time == null ? null : new Stated(time, Basis.DECLARED, from);
  }

  // ninjs has no place for a day alone here, and a desk needs to know it all the same.
  private @Nullable OffsetDateTime moment(String from, @Nullable String value) {
    var stated = stated(from, value);
    if (stated == null || stated.value() instanceof OffsetDateTime) {
      return stated == null ? null : (OffsetDateTime) stated.value();
    }
    rest(from, line(value));
    return null;
  }

  private void unreadable(String from, String text) {
    var quoted = text.substring(0, Math.min(text.length(), LONGEST_IN_PROBLEM));
    problem(Kind.UNREADABLE_DATE, "%s: no date in \"%s\"".formatted(from, quoted));
    rest(from, text);
  }

  private void invalid(String field, @Nullable String value) {
    var text = line(value);
    if (text != null) {
      var quoted = text.substring(0, Math.min(text.length(), LONGEST_IN_PROBLEM));
      problem(Kind.INVALID_VALUE, "%s cannot be \"%s\"".formatted(field, quoted));
      rest(field, text);
    }
  }

  private static @Nullable String first(@Nullable String known, @Nullable String value) {
    return known == null ? line(value) : known;
  }

  private static @Nullable String line(@Nullable String value) {
    var line = value == null ? "" : Tidy.line(value);
    return line.isEmpty() ? null : line;
  }

  private static Object together(Object one, Object other) {
    if (one.equals(other)) {
      return one;
    }
    var all = new ArrayList<Object>(one instanceof List<?> list ? list : List.of(one));
    all.addAll(other instanceof List<?> list ? list : List.of(other));
    return all;
  }
}
