package copydesk.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What became of a file: its receipt, as people read it, and the articles it brought.
record Fate(Drop drop, String state, List<String> problems, List<String> articleIds) {
  Fate {
    problems = List.copyOf(problems);
    articleIds = List.copyOf(articleIds);
  }

  /// The fate of a file, unless its reading has not ended yet.
  static Optional<Fate> of(Drop drop, LocalCloud cloud) {
    var upload = "upload#" + cloud.bucket() + "/" + drop.key();
    var receipt = cloud.item(upload, "receipt");
    return hasEnded(receipt, drop)
        ? Optional.of(
            new Fate(drop, text(receipt, "state"), problems(receipt), articleIds(cloud, upload)))
        : Optional.empty();
  }

  private static boolean hasEnded(Map<String, AttributeValue> receipt, Drop drop) {
    return switch (text(receipt, "state")) {
      case "", "READING" -> false;
      case "REFUSED" -> true; // who may not read an object does not learn its ETag either
      default -> bare(text(receipt, "eTag")).equals(bare(drop.eTag()));
    };
  }

  private static List<String> problems(Map<String, AttributeValue> receipt) {
    var problems = new ArrayList<String>();
    var list = receipt.get("problems");
    if (list != null && list.hasL()) {
      for (var problem : list.l()) {
        problems.add(text(problem.m(), "detail"));
      }
    }
    return problems;
  }

  private static List<String> articleIds(LocalCloud cloud, String upload) {
    return cloud.query(upload).stream()
        .filter(item -> text(item, "sk").startsWith("article#"))
        .map(pointer -> text(pointer, "id"))
        .toList();
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value != null && value.s() != null ? value.s() : "";
  }

  private static String bare(String eTag) {
    return eTag.replace("\"", "");
  }
}
