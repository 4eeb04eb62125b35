package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Signal.Kind;
import copydesk.article.Titles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One item of NewsML-G2 on its way into a draft: what is said about the item, about its content
/// and about the rights in it.
///
/// What it holds, [NewsMlG2Content] reads.
final class NewsMlG2Item {
  private static final Set<String> TYPES =
      Set.of("text", "picture", "video", "audio", "graphic", "composite");

  private final XmlElement item;
  private final QCodes codes;
  private final Draft draft;
  private final @Nullable String language;
  // Names that the item gives once, for all places that have the code alone.
  private final Map<String, String> asserted = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  NewsMlG2Item(XmlElement item, QCodes codes, Draft draft) {
    this.item = item;
    this.codes = codes;
    this.draft = draft;
    var stated = item.first("contentMeta/language");
    language = stated == null ? item.inherited("xml:lang") : stated.attribute("tag");
    for (var about : item.children("assert")) {
      var key = key(about);
      var name = ownName(about);
      if (key != null && name != null) {
        asserted.putIfAbsent(key, name);
      }
    }
  }

  /// Reads the item, and tells whether there is anything in it for a reader.
  boolean read() {
    draft.identifier("guid", item.attribute("guid"));
    draft.version(item.attribute("version"));
    item.attribute("standard"); // how the file is written
    item.attribute("standardversion");
    item.attribute("conformance");
    item.children("itemMeta").forEach(this::itemMeta);
    item.children("contentMeta").forEach(this::contentMeta);
    item.children("rightsInfo").forEach(this::rightsInfo);
    draft.language(language);
    return new NewsMlG2Content(item, draft).read() || !draft.isEmpty();
  }

  private void itemMeta(XmlElement meta) {
    for (var child : meta.children()) {
      switch (child.name()) {
        case "itemClass" -> itemClass(child);
        case "provider" -> draft.source(party(child, Credits.AGENCY));
        case "firstCreated" -> draft.published("itemMeta/firstCreated", child.text());
        case "versionCreated" -> draft.updated("itemMeta/versionCreated", child.text());
        case "embargoed" -> embargoed(child);
        case "expires" -> draft.expires("itemMeta/expires", child.text());
        case "pubStatus" -> draft.pubStatus(QCodes.code(child));
        case "title" -> once(child, draft::title);
        case "edNote" -> draft.edNote(child.text());
        case "signal" -> signal(child);
        case "service" -> draft.rest("service", label(child));
        case "role" -> draft.rest("role", label(child));
        case "altId" -> altId(child);
        default -> {} // kept by XmlRest, as is all that is read nowhere
      }
    }
  }

  private void itemClass(XmlElement child) {
    var type = QCodes.code(child);
    if (type != null && TYPES.contains(type)) {
      draft.type(type);
    } else {
      draft.rest("itemClass", type);
    }
  }

  // NewsCodes, `http://cv.iptc.org/newscodes/signal/`.
  private void signal(XmlElement child) {
    draft.rest("signal", label(child));
    switch (String.valueOf(QCodes.code(child))) {
      case "correction" -> draft.signal(Kind.CORRECTION, "correction", null, "signal");
      case "update" -> draft.signal(Kind.UPDATE, "update", null, "signal");
      default -> {} // how it is to be transmitted
    }
  }

  // Empty means: until the provider says otherwise.
  private void embargoed(XmlElement child) {
    if (child.text().isEmpty()) {
      draft.rest("embargoed", "until further notice");
    } else {
      draft.embargoedUntil("itemMeta/embargoed", child.text());
    }
  }

  private void altId(XmlElement child) {
    var type = QCodes.code(child.attribute("type"));
    draft.altId(type == null ? "altId" : type, child.text());
  }

  private void contentMeta(XmlElement meta) {
    for (var child : meta.children()) {
      switch (child.name()) {
        case "urgency" -> draft.urgency(child.text());
        case "contentCreated" -> draft.created("contentMeta/contentCreated", child.text());
        case "contentModified" -> draft.rest("contentModified", child.text());
        case "located" -> draft.about(Draft.Of.PLACES, concept(child, "located"));
        case "dateline" -> once(child, this::dateline);
        case "creator" -> creator(child);
        case "contributor" -> contributor(child);
        case "infoSource" -> draft.source(party(child, QCodes.code(child.attribute("role"))));
        case "creditline" ->
            draft.source(Draft.concept(child.text(), Credits.AGENCY, null, null, Map.of()));
        case "by" -> once(child, draft::by);
        case "headline" -> draft.headline(headlineRole(child), child.text());
        case "slugline" -> once(child, draft::slugline);
        case "description" -> draft.description(role(child, "summary"), child.text());
        case "genre" -> draft.about(Draft.Of.GENRES, concept(child, null));
        case "keyword" ->
            draft.about(
                Draft.Of.SUBJECTS, Draft.concept(child.text(), "keyword", null, null, Map.of()));
        case "subject" -> subject(child);
        case "altId" -> altId(child);
        default -> {}
      }
    }
    located(meta);
  }

