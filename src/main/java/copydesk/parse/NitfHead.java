package copydesk.parse;

import copydesk.parse.Draft.Of;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What NITF says about a story in its `head`: for desks and machines, and not for readers.
final class NitfHead {
  private static final String IPTC_SUBJECTS = "http://cv.iptc.org/newscodes/subjectcode/";

  private NitfHead() {}

  static void into(Draft draft, XmlElement head) {
    draft.title(head.text("title"));
    for (var meta : head.children("meta")) {
      meta(draft, meta);
    }
    for (var topic : head.children("tobject")) {
      draft.rest("tobject.type", topic.attribute("tobject.type"));
      for (var property : topic.children("tobject.property")) {
        var genre = property.attribute("tobject.property.type");
        draft.about(Of.GENRES, Draft.concept(genre, null, null, null, Map.of()));
      }
      topic.children("tobject.subject").forEach(subject -> subject(draft, subject));
    }
    head.children("docdata").forEach(docdata -> docdata(draft, docdata));
    for (var publication : head.children("pubdata")) {
      draft.published("pubdata", publication.attribute("date.publication"));
      var section = publication.attribute("position.section");
      draft.about(Of.SUBJECTS, Draft.concept(section, "section", null, null, Map.of()));
      draft.rest("pubdata", new LinkedHashMap<>(publication.attributes()));
    }
    for (var revision : head.children("revision-history")) {
      draft.rest("revision-history", new LinkedHashMap<>(revision.attributes()));
    }
  }

  /// The URI of an IPTC subject code, "06000000"; null for a code of anybody else's.
  static @Nullable String subjectUri(@Nullable String code) {
    return code != null && code.matches("\\d{8}") ? IPTC_SUBJECTS + code : null;
  }

  private static void meta(Draft draft, XmlElement meta) {
    var name = meta.attribute("name");
    var content = meta.attribute("content");
    if (name == null) {
      return;
    }
    switch (name) {
      case "slug", "slugline" -> draft.slugline(content);
      case "keywords", "keyword" -> keywords(draft, content);
      default -> draft.rest(name, content);
    }
  }

  /// Keywords of one line, "ferries; strike".
  static void keywords(Draft draft, @Nullable String line) {
    for (var keyword : line == null ? new String[0] : line.split("[,;]", -1)) {
      draft.about(Of.SUBJECTS, Draft.concept(keyword, "keyword", null, null, Map.of()));
    }
  }

  private static void subject(Draft draft, XmlElement subject) {
    // The finest that is said, as its number stands for that.
    String name = null;
    for (var level : new String[] {"detail", "matter", "type"}) {
      name = name == null ? subject.attribute("tobject.subject." + level) : name;
    }
    var code = subject.attribute("tobject.subject.refnum");
    var provider = subject.attribute("tobject.subject.ipr");
    var uri = provider == null || provider.equals("IPTC") ? subjectUri(code) : null;
    draft.about(Of.SUBJECTS, Draft.concept(name, null, uri == null ? code : uri, null, Map.of()));
  }

  private static void docdata(Draft draft, XmlElement docdata) {
    draft.pubStatus(docdata.attribute("management-status"));
    draft.rest("management-doc-idref", docdata.attribute("management-doc-idref"));
    for (var element : docdata.children()) {
      switch (element.name()) {
        case "doc-id" -> {
          draft.identifier("doc-id", element.attribute("id-string"));
          draft.rest("doc-id/regsrc", element.attribute("regsrc"));
        }
        case "du-key" -> {
          draft.version(element.attribute("version"));
          draft.slugline(element.attribute("key"));
          draft.rest("du-key/generation", element.attribute("generation"));
          draft.rest("du-key/part", element.attribute("part"));
        }
        case "date.issue" -> {
          draft.published("date.issue", NitfContent.norm(element));
          draft.updated("date.issue", NitfContent.norm(element));
        }
        case "date.release" -> draft.embargoedUntil("date.release", NitfContent.norm(element));
        case "date.expire" -> draft.expires("date.expire", NitfContent.norm(element));
        case "urgency" -> draft.urgency(element.attribute("ed-urg"));
        case "ed-msg", "correction" -> {
          draft.edNote(element.attribute("info"));
          draft.rest(element.name() + "/msg-type", element.attribute("msg-type"));
          draft.rest(element.name() + "/id-string", element.attribute("id-string"));
        }
        case "doc.copyright" -> {
          draft.holder(element.attribute("holder"));
          draft.rest("doc.copyright/year", element.attribute("year"));
        }
        case "doc.rights" -> {
          draft.holder(element.attribute("owner"));
          draft.usageTerms(element.attribute("limitations"));
          draft.rest("doc.rights", new LinkedHashMap<>(element.attributes()));
        }
        case "key-list" -> element.children("keyword").forEach(keyword -> keyword(draft, keyword));
        case "identified-content" -> element.children().forEach(one -> identified(draft, one));
        case "evloc" -> place(draft, element);
        default -> draft.rest(element.name(), said(element));
      }
    }
  }

  // Fixture, series, scope, the list of who passed it on: ninjs has no place for them.
  private static @Nullable Object said(XmlElement element) {
    if (element.attributes().isEmpty()) {
      var nested = element.children().stream().map(XmlElement::attributes).toList();
      return nested.isEmpty() ? element.text() : nested;
    }
    return new LinkedHashMap<>(element.attributes());
  }

  private static void keyword(Draft draft, XmlElement keyword) {
    var key = keyword.attribute("key");
    var name = key == null ? keyword.text() : key;
    draft.about(Of.SUBJECTS, Draft.concept(name, "keyword", null, null, Map.of()));
  }

  private static void place(Draft draft, XmlElement place) {
    var country = place.attribute("iso-cc");
    for (var part : new String[] {"city", "county-dist", "state-prov"}) {
      if (place.attribute(part) != null) {
        draft.about(Of.PLACES, Draft.concept(place.attribute(part), null, null, null, Map.of()));
        draft.rest("evloc/iso-cc", country);
        return;
      }
    }
    draft.about(Of.PLACES, Draft.concept(null, null, null, country, Map.of()));
  }

  private static void identified(Draft draft, XmlElement one) {
    var list =
        switch (one.name()) {
          case "person" -> Of.PEOPLE;
          case "org" -> Of.ORGANISATIONS;
          case "location" -> Of.PLACES;
          case "event" -> Of.EVENTS;
          case "object.title" -> Of.OBJECTS;
          case "classifier" -> Of.SUBJECTS;
          default -> null;
        };
    if (list == null) {
      draft.rest(one.name(), one.text());
      return;
    }
    var value = one.attribute("value");
    // A classifier without words is known by its value; whatever is a code has a list it is of.
    var isWords = one.text().isEmpty() && one.attribute("idsrc") == null;
    var name = isWords ? value : NitfContent.joined(one, list == Of.PEOPLE ? " " : ", ");
    var rel = "section".equalsIgnoreCase(one.attribute("type")) ? "section" : null;
    draft.about(list, Draft.concept(name, rel, isWords ? null : value, null, Map.of()));
  }
}
