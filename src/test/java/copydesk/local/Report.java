package copydesk.local;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the local run tells the person at the keyboard.
final class Report {
  // A longer key is printed whole, only not in line with the others.
  private static final int WIDEST_KEY = 44;
  private static final int LOG_LINES = 25;
  private static final int RECORDS_LOOKED_AT = 20;

  private final PrintStream out;
  private final LocalCloud cloud;

  Report(PrintStream out, LocalCloud cloud) {
    this.out = out;
    this.cloud = cloud;
  }

  void parts() {
    out.println("Copydesk is running on this machine, as template.yaml describes it:");
    out.println();
    part("bucket", cloud.bucket(), cloud.account().s3());
    part("queue", cloud.queueUrl().replaceFirst(".*/", ""), cloud.account().sqs());
    part("function", cloud.blueprint().function().name(), cloud.log());
    part("table", cloud.table(), cloud.account().dynamodb());
    out.println();
  }

  void fates(Collection<Fate> fates) {
    if (fates.isEmpty()) {
      return;
    }
    var width =
        Math.min(
            WIDEST_KEY,
            fates.stream().mapToInt(fate -> fate.drop().key().length()).max().orElse(0));
    var line = "  %-" + width + "s  %-9s %8s  %s%n";
    out.printf(Locale.ROOT, line, "file", "state", "articles", "problems");
    for (var fate : fates) {
      out.printf(
          Locale.ROOT,
          line,
          fate.drop().key(),
          fate.state().toLowerCase(Locale.ROOT),
          fate.articleIds().size(),
          String.join(" ", fate.problems()));
    }
    out.println();
  }

  /// The article that says the most about itself, all of it.
  void oneRecord(Collection<Fate> fates) {
    fates.stream()
        .limit(RECORDS_LOOKED_AT)
        .filter(fate -> !fate.articleIds().isEmpty())
        .map(
            fate ->
                Map.entry(
                    fate.drop().key(),
                    cloud.item("article#" + fate.articleIds().getFirst(), "article")))
        .max(Comparator.comparingInt(record -> properties(record.getValue())))
        .ifPresent(
            record -> {
              out.println("The record of " + record.getKey() + ":");
              out.println();
              out.println(ItemJson.pretty(record.getValue()).indent(2));
            });
  }

  private static int properties(Map<String, AttributeValue> article) {
    var ninjs = article.get("ninjs");
    return ninjs == null ? 0 : ninjs.m().size();
  }

  void commands() {
    var queries = new Queries(cloud);
    out.println("Ask the table yourself, in another terminal:");
    out.println();
    out.println(queries.environment().indent(2));
    queries.queries().forEach(query -> out.println(query.indent(2)));
    out.println("Drop a file of your own, and take it away again:");
    out.println();
    queries.dropping().forEach(command -> out.print(command.indent(2)));
    out.println();
  }

  void stuck(List<String> keys) {
    out.println(
        "%d of the files came to no end, among them %s".formatted(keys.size(), keys.getFirst()));
    out.println("The last lines of the function's log, %s:".formatted(cloud.log()));
    out.println();
    var lines = cloud.functionLog().lines().toList();
    lines
        .subList(Math.max(0, lines.size() - LOG_LINES), lines.size())
        .forEach(line -> out.println("  " + line));
    out.println();
  }

  private void part(String kind, String name, Object where) {
    out.printf(Locale.ROOT, "  %-9s %-32s %s%n", kind, name, where);
  }
}
