package copydesk.parse;

import static copydesk.article.Titles.MAIN;

import copydesk.article.Article;
import copydesk.article.Concept;
import copydesk.article.Extras;
import copydesk.article.Media;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Rights;
import copydesk.article.Signal;
import copydesk.text.Uris;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An article in the making: what the parsers of structured formats fill in, so that the same
/// statement becomes the same field whichever format it came in.
///
/// What is absent or blank is passed over, so a parser may hand on whatever it finds. The first
/// value of a field counts. What its field does not allow is kept in `derived.source`. `from` is
/// where a date stands, in the format's own words.
final class Draft {
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

  private final Overmatter overmatter;
  private final DraftIdentity identity;
  private final DraftTitles titles = new DraftTitles();
  private final DraftCredits credits = new DraftCredits();
  private final DraftDates dates;
  private final DraftText text = new DraftText();
  private final DraftAbout about = new DraftAbout();
  // By their URIs; what contradicts the first of a URI is its own key.
  private final Map<Object, Media> media = new LinkedHashMap<>();
  private final Map<String, Object> ninjs = new LinkedHashMap<>();
  private @Nullable String holder;
  private @Nullable String notice;
  private @Nullable String usageTerms;

  /// @param entry of the document that it is in
  /// @param place in the document, as in [Parsed.Found]
  Draft(String entry, String place) {
    overmatter = new Overmatter(Parsed.entry(entry, place));
    identity = new DraftIdentity(overmatter);
    dates = new DraftDates(overmatter);
  }

  /// The publisher's identifier: the URI where it is one, else an `altId` of that role.
  void identifier(String role, @Nullable String value) {
    identity.identifier(role, value);
  }

  void altId(String role, @Nullable String value) {
    identity.altId(role, value);
  }

  /// One of ninjs' types; `text` unless said otherwise.
  void type(String type) {
    identity.type(type);
  }

  void version(@Nullable String value) {
    identity.version(value);
  }

  /// A BCP 47 tag, or what can be made into one.
  void language(@Nullable String value) {
    identity.language(value);
  }

  /// Whether the document says its language.
  boolean hasLanguage() {
    return identity.hasLanguage();
  }

  /// A NewsCode of the scheme `pubstatusg2`, as a code, a QCode or a URI: `usable`,
  /// `stat:canceled`.
  void pubStatus(@Nullable String value) {
    identity.pubStatus(value);
  }

  /// From 1 to 9.
  void urgency(@Nullable String value) {
    identity.urgency(value);
  }

  void edNote(@Nullable String value) {
    identity.edNote(value);
  }

  /// That the document has a word of its own for it: "sig:correction".
  void signal(Signal.Kind kind, String text, @Nullable String detail, String from) {
    identity.signals().declared(kind, text, detail, from);
  }

  void title(@Nullable String value) {
    titles.title(value);
  }

  void headline(@Nullable String value) {
    headline(MAIN, value);
  }

  /// The main one, as far as it is known yet.
  @Nullable String headline() {
    return titles.titles().headline();
  }

  /// The address on the Web by which the publisher knows it, as far as it is known yet.
  @Nullable String address() {
    return Uris.web(identity.identity().uri());
  }

  /// One of several; there is one main one.
  void headline(String role, @Nullable String value) {
    titles.headline(role, value);
  }

  void slugline(@Nullable String value) {
    titles.slugline(value);
  }

  void description(String role, @Nullable String value) {
    titles.description(role, value);
  }

  /// The byline as printed.
  void by(@Nullable String value) {
    credits.by(value);
  }

  /// Who wrote it, by name.
  void author(@Nullable String name) {
    author(concept(name, "author", null, null, Map.of()));
  }

  boolean hasAuthor() {
    return credits.hasAuthor();
  }

  void author(@Nullable Concept author) {
    credits.author(author);
  }

  /// The place of the dateline.
  void located(@Nullable String value) {
    credits.located(value);
  }

  /// A dateline on a line of its own, "PORTO, Portugal, Nov. 22 (NWA) -", or the place alone.
  void dateline(@Nullable String value) {
    rest("dateline", credits.dateline(value));
  }

  /// An agency, a publisher: its `rel` is the role.
  void source(@Nullable Concept source) {
    credits.source(source);
  }

  /// Somebody or something that the article is about.
  void about(Of of, @Nullable Concept concept) {
    about.add(of, concept);
  }

  /// A concept out of whatever is there; null where nothing is. An identifier that is no absolute
  /// URI becomes the literal.
  static @Nullable Concept concept(
      @Nullable String name,
      @Nullable String rel,
      @Nullable String identifier,
      @Nullable String literal,
      Map<String, Object> details) {
    var uri = Uris.harmless(identifier);
    var code =
        literal == null && uri == null ? Overmatter.line(identifier) : Overmatter.line(literal);
    return Overmatter.line(name) == null && uri == null && code == null
        ? null
        : new Concept(Overmatter.line(name), Overmatter.line(rel), uri, code, details);
  }

  void published(String from, @Nullable String value) {
    dates.published(from, value);
  }

  /// A day that nobody declared, as the document's name has it: it counts where there is no other.
  void publishedByName(String day) {
    dates.publishedByName(day);
  }

  /// A date that does not say of what: of publication, unless that is known.
  void date(String from, @Nullable String value) {
    dates.date(from, value);
  }

  void updated(String from, @Nullable String value) {
    dates.updated(from, value);
  }

  /// The day that stands on the page.
  void printed(String from, @Nullable String day) {
    dates.printed(from, day);
  }

  /// When its file was saved last.
  void saved(String from, @Nullable String value) {
    dates.saved(from, value);
  }

  void created(String from, @Nullable String value) {
    dates.created(from, value);
  }

  void embargoedUntil(String from, @Nullable String value) {
    dates.embargoedUntil(from, value);
  }

  void expires(String from, @Nullable String value) {
    dates.expires(from, value);
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
  void body(List<String> paragraphs) {
    text.body(paragraphs);
  }

  /// The text as plain text, of which empty lines or line ends make paragraphs; as markup where it
  /// is that after all.
  void bodyText(@Nullable String plain) {
    text.bodyText(plain);
  }

  /// The text as HTML.
  void bodyMarkup(@Nullable String html) {
    text.bodyMarkup(html);
  }

  /// A further property of ninjs 3.1, as its schema wants it: `plannedCoverage`.
  void ninjs(String name, Object value) {
    ninjs.put(name, value);
  }

  /// What ninjs has no place for, in the document's own words.
  void rest(String name, @Nullable Object value) {
    overmatter.keep(name, value);
  }

  /// What is wrong with this article.
  void problem(Kind kind, String detail) {
    overmatter.problem(kind, detail);
  }

  List<Problem> problems() {
    return overmatter.problems();
  }

  /// Whether nothing was found that anybody could read.
  boolean isEmpty() {
    return text.isEmpty() && titles.isEmpty();
  }

  Article article() {
    var dateline = text.takeDateline();
    if (dateline != null) {
      credits.dateline(dateline);
      credits.filing(dateline.filing());
      dates.dateline(dateline.date());
    }
    var told = identity.signals();
    told.headline(headline());
    told.text(text.paragraphs());
    dates.embargoedUntil(told.embargoedUntil());
    return new Article(
        identity.identity(),
        titles.titles(),
        credits.credits(),
        dates.dates(),
        text.text(),
        about.about(),
        new Rights(holder, notice, usageTerms),
        new Extras(List.copyOf(media.values()), ninjs, overmatter.kept()));
  }

  private static @Nullable String first(@Nullable String known, @Nullable String value) {
    return known == null ? Overmatter.line(value) : known;
  }
}
