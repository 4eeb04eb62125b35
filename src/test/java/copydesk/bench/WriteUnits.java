package copydesk.bench;

import copydesk.aws.ItemSize;
import copydesk.local.LocalCloud;
import copydesk.local.LoneFunction;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What it costs to write an article for the first time, counted from the sizes of its items.
final class WriteUnits {
  // On-demand write request units in us-east-1 (Northern Virginia), standard table class, from
  // aws.amazon.com/dynamodb/pricing/on-demand as of the price cut of November 2024. That a
  // transaction counts twice is in the units.
  private static final double USD_PER_MILLION = 0.625;
  private static final int ARTICLES = 1_000;

  private final LocalCloud cloud;
  private final Samples samples;
  private final PrintStream out;

  WriteUnits(LocalCloud cloud, Samples samples, PrintStream out) {
    this.cloud = cloud;
    this.samples = samples;
    this.out = out;
  }

  void print(LoneFunction function) throws InterruptedException {
    out.printf("%nWrite units, an article            units   items   bytes%n");
    List<Integer> units = new ArrayList<>();
    for (var story : samples.all()) {
      var key = samples.drop(story);
      function.invoke(samples.messages(1));
      var items = items(key);
      units.add(items.stream().mapToInt(ItemSize::transactionalWriteUnits).sum());
      out.printf(
          "  %-30s  %6d  %6d  %6d%n",
          story.name(), units.getLast(), items.size(), items.stream().mapToInt(ItemSize::of).sum());
    }
    var median = median(units);
    out.printf(
        Locale.ROOT,
        "  %-30s  %6d          %,d articles: %,d units, USD %.4f%n",
        "median",
        median,
        ARTICLES,
        median * ARTICLES,
        median * ARTICLES * USD_PER_MILLION / 1e6);
  }

  private static int median(List<Integer> units) {
    var sorted = units.stream().sorted().toList();
    var half = sorted.size() / 2;
    return (sorted.get(half) + sorted.get(sorted.size() - 1 - half)) / 2;
  }

  /// Everything that the table holds because of an upload.
  private List<Map<String, AttributeValue>> items(String key) {
    var ofUpload = cloud.query("upload#" + cloud.bucket() + "/" + key);
    var items = new ArrayList<>(ofUpload);
    for (var item : ofUpload) {
      var id = item.get("id");
      var facets = item.get("facets");
      var facetSk = item.get("facetSk");
      if (id == null || facets == null || facetSk == null) {
        continue; // the receipt
      }
      items.addAll(cloud.query("article#" + id.s()));
      facets.l().forEach(facet -> items.add(cloud.item(facet.s(), facetSk.s())));
    }
    return items;
  }
}
