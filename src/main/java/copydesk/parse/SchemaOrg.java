package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.parse.Draft.Of;
import copydesk.parse.Parsed.Found;
import copydesk.text.Charsets;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// schema.org's NewsArticle and its kin, as JSON or JSON-LD: a single article, or a graph, a list
/// or
/// a blog of several.
final class SchemaOrg implements Parser {
  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var decoded = Charsets.decode(document.bytes(), Charsets.declaredIn(document.declaredType()));
    var problems = new ArrayList<>(Legibility.problems(entry, decoded));
    var json = SafeJson.read(decoded.text(), entry);
    if (json.fault() != null) {
      problems.add(json.fault());
      return new Parsed(List.of(), problems);
    }
    if (!(json.value() instanceof Map<?, ?> object)) {
      problems.add(new Problem(Kind.NO_ARTICLE, entry, "the JSON is no object"));
      return new Parsed(List.of(), problems);
    }
    var data = LinkedData.of(LinkedData.object(object));
    var articles = data.articles();
    var found = new ArrayList<Found>();
    for (var i = 0; i < articles.size(); i++) {
      var place = articles.size() == 1 ? "" : String.valueOf(i + 1);
      var draft = new Draft(entry, place);
      new Reading(data, articles.get(i), draft).read();
      problems.addAll(draft.problems());
      if (draft.isEmpty()) {
        var where = Parsed.entry(entry, place);
        problems.add(new Problem(Kind.NO_ARTICLE, where, "an article without headline and text"));
      } else {
        found.add(new Found(place, draft.article()));
      }
    }
    if (articles.isEmpty()) {
      var types = String.join(", ", data.types());
      var what =
          types.isEmpty()
              ? "nothing that has a type"
              : types.substring(0, Math.min(types.length(), 200));
      problems.add(new Problem(Kind.NO_ARTICLE, entry, "no article among: " + what));
    }
    return new Parsed(found, problems);
  }

  /// Reads the first article of an object, which may hold others; nothing where there is none.
  static void into(Draft draft, Map<String, Object> object) {
    var data = LinkedData.of(object);
    var articles = data.articles();
    if (!articles.isEmpty()) {
      new Reading(data, articles.getFirst(), draft).read();
    }
  }

  /// One article being read. What nobody took is kept in the end, so that nothing is lost.
  private static final class Reading {
    private static final Set<String> OF_A_CONCEPT =
        Set.of("@id", "@type", "name", "url", "termCode");

    // A note to editors is read, and a record has room for no more.
    private static final int MOST_NOTES = 20;

    private final LinkedData data;
    private final Draft draft;
    private final Map<String, Object> left;
    private final Set<Object> kept = new HashSet<>();
    private @Nullable String language;

    Reading(LinkedData data, Map<String, Object> article, Draft draft) {
      this.data = data;
      this.draft = draft;
      this.left = new LinkedHashMap<>(article);
    }

    void read() {
      identity();
      titles();
      credits();
      draft.published("datePublished", text("datePublished"));
      draft.updated("dateModified", text("dateModified"));
      draft.created("dateCreated", text("dateCreated"));
      draft.expires("expires", text("expires"));
      about();
      draft.holder(name("copyrightHolder"));
      draft.notice(text("copyrightNotice"));
      draft.usageTerms(name("license"));
      for (var property : List.of("image", "video", "audio", "associatedMedia")) {
        new SchemaOrgMedia(data, draft).read(property, take(property));
      }
      body();
      left.forEach(draft::rest);
    }

    private void identity() {
      language = language();
      draft.language(language);
      var url = text("url");
      var id = left.remove("@id") instanceof String text ? text : null;
      // The label of a blank node means nothing outside its document.
      if (id != null && !id.startsWith("_:")) {
        var absolute = Uris.resolve(url, id);
        draft.identifier("@id", absolute == null ? id : absolute);
      }
      draft.identifier("url", url);
      for (var page : take("mainEntityOfPage")) {
        var address = page instanceof Map<?, ?> map ? map.get("@id") : page;
        draft.identifier("mainEntityOfPage", address instanceof String text ? text : null);
        keepRest("mainEntityOfPage", page);
      }
      for (var one : take("identifier")) {
        if (one instanceof Map<?, ?> map && map.get("value") != null) {
          var scheme = map.get("propertyID");
          draft.identifier(
              scheme == null ? "identifier" : scheme.toString(), plain(map.get("value")));
        } else {
          draft.identifier("identifier", nameOf(one));
        }
      }
      draft.version(text("version"));
      var status = name("creativeWorkStatus");
      if ("published".equalsIgnoreCase(status)) {
        draft.pubStatus("usable");
      } else if (status != null
          && status.matches("(?i).*(?:usable|withheld|embargoed|cancell?ed)")) {
        draft.pubStatus(status);
      } else {
        draft.rest("creativeWorkStatus", status); // "Draft", "Incomplete": no code for these
      }
      var notes = take("correction");
      keepFrom(MOST_NOTES, "correction", notes);
      for (var note : notes.stream().limit(MOST_NOTES).toList()) {
        draft.edNote(
            note instanceof Map<?, ?> map && map.get("text") != null
                ? plain(map.get("text"))
                : nameOf(note));
        keepRest("correction", note, "text");
      }
    }

    private @Nullable String language() {
      var tags = take("inLanguage");
      keepFrom(1, "inLanguage", tags);
      if (tags.isEmpty()) {
        return null;
      }
      return tags.getFirst() instanceof Map<?, ?> map && map.get("alternateName") != null
          ? plain(map.get("alternateName"))
          : nameOf(tags.getFirst());
    }

    private void titles() {
      var headline = text("headline");
      var name = text("name");
      draft.headline(headline == null ? name : headline);
      if (headline != null && !headline.equals(name)) {
        draft.title(name);
      }
      for (var line : take("alternativeHeadline")) {
        draft.headline("sub", plain(line));
      }
      draft.description("summary", text("description"));
      draft.description("summary", text("abstract"));
      draft.dateline(text("dateline"));
    }

    private void credits() {
      var publishers = take("publisher");
      for (var publisher : publishers) {
        draft.source(concept(publisher, Credits.PUBLISHER));
        keepRest("publisher", publisher);
      }
      for (var property : List.of("author", "creator")) {
        for (var one : take(property)) {
          if (isOf(one, Of.ORGANISATIONS)) {
            var known =
                publishers.stream()
                    .anyMatch(
                        other ->
                            nameOf(one) != null
                                && String.valueOf(nameOf(one)).equals(nameOf(other)));
            draft.source(known ? null : concept(one, Credits.AGENCY));
          } else {
            draft.author(concept(one, "author"));
          }
          keepRest(property, one);
        }
      }
      for (var one : take("sourceOrganization")) {
        draft.source(concept(one, Credits.AGENCY));
        keepRest("sourceOrganization", one);
      }
      for (var role : List.of("contributor", "editor")) {
        for (var one : take(role)) {
          draft.about(
              isOf(one, Of.ORGANISATIONS) ? Of.ORGANISATIONS : Of.PEOPLE, concept(one, role));
          keepRest(role, one);
        }
      }
    }

    private void about() {
      for (var property : List.of("about", "mentions")) {
        for (var one : take(property)) {
          draft.about(SchemaOrgTypes.list(one), concept(one, null));
          keepRest(property, one);
        }
      }
      concepts("articleSection", Of.SUBJECTS, "section");
      for (var one : take("keywords")) {
        var words =
            one instanceof String text ? text.split(text.contains(",") ? "," : ";", -1) : null;
        if (words == null) {
          draft.about(Of.SUBJECTS, concept(one, "keyword"));
          keepRest("keywords", one);
        } else {
          for (var word : words) {
            draft.about(Of.SUBJECTS, Draft.concept(word, "keyword", null, null, Map.of()));
          }
        }
      }
      concepts("genre", Of.GENRES, null);
      concepts("contentLocation", Of.PLACES, null);
      concepts("spatialCoverage", Of.PLACES, null);
    }

    private void concepts(String property, Of list, @Nullable String rel) {
      for (var one : take(property)) {
        draft.about(list, concept(one, rel));
        keepRest(property, one);
      }
    }

    private void body() {
      var body = text("articleBody");
      if (body == null) {
        body = text("text");
      }
      if (body != null) {
        draft.bodyText(body);
        return;
      }
      var paragraphs = new ArrayList<String>();
      for (var update : take("liveBlogUpdate")) {
        if (update instanceof Map<?, ?> post) {
          for (var part : List.of("headline", "articleBody", "text")) {
            var said = post.get(part) == null ? null : plain(post.get(part));
            if (said != null) {
              paragraphs.addAll(
                  Fragment.isMarkup(said) ? Fragment.paragraphs(said) : said.lines().toList());
            }
          }
          keepRest("liveBlogUpdate", post, "headline", "articleBody", "text");
        }
      }
      draft.body(paragraphs);
    }

    private List<Object> take(String property) {
      return data.values(left.remove(property));
    }

    /// The text in the article's language, or the first; those in others are kept.
    private @Nullable String text(String property) {
      var value = left.remove(property);
      var texts = data.values(value);
      if (texts.isEmpty()) {
        return null;
      }
      var own = texts.stream().filter(this::isInOwnLanguage).findFirst().orElse(texts.getFirst());
      if (texts.size() > 1
          || (own instanceof Map<?, ?> map && map.size() > 1 && !map.containsKey("@value"))) {
        draft.rest(property, value);
      }
      return plain(own);
    }

    private boolean isInOwnLanguage(Object text) {
      return language != null
          && text instanceof Map<?, ?> map
          && map.get("@language") instanceof String in
          && in.toLowerCase(Locale.ROOT).startsWith(language.toLowerCase(Locale.ROOT));
    }

    private @Nullable String name(String property) {
      var values = take(property);
      keepFrom(1, property, values);
      if (values.isEmpty()) {
        return null;
      }
      keepRest(property, values.getFirst());
      return nameOf(values.getFirst());
    }

    private @Nullable String nameOf(Object value) {
      if (value instanceof Map<?, ?> map && !map.containsKey("@value")) {
        for (var property : List.of("name", "url", "@id")) {
          for (var one : data.values(map.get(property))) {
            return plain(one);
          }
        }
      }
      return plain(value);
    }

    private @Nullable Concept concept(Object value, @Nullable String rel) {
      if (!(value instanceof Map<?, ?> map) || map.containsKey("@value")) {
        var text = plain(value);
        var address = Uris.web(text);
        return Draft.concept(address == null ? text : null, rel, address, null, Map.of());
      }
      var name = map.get("name") == null ? null : nameOf(value);
      var id = map.get("@id") instanceof String text ? Uris.absolute(text) : null;
      var url = map.get("url") instanceof String text ? Uris.absolute(text) : null;
      var code = map.get("termCode") == null ? null : plain(map.get("termCode"));
      return Draft.concept(name, rel, id == null ? url : id, code, Map.of());
    }

    private boolean isOf(Object value, Of list) {
      return SchemaOrgTypes.list(value) == list;
    }

    // All at once: to add to a list that is kept copies it.
    private void keepFrom(int index, String property, List<Object> values) {
      if (values.size() > index) {
        draft.rest(property, values.subList(index, values.size()));
      }
    }

    /// Keeps what a concept says beyond its name, once however often it is referred to.
    private void keepRest(String property, Object value, String... read) {
      if (value instanceof Map<?, ?> map && !map.containsKey("@value") && kept.size() < 100) {
        var taken = new HashSet<String>(OF_A_CONCEPT);
        taken.addAll(List.of(read));
        if (!taken.containsAll(map.keySet()) && kept.add(property + System.identityHashCode(map))) {
          draft.rest(property, value);
        }
      }
    }

    // Of a language map the text in the article's language, else the first.
    private @Nullable String plain(@Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        var own = language == null ? null : map.get(language);
        var text = map.get("@value") != null ? map.get("@value") : own;
        text = text == null ? map.values().stream().findFirst().orElse(null) : text;
        return text instanceof Map || text == null ? null : plain(text);
      }
      if (value instanceof List<?> list) {
        return list.isEmpty() || list.getFirst() instanceof List ? null : plain(list.getFirst());
      }
      return value == null ? null : value.toString();
    }
  }
}
