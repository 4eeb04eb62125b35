package copydesk.parse;

import static copydesk.parse.FeedVocabulary.all;
import static copydesk.parse.FeedVocabulary.first;
import static copydesk.parse.FeedVocabulary.link;
import static copydesk.parse.FeedVocabulary.text;

import copydesk.article.Credits;
import copydesk.parse.Draft.Of;
import copydesk.text.Uris;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One entry of a feed, with what the feed says for all of them.
final class FeedEntry {
  private static final Pattern AGENCY =
      Pattern.compile("\\b(?:agency|wire|newswire|press association)\\b", Pattern.CASE_INSENSITIVE);

  private static final String[] CONTENTS = {
    "content:encoded", "content", "atom:content", "xhtml:body", "xhtml:div", "body", "fullitem"
  };
  private static final String[] SUMMARIES = {
    "description", "summary", "atom:summary", "dc:description", "itunes:summary", "tagline"
  };

  private final Draft draft;
  private final XmlElement item;
  private final @Nullable XmlElement feed;
  // Of an entry that was taken over from another feed.
  private final @Nullable XmlElement origin;
  private final @Nullable String base;

  FeedEntry(Draft draft, XmlElement item, @Nullable XmlElement feed) {
    this.draft = draft;
    this.item = item;
    this.feed = feed;
    this.origin = first(item, "source", "atom:source");
    this.base = site(feed);
  }

  void read() {
    readIdentity();
    readTexts();
    new FeedPeople(draft, item, origin, feed).read();
    readDates();
    readSources();
    readSubjects();
    readRights();
    XmlRest.into(draft, item, _ -> false);
  }

  private void readIdentity() {
    var guid = first(item, "guid");
    if (guid != null) {
      guid.attribute("isPermaLink"); // what is one is an absolute address anyway
    }
    var id = text(item, "guid", "id", "atom:id", "dc:identifier");
    var about = item.attribute("{" + FeedVocabulary.RDF + "}about");
    var named = id == null ? about : id;
    // An Atom identifier is a URI, and so an xml:base, though it should not, counts for it.
    var within = FeedVocabulary.base(item, null);
    var absolute = within == null || first(item, "id") == null ? null : Uris.resolve(within, named);
    draft.identifier("guid", absolute == null ? named : absolute);
    draft.identifier("link", address());
    draft.rest("comments", text(item, "comments"));
  }

  private @Nullable String address() {
    var alternate = link(item, "alternate");
    if (alternate != null) {
      alternate.attribute("type"); // a page is what it is
      alternate.attribute("rel");
      return Uris.resolve(FeedVocabulary.base(alternate, base), alternate.attribute("href"));
    }
    var link = first(item, "link");
    return link == null ? null : Uris.resolve(FeedVocabulary.base(link, base), link.text());
  }

  private void readTexts() {
    draft.headline(line(first(item, "title", "atom:title", "dc:title", "media:title")));
    var said = first(item, SUMMARIES);
    var told = first(item, CONTENTS);
    var shorter = first(item, "summary", "atom:summary");
    if (told == null && shorter != null && first(item, "description") != null) {
      told = first(item, "description"); // of both, RSS has the text in this one
      said = shorter;
    }
    var content = FeedText.of(told, base);
    if (said == null) {
      var group = first(item, "media:group");
      said = first(group == null ? item : group, "media:description");
    }
    var summary = FeedText.of(said, base);
    if (content != null) {
      draft.body(content.paragraphs());
    }
    if (summary != null && (content == null || content.paragraphs().isEmpty())) {
      draft.body(summary.paragraphs());
    } else if (summary != null && content != null && !summary.line().equals(content.line())) {
      draft.description("summary", summary.line());
    }
    var elsewhere = first(item, "content") == null ? all(item, "content") : null;
    if (elsewhere != null && !elsewhere.isEmpty()) {
      draft.rest("content", elsewhere.getFirst().attribute("src"));
    }
    FeedMedia.into(draft, item, content == null ? summary : content, base);
    var declared = text(item, "dc:language", "language");
    var written = told == null ? said : told;
    draft.language(declared == null ? language(written == null ? item : written) : declared);
  }

  // An xml:lang on the text or around it; that of the title where only this has one.
  private @Nullable String language(XmlElement written) {
    var spoken = written.inherited("xml:lang");
    if (spoken != null) {
      return spoken;
    }
    var title = first(item, "title");
    var titled = title == null ? null : title.attribute("xml:lang");
    return titled == null ? text(feed, "language", "dc:language") : titled;
  }

