package copydesk.aws;

import copydesk.article.ArticleRecord;
import copydesk.article.Basis;
import copydesk.article.Derived;
import copydesk.article.Facets;
import copydesk.article.Ninjs;
import copydesk.article.Signal;
import copydesk.aws.Pointer.BodyParts;
import copydesk.text.Digest;
import copydesk.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The items that one article becomes.
///
/// @param parts the rest of a text too long for the article's own item
record ArticleItems(Item article, List<Item> facets, List<Item> parts, Pointer pointer) {
  // DynamoDB, service quotas: 400 KB an item, names included. The margin is for the ways in which
  // our count of numbers is a guess.
  private static final int ITEM_BYTES = 400 * 1024 - 8 * 1024;
  // A list shows about two lines of it.
  private static final int FACET_TEXT_CHARACTERS = 300;

  static ArticleItems of(ArticleRecord record) {
    var whole = article(record, Ninjs.of(record), null);
    var over = ItemSize.of(whole.attributes()) - ITEM_BYTES;
    return over <= 0 ? of(record, whole, List.of(), Set.of()) : split(record, over);
  }

  private static ArticleItems split(ArticleRecord record, int over) {
    var text = record.article().body().text();
    // What the item says of the parts takes some of the room that it has.
    var reserve = 200;
    var beginning = Utf8.end(text, 0, Utf8.length(text) - over - reserve);
    var rest = pieces(text, beginning);
    // Of just what is in the parts: where it begins depends on what else the item holds, and the
    // digest of the text is the same for texts that differ in their case only.
    var digest = Digest.of(text.substring(beginning)).substring(0, 32);
    var body = new BodyParts(digest, rest.size());
    var article = article(record, Ninjs.partial(record, text.substring(0, beginning)), body);
    var parts = new ArrayList<Item>(rest.size());
    for (var piece : rest) {
      var key = Keys.body(body.digest(), parts.size());
      parts.add(Item.at(Keys.article(record.id().value()), key).put("text", piece).build());
    }
    return of(record, article, parts, Set.of(body));
  }

  private static List<String> pieces(String text, int from) {
    var pieces = new ArrayList<String>();
    for (var at = from; at < text.length(); ) {
      var end = Utf8.end(text, at, ITEM_BYTES);
      pieces.add(text.substring(at, end));
      at = end;
    }
    return pieces;
  }

  private static ArticleItems of(
      ArticleRecord record, Item article, List<Item> parts, Set<BodyParts> bodies) {
    var id = record.id().value();
    var facetSk = Keys.at(record.enrichment().published().sortsAs(), id);
    var facetKeys = new LinkedHashSet<String>();
    for (var facet : Facets.of(record)) {
      var key = Keys.facet(facet.name(), facet.value());
      // A value of nothing but white space names nobody.
      if (!key.equals(facet.name() + "#")) {
        facetKeys.add(key);
      }
    }
    var excerpt = Sentences.cut(record.article().body().text(), FACET_TEXT_CHARACTERS);
    var facets = facetKeys.stream().map(pk -> facet(record, pk, facetSk, excerpt)).toList();
    var sk = Keys.pointer(record.source().entry());
    return new ArticleItems(
        article, facets, parts, new Pointer(sk, id, facetSk, facetKeys, bodies));
  }

  private static Item article(
      ArticleRecord record, Map<String, Object> ninjs, @Nullable BodyParts body) {
    return Item.at(Keys.article(record.id().value()), Keys.ARTICLE)
        .put("ninjs", ninjs)
        .put("derived", Derived.of(record))
        .put("source", source(record, body))
        .build();
  }

  private static Map<String, Object> source(ArticleRecord record, @Nullable BodyParts body) {
    var source = record.source();
    var tree = new LinkedHashMap<String, Object>();
    tree.put("bucket", source.bucket());
    tree.put("key", source.key());
    if (source.version() != null) {
      tree.put("version", source.version());
    }
    tree.put("entry", source.entry());
    tree.put("format", source.format());
    tree.put("received", source.received());
    if (body != null) {
      tree.put("bodyDigest", body.digest());
      tree.put("bodyParts", body.count());
    }
    return tree;
  }

  private static Item facet(ArticleRecord record, String pk, String sk, String excerpt) {
    var article = record.article();
    var stated = article.titles().headline();
    var inferred = record.enrichment().headline();
    var signals =
        record.enrichment().signals().stream()
            .map(signal -> signal.kind().label())
            .distinct()
            .toList();
    return Item.at(pk, sk)
        .put("id", record.id().value())
        .put("headline", cut(stated != null || inferred == null ? stated : inferred.value()))
        .put("headlineBasis", stated == null && inferred != null ? basis(inferred.basis()) : null)
        .put("byline", cut(article.credits().by()))
        .put("place", cut(article.credits().located()))
        .put("time", record.enrichment().published().value())
        .put("text", excerpt)
        .put("signals", signals.isEmpty() ? null : signals)
        .put("embargo", embargo(record.enrichment().signals()))
        .build();
  }

  // Until when it is held, as exactly as is known.
  private static @Nullable String embargo(List<Signal> signals) {
    return signals.stream()
        .filter(signal -> signal.kind() == Signal.Kind.EMBARGO)
        .map(Signal::detail)
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null ? null : Sentences.cut(text, FACET_TEXT_CHARACTERS);
  }

  private static String basis(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }
}