  // Where the content comes from, unless a dateline says it in words.
  private void located(XmlElement meta) {
    var place = meta.first("located");
    if (place != null && meta.first("dateline") == null) {
      draft.located(name(place));
    }
  }

  // "BERLIN, Oct 18 (NWA) -": the place is what the field is for; a form of its own stays whole.
  private void dateline(String text) {
    var dateline = Dateline.of(text);
    var ended = dateline == null ? Dateline.of(text + " - ") : dateline;
    draft.located(ended == null ? text : ended.place());
    draft.rest("dateline", ended == null ? null : text);
  }

  private void creator(XmlElement creator) {
    if (isOrganisation(creator)) {
      draft.source(party(creator, Credits.AGENCY));
    } else {
      draft.author(concept(creator, "author"));
    }
    draft.rest("jobtitle", creator.attribute("jobtitle"));
  }

  // Who checked or translated it is no author.
  private void contributor(XmlElement contributor) {
    var role = role(contributor, "contributor");
    if (isOrganisation(contributor)) {
      draft.source(party(contributor, role));
    } else {
      draft.about(Draft.Of.PEOPLE, concept(contributor, role));
    }
    draft.rest("jobtitle", contributor.attribute("jobtitle"));
  }

  private static boolean isOrganisation(XmlElement party) {
    return "organisation".equals(QCodes.code(party.attribute("type")));
  }

  // Where there are several, for other regions or in other languages, the first counts, and the
  // others stay unread.
  private void once(XmlElement child, Consumer<String> field) {
    if (given.add(child.name())) {
      field.accept(child.text());
    }
  }

  private static String role(XmlElement child, String otherwise) {
    var role = QCodes.code(child.attribute("role"));
    return role == null ? otherwise : role;
  }

  private static String headlineRole(XmlElement headline) {
    var role = role(headline, Titles.MAIN);
    return role.startsWith("sub") ? "sub" : role;
  }

  private static Draft.Of listOf(XmlElement subject) {
    var type = QCodes.code(subject.attribute("type"));
    return switch (type == null ? "" : type) {
      case "person" -> Draft.Of.PEOPLE;
      case "organisation" -> Draft.Of.ORGANISATIONS;
      case "geoArea", "poi" -> Draft.Of.PLACES;
      case "event" -> Draft.Of.EVENTS;
      case "object" -> Draft.Of.OBJECTS;
      default -> Draft.Of.SUBJECTS;
    };
  }

  // Since 2.29 a subject may be a main concept with facets: "swimming", of which "women", "200m".
  private void subject(XmlElement subject) {
    var main = subject.first("mainConcept");
    draft.about(listOf(subject), concept(main == null ? subject : main, null));
  }

  private void rightsInfo(XmlElement rights) {
    for (var child : rights.children()) {
      switch (child.name()) {
        case "copyrightHolder" -> once(child, _ -> draft.holder(label(child)));
        case "copyrightNotice" -> once(child, _ -> draft.notice(textOrLink(child)));
        case "usageTerms" -> once(child, _ -> draft.usageTerms(textOrLink(child)));
        case "accountable" -> draft.rest("accountable", label(child));
        default -> {}
      }
    }
  }

  private static @Nullable String textOrLink(XmlElement child) {
    return child.text().isEmpty() ? child.attribute("href") : child.text();
  }

  // An agency is called by its mark where nothing gives its name.
  private @Nullable Concept party(XmlElement element, @Nullable String role) {
    var name = name(element);
    var mark = codes.literal(element);
    if (name == null && mark == null && element.attribute("qcode") != null) {
      mark = QCodes.code(element);
    }
    return Draft.concept(name, role, codes.uri(element), mark, Map.of());
  }

  private @Nullable Concept concept(XmlElement element, @Nullable String rel) {
    return Draft.concept(name(element), rel, codes.uri(element), codes.literal(element), Map.of());
  }

  private @Nullable String label(XmlElement element) {
    var name = name(element);
    var mark = name == null ? codes.literal(element) : name;
    return mark == null ? QCodes.code(element) : mark;
  }

  private @Nullable String name(XmlElement element) {
    var name = ownName(element);
    var key = name == null ? key(element) : null;
    return key == null ? name : asserted.get(key);
  }

  private @Nullable String key(XmlElement element) {
    var uri = codes.uri(element);
    return uri == null ? codes.literal(element) : uri;
  }

  // In the language of the article where there are several. Before 2.0 names were plain text.
  private @Nullable String ownName(XmlElement element) {
    List<XmlElement> names = element.children("name");
    for (var name : names) {
      var tag = name.inherited("xml:lang");
      if (tag != null && tag.equalsIgnoreCase(language) && !name.text().isEmpty()) {
        return name.text();
      }
    }
    return names.isEmpty() && element.children().isEmpty()
        ? (element.text().isEmpty() ? null : element.text())
        : element.text("name");
  }
}