  private void readDates() {
    stated(draft::published, "pubDate", "published", "atom:published", "issued", "dcterms:issued");
    var day = text(item, "dc:date");
    if (text(item, "pubDate", "published", "atom:published", "issued", "dcterms:issued") == null) {
      draft.published("dc:date", day);
    } else {
      draft.created("dc:date", day);
    }
    stated(draft::updated, "updated", "atom:updated", "modified", "dcterms:modified");
    stated(draft::created, "dcterms:created", "created");
    stated(draft::expires, "expirationDate");
  }

  @FunctionalInterface
  private interface Setter {
    void set(String from, @Nullable String value);
  }

  private void stated(Setter setter, String... names) {
    for (var name : names) {
      setter.set(name, text(item, name));
    }
  }

  private void readSources() {
    for (var place : all(item, "dc:publisher")) {
      draft.source(Draft.concept(place.text(), Credits.PUBLISHER, null, null, Map.of()));
    }
    var title = line(first(origin, "title"));
    if (origin != null && title == null && origin.children().isEmpty()) {
      title = origin.text();
      draft.rest("source", origin.attribute("url"));
    }
    if (title != null) {
      var role = AGENCY.matcher(title).find() ? Credits.AGENCY : Credits.PUBLISHER;
      draft.source(Draft.concept(title, role, null, null, Map.of()));
    }
    // An Atom source stands for the feed that the entry is from; an RSS one beside it.
    if (origin == null || origin.children().isEmpty()) {
      var name = line(first(feed, "title", "dc:title"));
      draft.source(Draft.concept(name, Credits.PUBLISHER, home(), null, Map.of()));
      for (var publisher : all(feed, "dc:publisher")) {
        draft.source(Draft.concept(publisher.text(), Credits.PUBLISHER, null, null, Map.of()));
      }
    }
  }

  // The page that the feed is of, not the feed.
  private @Nullable String home() {
    var link = link(feed, "alternate");
    var address = link == null ? text(feed, "link") : link.attribute("href");
    return Uris.web(address == null || address.isBlank() ? null : Uris.resolve(base, address));
  }

  private void readSubjects() {
    for (var category : all(item, "category", "atom:category", "dc:subject", "media:category")) {
      var term = category.attribute("term");
      var label = category.attribute("label");
      var name = label == null ? term : label;
      var code = label != null && !label.equals(term) ? term : null;
      var said = name == null ? line(category) : name;
      // What has a URI is a concept of some vocabulary, and no word that was made up.
      var rel = Uris.absolute(code) == null ? "keyword" : null;
      draft.about(Of.SUBJECTS, Draft.concept(said, rel, code, null, Map.of()));
      draft.rest("categoryScheme", category.attribute("scheme"));
      draft.rest("categoryScheme", category.attribute("domain"));
    }
    for (var list : all(item, "media:keywords", "itunes:keywords")) {
      for (var word : list.text().split(",", -1)) {
        draft.about(Of.SUBJECTS, Draft.concept(word, "keyword", null, null, Map.of()));
      }
    }
  }

  private void readRights() {
    var places = new XmlElement[] {item, origin, feed};
    for (var place : places) {
      draft.notice(
          line(first(place, "rights", "copyright", "atom:rights", "dc:rights", "media:copyright")));
      draft.holder(text(place, "dcterms:rightsHolder"));
      for (var license : all(place, "cc:license")) {
        draft.usageTerms(license.attribute("{" + FeedVocabulary.RDF + "}resource"));
        draft.usageTerms(license.text());
      }
      var license = link(place, "license");
      draft.usageTerms(
          license == null
              ? null
              : Uris.resolve(FeedVocabulary.base(license, base), license.attribute("href")));
    }
  }

  private @Nullable String line(@Nullable XmlElement element) {
    var text = FeedText.of(element, base);
    return text == null ? null : text.line();
  }

  // Where the feed itself is, as it says: what it has no xml:base for is relative to that.
  private static @Nullable String site(@Nullable XmlElement feed) {
    for (var relation : new String[] {"self", "alternate"}) {
      var link = link(feed, relation);
      var href = link == null ? null : Uris.web(link.attribute("href"));
      if (href != null) {
        return href;
      }
    }
    return Uris.web(text(feed, "link"));
  }
}
