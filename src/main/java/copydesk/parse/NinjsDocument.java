package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Ninjs;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.parse.Draft.Of;
import copydesk.text.Charsets;
import copydesk.text.NewsDates;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// ninjs 1.0 to 3.1, IPTC's news in JSON, as an article that can be written as ninjs 3.1 again.
final class NinjsDocument implements Parser {
  private static final String MAIN = "main";
  private static final Set<String> OF_A_CONCEPT = Set.of("name", "rel", "role", "uri", "literal");
  private static final Set<String> OF_A_LINE = Set.of("role", "value");
  // Properties of 3.1 that need no more than to be checked.
  private static final Set<String> AS_THEY_ARE =
      Set.of(
          "profile",
          "representationType",
          "eventDetails",
          "plannedCoverage",
          "renditions",
          "associations",
          "trustIndicators",
          "rightsInfo",
          "digitalSourceType");

  @Override
  public Parsed parse(Document document) {
    var decoded = Charsets.decode(document.bytes(), null);
    var json = SafeJson.read(decoded.text(), document.entry());
    if (json.fault() != null) {
      return Parsed.rejected(json.fault());
    }
    if (!(json.value() instanceof Map<?, ?> map) || map.isEmpty()) {
      return Parsed.rejected(
          new Problem(Kind.NO_ARTICLE, document.entry(), "JSON, but no object with properties"));
    }
    var ninjs = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> ninjs.put((String) name, value));
    var draft = new Draft(document.entry(), "");
    into(draft, ninjs);
    var article = draft.article();
    var problems = new ArrayList<>(Legibility.problems(document.entry(), decoded));
    problems.addAll(json.slips());
    problems.addAll(draft.problems());
    return Parsed.one(article, problems);
  }

  /// Says to a draft all that an item of ninjs says, of whichever version.
  static void into(Draft draft, Map<String, Object> ninjs) {
    var today = NinjsPast.today(ninjs);
    // The draft has its own ways with what is no URI, no date and no number there.
    takeOwn(draft, today);
    NinjsShape.Misfits misfits =
        (place, value, wrong) -> {
          draft.rest(place, value);
          if (wrong) {
            var isText = value instanceof String text && text.length() < 60;
            var isShort = isText || value instanceof Number;
            var what = isShort ? "cannot be \"" + value + "\"" : "not what ninjs 3.1 allows there";
            draft.problem(Kind.INVALID_VALUE, place + (isShort ? " " : ": ") + what);
          }
        };
    if (NinjsItem.SHAPE.fit(today, "", misfits) instanceof Map<?, ?> item) {
      item.forEach((name, value) -> take(draft, (String) name, value));
      if (!item.containsKey("type")) {
        draft.type(
            item.containsKey("eventDetails")
                ? "event"
                : item.containsKey("plannedCoverage") ? "planning" : "text");
      }
    }
  }

  private static void takeOwn(Draft draft, Map<String, Object> today) {
    take(today, "uri", value -> draft.identifier("uri", value));
    take(today, "pubStatus", draft::pubStatus);
    take(today, "firstCreated", value -> dated(draft, "firstCreated", value));
    take(today, "versionCreated", value -> dated(draft, "versionCreated", value));
    take(today, "contentCreated", value -> dated(draft, "contentCreated", value));
    take(today, "embargoedUntil", value -> draft.embargoedUntil("embargoedUntil", value));
    take(today, "expires", value -> draft.expires("expires", value));
  }

  private static void take(Map<String, Object> today, String name, Consumer<String> taker) {
    if (today.get(name) instanceof String text) {
      today.remove(name);
      taker.accept(text);
    }
  }

  private static void dated(Draft draft, String name, String value) {
    switch (name) {
      case "firstCreated" -> draft.published(name, value);
      case "versionCreated" -> draft.updated(name, value);
      default -> draft.created(name, value);
    }
    var time = NewsDates.parse(value);
    if (time != null && !(time instanceof OffsetDateTime)) {
      draft.rest(name, value); // a day alone, for which ninjs has no place
    }
  }

  private static void take(Draft draft, String name, Object value) {
    if (AS_THEY_ARE.contains(name)) {
      draft.ninjs(name, value);
      return;
    }
    switch (name) {
      case "type" -> draft.type((String) value);
      case "version" -> draft.version((String) value);
      case "urgency" -> draft.urgency(value.toString());
      case "copyrightHolder" -> draft.holder((String) value);
      case "copyrightNotice" -> draft.notice((String) value);
      case "usageTerms" -> draft.usageTerms((String) value);
      case "edNote" -> draft.edNote((String) value);
      case "language" -> draft.language((String) value);
      case "title" -> draft.title((String) value);
      case "by" -> draft.by((String) value);
      case "slugline" -> draft.slugline((String) value);
      case "located" -> draft.located((String) value);
      case "headlines", "descriptions" -> takeLines(draft, name, maps(value));
      case "bodies" -> takeBodies(draft, maps(value));
      case "altIds" -> maps(value).forEach(id -> takeAltId(draft, id));
      case "infoSources" -> maps(value).forEach(one -> draft.source(concept(draft, name, one)));
      case "people" -> maps(value).forEach(one -> takePerson(draft, one));
      case "organisations", "places", "subjects", "events", "objects", "genres" ->
          maps(value)
              .forEach(
                  one ->
                      draft.about(
                          Of.valueOf(name.toUpperCase(Locale.ROOT)), concept(draft, name, one)));
      case "standard" -> draft.rest(name, Ninjs.STANDARD.equals(value) ? null : value);
      default -> draft.rest(name, value);
    }
  }

  private static void takeAltId(Draft draft, Map<String, Object> id) {
    draft.altId(or(text(id, "role"), "id"), text(id, "value"));
    if (!id.containsKey("value")) {
      draft.rest("altIds", id);
    }
  }

  private static void takePerson(Draft draft, Map<String, Object> person) {
    var concept = concept(draft, "people", person);
    if (concept != null && "author".equals(concept.rel())) {
      draft.author(concept);
    } else {
      draft.about(Of.PEOPLE, concept);
    }
  }

  private static void takeLines(Draft draft, String name, List<Map<String, Object>> lines) {
    for (var line : lines) {
      var value = or(text(line, "value"), "");
      var markup = isMarkup(text(line, "contentType")) && Fragment.isMarkup(value);
      var plain = markup ? String.join(" ", Fragment.paragraphs(value)) : value;
      if (name.equals("headlines")) {
        draft.headline(or(text(line, "role"), MAIN), plain);
      } else {
        draft.description(or(text(line, "role"), "summary"), plain);
      }
      if (!or(text(line, "contentType"), "text/plain").startsWith("text/plain")) {
        draft.rest(name, line);
      }
    }
  }

  // One of them becomes the text: the main one, plain rather than as markup, else the first that
  // can be read. What it says beside its words stays, and so do all others.
  private static void takeBodies(Draft draft, List<Map<String, Object>> bodies) {
    Map<String, Object> best = null;
    for (var body : bodies) {
      if (rank(body) > (best == null ? 0 : rank(best))) {
        best = body;
      }
    }
    var kept = new ArrayList<>(bodies);
    if (best != null) {
      var value = or(text(best, "value"), "");
      var type = text(best, "contentType");
      if (isMarkup(type)) {
        draft.bodyMarkup(value);
      } else {
        draft.bodyText(value);
      }
      var isMain = MAIN.equals(or(text(best, "role"), MAIN));
      if (isMain && !isMarkup(type) && !Fragment.isMarkup(value)) {
        kept.remove(best);
        if (!OF_A_LINE.containsAll(best.keySet())) {
          var further = new LinkedHashMap<>(best);
          further.keySet().removeAll(Set.of("role", "value", "contentType"));
          draft.rest("bodies", further.isEmpty() ? null : further);
        }
      }
    }
    if (!kept.isEmpty()) {
      draft.ninjs("bodies", kept);
    }
  }

  private static int rank(Map<String, Object> body) {
    var type = or(text(body, "contentType"), "text/plain").toLowerCase(Locale.ROOT);
    var plain = type.startsWith("text/plain");
    if (or(text(body, "value"), "").isBlank() || !(plain || isMarkup(type))) {
      return 0;
    }
    return (MAIN.equals(or(text(body, "role"), MAIN)) ? 3 : 1) + (plain ? 1 : 0);
  }

  private static boolean isMarkup(@Nullable String contentType) {
    return contentType != null && (contentType.contains("html") || contentType.contains("xml"));
  }

  private static @Nullable Concept concept(Draft draft, String name, Map<String, Object> concept) {
    var details = new LinkedHashMap<>(concept);
    details.keySet().removeAll(OF_A_CONCEPT);
    var made =
        Draft.concept(
            text(concept, "name"),
            text(concept, name.equals("infoSources") ? "role" : "rel"),
            text(concept, "uri"),
            text(concept, "literal"),
            details);
    if (made == null) {
      draft.rest(name, concept);
    }
    return made;
  }

  @SuppressWarnings("unchecked") // what has been through its shape
  private static List<Map<String, Object>> maps(Object value) {
    return (List<Map<String, Object>>) value;
  }

  private static @Nullable String text(Map<String, Object> map, String name) {
    return map.get(name) instanceof String text ? text : null;
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text;
  }
}
