package copydesk.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import copydesk.article.Article;
import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Stated;
import copydesk.article.Titles.Line;
import copydesk.intake.Document;
import copydesk.text.NewsDates;
import copydesk.text.Tidy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Compares feeds with what the comment at the top of each says must hold of its entries, field by
/// field. The folder is no part of the project: `-Dcorpora=/where/it/is`.
class FeedCorpusTest {
  // "entries[0]['tags'][1]['term'] == 'Example'", "entries[0].updated_parsed == (2004, 1, 1, …)"
  private static final Pattern TRUTH =
      Pattern.compile(
          "entries\\[(?<entry>\\d)\\](?:\\['|\\.)(?<field>\\w+)(?:'\\])?(?:\\[(?<index>\\d)\\])?"
              + "(?:(?:\\['|\\.)(?<part>\\w+)(?:'\\])?)? == (?:entries\\S+ == )?"
              + "(?:u?(?<quote>['\"])(?<text>.*?)\\k<quote>|\\((?<time>[\\d, ]+)\\))");

  private static final String TITLE = "<title>An entry</title>";

  // Those of which we know why.
  private static final Map<String, String> KNOWN = known();

  @Test
  void agreesWithWhatOthersKnowAboutFeeds() throws IOException {
    var corpora = System.getProperty("corpora");
    assumeTrue(corpora != null, "no system property `corpora`");
    var compared = new TreeMap<String, int[]>();
    var different = new TreeMap<String, String>();
    try (var files = Files.list(Path.of(String.valueOf(corpora), "feeds"))) {
      for (var file : files.sorted().toList()) {
        var bytes = Files.readAllBytes(file);
        var found = read(bytes);
        var truth = TRUTH.matcher(expectation(new String(bytes, ISO_8859_1)));
        while (truth.find()) {
          var part = truth.group("part");
          var field = truth.group("field") + (part == null ? "" : "." + part);
          var entry = Integer.parseInt(truth.group("entry"));
          var ours = entry < found.size() ? of(field, found.get(entry)) : null;
          if (ours != null) {
            var theirs =
                truth.group("time") == null ? said(field, truth.group("text")) : time(truth);
            var counts = compared.computeIfAbsent(field, _ -> new int[2]);
            counts[0]++;
            if (theirs.stream().noneMatch(ours::contains)) {
              counts[1]++;
              different.put(
                  name(file) + " " + field, "%s, not %s".formatted(ours, theirs.getFirst()));
            }
          }
        }
      }
    }
    compared.forEach(
        (field, counts) ->
            System.out.printf("%-24s %3d of %3d agree%n", field, counts[0] - counts[1], counts[0]));
    var unknown = new TreeSet<>(different.keySet());
    unknown.removeAll(KNOWN.keySet());
    unknown.forEach(key -> System.out.println(key + ": " + different.get(key)));
    assertThat(compared.values().stream().mapToInt(counts -> counts[0]).sum()).isGreaterThan(160);
    assertThat(different.keySet()).isEqualTo(KNOWN.keySet());
  }

  // Most of them have one element in each entry, and an entry that says nothing is no article.
  private static List<Article> read(byte[] feed) {
    var titled =
        new String(feed, ISO_8859_1).replaceAll("(<(?:entry|item)\\b[^>]*(?<!/)>)", "$1" + TITLE);
    var found = parse(feed);
    return found.isEmpty() ? parse(titled.getBytes(ISO_8859_1)) : found;
  }

  private static List<Article> parse(byte[] feed) {
    return new Feed().parse(new Document("feed.xml", "feed.xml", null, feed)).articles();
  }

  private static String expectation(String feed) {
    var at = feed.indexOf("Expect:");
    var end = feed.indexOf('\n', Math.max(at, 0));
    return at < 0 ? "" : feed.substring(at, end < 0 ? feed.length() : end);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("^feedparser__tests_wellformed_", "");
  }

  // As the comment has it, and as it is where that is markup or a date.
  private static List<String> said(String field, String text) {
    var plain = Tidy.line(Fragment.element(text).text());
    var isTime = field.matches("created|published|updated|modified|expired");
    var name = plain.replaceFirst(" \\([^()]+@[^()]+\\)$", "");
    return isTime
        ? List.of(String.valueOf(instant(NewsDates.parse(text))))
        : List.of(plain, text, Tidy.line(text), name);
  }

  private static List<String> time(Matcher truth) {
    var parts = Arrays.stream(truth.group("time").split(", ?", -1)).mapToInt(Integer::parseInt);
    var time = parts.limit(6).toArray();
    var local = LocalDateTime.of(time[0], time[1], time[2], time[3], time[4], time[5]);
    return List.of(local.toInstant(ZoneOffset.UTC).toString());
  }

