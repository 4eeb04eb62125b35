package copydesk.parse;

import copydesk.article.Concept;
import copydesk.parse.Draft.Of;
import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who wrote an entry of a feed, and who helped.
final class FeedPeople {
  // RSS has an address, and the name behind it in brackets; people write it the other way, too.
  // RFC 5321, section 4.5.3.1, has the limits; without any, long words would take quadratic time.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[(<\\[]?\\s?(?:mailto:)?[^\\s()<>\\[\\]]{1,64}@[^\\s()<>\\[\\]]{1,255}\\s?[)>\\]]?");
  private static final Pattern IN_BRACKETS = Pattern.compile("^\\s*\\((.*)\\)\\s*$");

  private final Draft draft;
  private final XmlElement item;
  private final @Nullable XmlElement origin;
  private final @Nullable XmlElement feed;

  FeedPeople(Draft draft, XmlElement item, @Nullable XmlElement origin, @Nullable XmlElement feed) {
    this.draft = draft;
    this.item = item;
    this.origin = origin;
    this.feed = feed;
  }

  void read() {
    var authors = authors(item, "dc:creator", "author", "atom:author", "dc:author");
    if (authors.isEmpty()) {
      authors = authors(item, "itunes:author");
    }
    // RFC 4287, section 4.2.1: those of the source count next, and then those of the feed.
    if (authors.isEmpty()) {
      authors = authors(origin, "author", "dc:creator");
    }
    if (authors.isEmpty()) {
      authors = authors(feed, "author", "atom:author");
    }
    var first = authors.isEmpty() ? null : authors.getFirst();
    if (first != null && authors.size() == 1 && first.uri() == null && first.details().isEmpty()) {
      draft.by(first.name()); // may name several people in one line
    } else {
      authors.forEach(draft::author);
    }
    for (var helper : FeedVocabulary.all(item, "contributor", "dc:contributor")) {
      draft.about(Of.PEOPLE, person(helper, "contributor"));
    }
  }

  private static List<Concept> authors(@Nullable XmlElement place, String... names) {
    var authors = new ArrayList<Concept>();
    for (var element : FeedVocabulary.all(place, names)) {
      var author = person(element, "author");
      if (author != null && authors.stream().noneMatch(other -> same(other, author))) {
        authors.add(author);
      }
    }
    return authors;
  }

  private static boolean same(Concept one, Concept other) {
    return one.label().equalsIgnoreCase(other.label());
  }

  private static @Nullable Concept person(XmlElement element, String role) {
    var isPerson = element.first("name") != null;
    var said = isPerson ? element.text("name") : ownText(element);
    var mail = element.text("email");
    if (mail == null && said != null) {
      var address = ADDRESS.matcher(said);
      mail = address.find() ? address.group().replaceAll("[()<>\\[\\]\\s]|mailto:", "") : null;
    }
    var name = said == null ? "" : ADDRESS.matcher(said).replaceAll(" ");
    var page = element.text("uri") == null ? element.text("url") : element.text("uri");
    var home = page == null ? element.text("homepage") : page;
    var address = Uris.resolve(FeedVocabulary.base(element, null), home);
    var contact = new LinkedHashMap<String, Object>();
    if (mail != null) {
      var eMail = new LinkedHashMap<String, Object>();
      eMail.put("type", "email");
      eMail.put("value", mail);
      contact.put("contactInfo", List.of(eMail));
    }
    var plain = Tidy.line(IN_BRACKETS.matcher(name).replaceFirst("$1"));
    // An address alone tells which desk to write to, and nobody's name.
    return plain.isEmpty() ? null : Draft.concept(plain, role, address, null, contact);
  }

  private static @Nullable String ownText(XmlElement element) {
    return element.children().isEmpty() ? element.text() : null;
  }
}
