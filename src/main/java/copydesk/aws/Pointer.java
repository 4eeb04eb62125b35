package copydesk.aws;

import copydesk.Origin;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the table holds of one article of an upload, so that the next commit knows all that it has
/// to replace.
///
/// @param sk of the pointer itself: the article's entry, shortened where it is too long for a key
/// @param facetSk the sort key that all its facet items share
/// @param facets their partition keys
/// @param bodies where the text is that has no room in the article's item; more than one while a
///     commit of several transactions is under way
record Pointer(String sk, String id, String facetSk, Set<String> facets, Set<BodyParts> bodies) {

  /// A text in items of its own: named for its digest, so that the parts of two versions never
  /// overwrite each other.
  record BodyParts(String digest, int count) {
    Stream<Key> keys(String id) {
      return IntStream.range(0, count)
          .mapToObj(part -> new Key(Keys.article(id), Keys.body(digest, part)));
    }
  }

  static Pointer from(Attributes item) {
    var bodies = new LinkedHashSet<BodyParts>();
    for (var body : item.maps("bodies")) {
      bodies.add(new BodyParts(body.text("digest"), (int) body.number("parts")));
    }
    return new Pointer(
        item.text("sk"),
        item.text("id"),
        item.text("facetSk"),
        new LinkedHashSet<>(item.texts("facets")),
        bodies);
  }

  /// For an article of which nothing is in the table yet.
  Pointer bare() {
    return new Pointer(sk, id, facetSk, Set.of(), Set.of());
  }

  /// The same with further texts.
  Pointer with(Collection<BodyParts> more) {
    var all = new LinkedHashSet<>(bodies);
    all.addAll(more);
    return new Pointer(sk, id, facetSk, facets, all);
  }

  /// The same without facets: what is left while an article is being removed.
  Pointer withoutFacets() {
    return new Pointer(sk, id, facetSk, Set.of(), bodies);
  }

  Key articleKey() {
    return new Key(Keys.article(id), Keys.ARTICLE);
  }

  Stream<Key> facetKeys() {
    return facets.stream().map(facet -> new Key(facet, facetSk));
  }

  Item item(Origin origin) {
    return Item.at(Keys.upload(origin), sk)
        .put("id", id)
        .put("facetSk", facetSk)
        .put("facets", facets)
        .put("bodies", bodies.stream().map(Pointer::tree).toList())
        .build();
  }

  private static Map<String, Object> tree(BodyParts body) {
    return Map.of("digest", body.digest(), "parts", body.count());
  }
}
