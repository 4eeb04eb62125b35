package copydesk.parse;

import copydesk.article.Signal.Kind;
import copydesk.parse.Draft.Of;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One article of schema.org being read. What nobody took is kept in the end, so that nothing is
/// lost.
final class SchemaOrgArticle {
  private static final Set<String> OF_A_CONCEPT = Set.of("@id", "@type", "name", "url", "termCode");

  // Notes to editors are read, and a record has room for no more.
  private static final int MOST_NOTES = 20;
  private static final int MOST_KEPT = 100;

  private final LinkedData data;
  private final Draft draft;
  private final Map<String, Object> left;
  // By property, the things themselves: equal ones may be as large as the document.
  private final Map<String, Set<Object>> kept = new HashMap<>();
  private final SchemaOrgValues values;
  private @Nullable String base;

  SchemaOrgArticle(LinkedData data, Map<String, Object> article, Draft draft) {
    this.data = data;
    this.draft = draft;
    this.left = new LinkedHashMap<>(article);
    this.values = new SchemaOrgValues(data, language());
  }

  void read() {
    draft.language(values.language());
    identity();
    handling();
    titles();
    credits();
    draft.published("datePublished", text("datePublished"));
    draft.updated("dateModified", text("dateModified"));
    draft.created("dateCreated", text("dateCreated"));
    draft.expires("expires", text("expires"));
    about();
    draft.holder(name("copyrightHolder"));
    draft.notice(text("copyrightNotice"));
    draft.usageTerms(name(left.containsKey("license") ? "license" : "usageInfo"));
    for (var property : List.of("image", "video", "audio", "associatedMedia")) {
      new SchemaOrgMedia(data, draft, base).read(property, take(property));
    }
    body();
    left.forEach(draft::rest);
  }

  private @Nullable String language() {
    var tags = take("inLanguage");
    keepFrom(1, "inLanguage", tags);
    if (tags.isEmpty()) {
      return null;
    }
    var plain = new SchemaOrgValues(data, null);
    return tags.getFirst() instanceof Map<?, ?> map && map.get("alternateName") != null
        ? plain.line(map.get("alternateName"))
        : plain.name(tags.getFirst());
  }

  private void identity() {
    var url = text("url");
    var id = left.remove("@id") instanceof String text ? text : null;
    // The label of a blank node means nothing outside its document.
    if (id != null && !id.startsWith("_:")) {
      var absolute = Uris.resolve(url, id);
      draft.identifier("@id", absolute == null ? id : absolute);
    }
    draft.identifier("url", url);
    base = Uris.web(url) == null ? id : url;
    for (var page : take("mainEntityOfPage")) {
      var address =
          page instanceof Map<?, ?> map ? map.get(map.containsKey("@id") ? "@id" : "url") : page;
      draft.identifier("mainEntityOfPage", address instanceof String text ? text : null);
      keepRest("mainEntityOfPage", page);
    }
    for (var one : take("identifier")) {
      if (one instanceof Map<?, ?> map && map.get("value") != null) {
        var scheme = map.get("propertyID");
        draft.identifier(
            scheme == null ? "identifier" : scheme.toString(), values.line(map.get("value")));
      } else {
        draft.identifier("identifier", values.name(one));
      }
    }
    draft.version(text("version"));
  }

  private void handling() {
    var status = name("creativeWorkStatus");
    if ("published".equalsIgnoreCase(status)) {
      draft.pubStatus("usable");
    } else if (status != null && status.matches("(?i).*(?:usable|withheld|embargoed|cancell?ed)")) {
      draft.pubStatus(status);
    } else {
      draft.rest("creativeWorkStatus", status); // "Draft", "Incomplete": no code for these
    }
    var notes = take("correction");
    keepFrom(MOST_NOTES, "correction", notes);
    for (var note : notes.stream().limit(MOST_NOTES).toList()) {
      var correction =
          note instanceof Map<?, ?> map && map.get("text") != null
              ? values.line(map.get("text"))
              : values.name(note);
      draft.edNote(correction);
      if (correction != null) {
        draft.signal(Kind.CORRECTION, correction, correction, "correction");
      }
      keepRest("correction", note, "text");
    }
  }

