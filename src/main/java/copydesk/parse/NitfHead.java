package copydesk.parse;

import copydesk.article.Signal.Kind;
import copydesk.parse.Draft.Of;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What NITF says about a story in its `head`: for desks and machines, and not for readers.
final class NitfHead {
  private static final String IPTC_SUBJECTS = "http://cv.iptc.org/newscodes/subjectcode/";

  private NitfHead() {}

  static void into(Draft draft, XmlElement head, NitfNames names) {
    draft.title(head.text("title"));
    for (var meta : head.children("meta")) {
      meta(draft, meta);
    }
    head.children("tobject").forEach(topic -> topic(draft, topic));
    head.children("docdata").forEach(docdata -> docdata(draft, docdata, names));
    for (var publication : head.children("pubdata")) {
      draft.published("pubdata", publication.attribute("date.publication"));
      var section = publication.attribute("position.section");
      draft.about(Of.SUBJECTS, Draft.concept(section, "section", null, null, Map.of()));
    }
  }

  /// The URI of an IPTC subject code, "06000000"; null for a code of anybody else's.
  static @Nullable String subjectUri(@Nullable String code) {
    return code != null && code.matches("\\d{8}") ? IPTC_SUBJECTS + code : null;
  }

  private static void meta(Draft draft, XmlElement meta) {
    var name = meta.attribute("name");
    if (name == null) {
      return;
    }
    var content = meta.attribute("content");
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

  static void topic(Draft draft, XmlElement topic) {
    for (var property : topic.children("tobject.property")) {
      var genre = property.attribute("tobject.property.type");
      draft.about(Of.GENRES, Draft.concept(genre, null, null, null, Map.of()));
    }
    topic.children("tobject.subject").forEach(subject -> subject(draft, subject));
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

  private static void docdata(Draft draft, XmlElement docdata, NitfNames names) {
    draft.pubStatus(docdata.attribute("management-status"));
    for (var element : docdata.children()) {
      switch (element.name()) {
        case "doc-id" -> draft.identifier("doc-id", element.attribute("id-string"));
        case "du-key" -> {
          draft.version(element.attribute("version"));
          draft.slugline(element.attribute("key"));
        }
        case "date.issue" -> {
          draft.published("date.issue", NitfCredits.norm(element));
          draft.updated("date.issue", NitfCredits.norm(element));
        }
        case "date.release" -> draft.embargoedUntil("date.release", NitfCredits.norm(element));
        case "date.expire" -> draft.expires("date.expire", NitfCredits.norm(element));
        case "urgency" -> draft.urgency(element.attribute("ed-urg"));
        case "ed-msg" -> draft.edNote(element.attribute("info"));
        case "correction" -> correction(draft, element);
        case "doc.copyright" -> draft.holder(element.attribute("holder"));
        case "doc.rights" -> {
          draft.holder(element.attribute("owner"));
          draft.usageTerms(element.attribute("limitations"));
        }
        case "key-list" -> keys(draft, element);
        case "identified-content" -> names.identified(element);
        case "evloc" -> place(draft, element);
        default -> {} // fixture, series, scope, who passed it on: ninjs has no place for them
      }
    }
  }

  private static void correction(Draft draft, XmlElement correction) {
    var info = correction.attribute("info");
    draft.edNote(info);
    draft.signal(Kind.CORRECTION, info == null ? "correction" : info, info, "correction");
  }

  static void keys(Draft draft, XmlElement list) {
    for (var keyword : list.children("keyword")) {
      var key = keyword.attribute("key");
      var name = key == null ? keyword.text() : key;
      draft.about(Of.SUBJECTS, Draft.concept(name, "keyword", null, null, Map.of()));
    }
  }

  private static void place(Draft draft, XmlElement place) {
    for (var part : new String[] {"city", "county-dist", "state-prov"}) {
      if (place.attribute(part) != null) {
        draft.about(Of.PLACES, Draft.concept(place.attribute(part), null, null, null, Map.of()));
        return;
      }
    }
    var country = place.attribute("iso-cc");
    draft.about(Of.PLACES, Draft.concept(null, null, null, country, Map.of()));
  }
}