  private static @Nullable List<String> of(String field, Article article) {
    var credits = article.credits();
    var dates = article.dates();
    var source = article.extras().source();
    return switch (field) {
      case "title", "title_detail.value" -> texts(article.titles().headline());
      case "content.value" -> texts(body(article));
      case "summary", "description", "summary_detail.value" -> summary(article);
      case "id", "guid" -> identifiers(article, "guid");
      case "link" -> identifiers(article, "link");
      case "author", "author_detail.name" -> authors(credits);
      case "author_detail.url" -> uris(credits.authors());
      case "author_detail.email" -> addresses(credits.authors());
      case "contributors.name" -> names(article.about().people());
      case "contributors.url" -> uris(article.about().people());
      case "published", "published_parsed" -> times(dates.published(), dates.published());
      // They take any date for that of the update where there is no other.
      case "updated", "updated_parsed" -> times(dates.updated(), dates.published());
      case "created", "created_parsed" -> times(dates.created(), dates.created());
      case "expired", "expired_parsed" -> texts(instant(dates.expires()));
      case "tags.term", "category" -> labels(article.about().subjects());
      case "tags.scheme" -> flat(source.get("categoryScheme"));
      case "content.language", "summary_detail.language", "title_detail.language" ->
          texts(article.identity().language());
      case "enclosures.href", "enclosures.url", "media_thumbnail.url" -> files(article);
      case "rights", "copyright" -> texts(article.rights().notice());
      case "license" -> texts(article.rights().usageTerms());
      case "comments", "wfw_comment", "wfw_commentrss", "madeup_element" ->
          source.values().stream().map(String::valueOf).toList();
      case "media_player.url" -> texts(source.toString().replaceAll(".*url=([^,}]*).*", "$1"));
      default -> null; // how it is written, or of the feed it was taken from
    };
  }

  private static List<String> texts(@Nullable String... values) {
    return Stream.of(values).filter(Objects::nonNull).toList();
  }

  private static String body(Article article) {
    return String.join(" ", article.body().paragraphs());
  }

  private static List<String> summary(Article article) {
    var lines = article.titles().descriptions();
    return lines.isEmpty() ? texts(body(article)) : lines.stream().map(Line::value).toList();
  }

  private static List<String> identifiers(Article article, String role) {
    var identity = article.identity();
    var found = new ArrayList<>(texts(identity.uri()));
    for (var id : identity.altIds()) {
      if (id.role().equals(role)) {
        found.add(id.value());
      }
    }
    return found;
  }

  private static List<String> names(List<Concept> people) {
    return people.stream().map(Concept::label).toList();
  }

  // A desk, "Example editor", is in the byline alone.
  private static List<String> authors(Credits credits) {
    var names = new ArrayList<>(names(credits.authors()));
    names.addAll(texts(credits.by()));
    return names;
  }

  private static List<String> uris(List<Concept> people) {
    return people.stream().map(Concept::uri).filter(Objects::nonNull).toList();
  }

  private static List<String> addresses(List<Concept> people) {
    return people.stream()
        .map(person -> person.details().toString().replaceAll(".*value=([^,}]*).*", "$1"))
        .toList();
  }

  private static List<String> labels(List<Concept> concepts) {
    var labels = new ArrayList<>(names(concepts));
    concepts.stream().map(Concept::literal).filter(Objects::nonNull).forEach(labels::add);
    return labels;
  }

  private static List<String> files(Article article) {
    var files = new ArrayList<String>();
    for (var media : article.extras().media()) {
      files.add(media.uri());
      media.renditions().forEach(file -> files.addAll(texts(file.href())));
    }
    files.addAll(flat(article.extras().source().get("enclosure")));
    return files;
  }

  private static List<String> flat(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : texts(value == null ? null : value.toString());
  }

  private static List<String> times(@Nullable Stated stated, @Nullable Stated otherwise) {
    var time = stated == null ? otherwise : stated;
    return time == null ? List.of() : texts(instant(time.value()));
  }

  private static @Nullable String instant(@Nullable Temporal time) {
    return time instanceof OffsetDateTime moment ? moment.toInstant().toString() : null;
  }

  private static Map<String, String> known() {
    var known = new LinkedHashMap<String, String>();
    var address = "relative to where the feed was fetched from, which an upload does not tell";
    known.put("base_http_entry_author_url_base_content_location.xml author_detail.url", address);
    known.put("base_http_entry_contributor_url_base_docuri.xml contributors.url", address);
    known.put("base_http_entry_id_base_content_location.xml id", address);
    known.put("base_http_item_link_base_content_location.xml link", address);
    known.put("base_http_item_link_base_docuri.xml link", address);
    known.put("base_http_item_wfw_commentRSS_base_content_location.xml wfw_commentrss", address);
    known.put("base_http_item_wfw_commentRSS_base_docuri.xml wfw_commentrss", address);
    known.put("base_http_item_wfw_comment_base_content_location.xml wfw_comment", address);
    var twice = "said twice: the first counts here, the last there";
    known.put("atom_entry_created_multiple_values.xml created_parsed", twice);
    known.put("atom_entry_updated_multiple_values.xml updated_parsed", twice);
    known.put("rss_item_expirationDate_multiple_values.xml expired_parsed", twice);
    known.put(
        "media-rss_item_media_category_scheme1.xml tags.scheme",
        "the scheme that Media RSS has where none is stated");
    var order = "there the first of the two is the summary, here the one called so";
    known.put("rss_item_description_and_summary.xml content.value", order);
    known.put("rss_item_description_and_summary.xml description", order);
    var drawing = "the title of a drawing is no text of the entry";
    known.put("namespace_atomsvgdesc.xml description", drawing);
    known.put("namespace_rss2.0svgtitle.xml description", drawing);
    return known;
  }
}