  private void titles() {
    var headline = text("headline");
    var name = text("name");
    draft.headline(headline == null ? name : headline);
    if (headline != null && !headline.equals(name)) {
      draft.title(name);
    }
    for (var line : take("alternativeHeadline")) {
      var sub = values.line(line);
      draft.headline("sub", sub == null || sub.equals(headline) ? null : sub);
    }
    draft.description("summary", text("description"));
    draft.description("summary", text("abstract"));
    draft.dateline(text("dateline"));
  }

  private void credits() {
    var credits = new SchemaOrgCredits(values, draft);
    for (var property : SchemaOrgCredits.PROPERTIES) {
      var all = take(property);
      credits.read(property, all);
      all.forEach(one -> keepRest(property, one));
    }
    credits.end();
  }

  private void about() {
    for (var property : List.of("about", "mentions")) {
      for (var one : take(property)) {
        draft.about(SchemaOrgTypes.list(one), values.concept(one, null));
        keepRest(property, one);
      }
    }
    concepts("articleSection", Of.SUBJECTS, "section");
    for (var one : take("keywords")) {
      var words =
          one instanceof String text ? text.split(text.contains(",") ? "," : ";", -1) : null;
      if (words == null) {
        draft.about(Of.SUBJECTS, values.concept(one, "keyword"));
        keepRest("keywords", one);
      } else {
        for (var word : words) {
          var keyword = values.line(word);
          draft.about(Of.SUBJECTS, Draft.concept(keyword, "keyword", null, null, Map.of()));
        }
      }
    }
    concepts("genre", Of.GENRES, null);
    concepts("contentLocation", Of.PLACES, null);
    concepts("spatialCoverage", Of.PLACES, null);
  }

  private void concepts(String property, Of list, @Nullable String rel) {
    for (var one : take(property)) {
      draft.about(list, values.concept(one, rel));
      keepRest(property, one);
    }
  }

  private void body() {
    var property = left.containsKey("articleBody") ? "articleBody" : "text";
    var paragraphs = new ArrayList<String>();
    var parts = data.values(left.get(property));
    if (parts.stream().allMatch(String.class::isInstance)) {
      left.remove(property);
      parts.forEach(part -> paragraphs.addAll(values.paragraphs(part)));
    } else {
      paragraphs.addAll(values.paragraphs(values.preferred(parts)));
      if (parts.size() == 1) {
        left.remove(property);
      }
    }
    // Of a live blog the posts are what is read.
    for (var update : take("liveBlogUpdate")) {
      if (update instanceof Map<?, ?> post) {
        for (var part : List.of("headline", "articleBody", "text")) {
          paragraphs.addAll(values.paragraphs(post.get(part)));
        }
        var told = new LinkedHashMap<Object, Object>(post);
        told.keySet().removeAll(List.of("articleBody", "text")); // its headline says which it is
        keepRest("liveBlogUpdate", told, "headline");
      } else {
        paragraphs.addAll(values.paragraphs(update));
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
    var own = values.preferred(texts);
    if (texts.size() > 1
        || (own instanceof Map<?, ?> map && map.size() > 1 && !map.containsKey("@value"))) {
      draft.rest(property, value);
    }
    return values.line(own);
  }

  private @Nullable String name(String property) {
    var all = take(property);
    keepFrom(1, property, all);
    if (all.isEmpty()) {
      return null;
    }
    keepRest(property, all.getFirst());
    return values.name(all.getFirst());
  }

  // All at once: to add to a list that is kept copies it.
  private void keepFrom(int index, String property, List<Object> all) {
    if (all.size() > index) {
      draft.rest(property, all.subList(index, all.size()));
    }
  }

  /// Keeps what a concept says beyond its name, once however often it is referred to.
  private void keepRest(String property, Object value, String... read) {
    if (value instanceof Map<?, ?> map && !map.containsKey("@value")) {
      var taken = new HashSet<>(OF_A_CONCEPT);
      taken.addAll(List.of(read));
      var leadsNowhere = LinkedData.isReference(map) && SchemaOrgValues.identifier(map) == null;
      if ((leadsNowhere || !taken.containsAll(map.keySet())) && isNew(property, map)) {
        draft.rest(property, value);
      }
    }
  }

  private boolean isNew(String property, Map<?, ?> thing) {
    var known =
        kept.computeIfAbsent(property, _ -> Collections.newSetFromMap(new IdentityHashMap<>()));
    return known.size() < MOST_KEPT && known.add(thing);
  }
}
