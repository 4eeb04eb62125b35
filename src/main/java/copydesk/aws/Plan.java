package copydesk.aws;

import copydesk.Origin;
import copydesk.article.ArticleRecord;
import copydesk.aws.Pointer.BodyParts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The steps that turn the records an upload has into those it is to have.
///
/// Each step leaves the table in a state that readers and the next commit can live with: an article
/// changes whole, together with its facets and its pointer, and whatever a step writes stands in a
/// pointer before or with it. So a commit may die between any two steps.
final class Plan {
  private final Origin origin;
  private final List<List<Write>> steps = new ArrayList<>();

  private Plan(Origin origin) {
    this.origin = origin;
  }

  /// The steps, in order.
  ///
  /// @param before the pointers of everything that the upload has in the table
  static List<List<Write>> replacing(
      Origin origin, List<Pointer> before, List<ArticleRecord> records) {
    var plan = new Plan(origin);
    Map<String, Pointer> left = new LinkedHashMap<>();
    before.forEach(pointer -> left.put(pointer.sk(), pointer));
    for (var record : records) {
      var items = ArticleItems.of(record);
      var old = left.remove(items.pointer().sk());
      plan.write(items, old == null ? items.pointer().bare() : old);
    }
    left.values().forEach(plan::remove);
    return plan.steps;
  }

  private void write(ArticleItems items, Pointer old) {
    var pointer = items.pointer();
    if (!items.parts().isEmpty()) {
      steps.add(List.of(stored(old.with(pointer.bodies()))));
      items.parts().forEach(part -> steps.add(List.of(new Write.Stored(part))));
    }
    Set<BodyParts> stale = new LinkedHashSet<>(old.bodies());
    stale.removeAll(pointer.bodies());

    var step = new ArrayList<Write>();
    Set<Key> kept = new HashSet<>();
    step.add(new Write.Stored(items.article()));
    for (var facet : items.facets()) {
      step.add(new Write.Stored(facet));
      kept.add(facet.key());
    }
    old.facetKeys().filter(key -> !kept.contains(key)).map(Plan::small).forEach(step::add);
    step.add(stored(pointer.with(stale)));
    steps.add(step);

    if (!stale.isEmpty()) {
      removeParts(pointer.id(), stale);
      steps.add(List.of(stored(pointer)));
    }
  }

  private void remove(Pointer pointer) {
    var step = new ArrayList<Write>();
    step.add(large(pointer.articleKey()));
    pointer.facetKeys().map(Plan::small).forEach(step::add);
    step.add(stored(pointer.withoutFacets()));
    steps.add(step);
    removeParts(pointer.id(), pointer.bodies());
    steps.add(List.of(small(new Key(Keys.upload(origin), pointer.sk()))));
  }

  private void removeParts(String id, Set<BodyParts> bodies) {
    for (var body : bodies) {
      body.keys(id).forEach(key -> steps.add(List.of(large(key))));
    }
  }

  private Write stored(Pointer pointer) {
    return new Write.Stored(pointer.item(origin));
  }

  private static Write large(Key key) {
    return new Write.Removed(key, Write.LARGEST_ITEM_BYTES);
  }

  private static Write small(Key key) {
    return new Write.Removed(key, Write.SMALL_ITEM_BYTES);
  }
}
