package copydesk.aws;

import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Receipt;
import copydesk.Receipt.Contents;
import copydesk.Receipt.Entry;
import copydesk.Receipt.State;
import copydesk.article.Problem;
import copydesk.text.Sentences;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A receipt as an item, and back.
final class ReceiptItem {
  // With these a receipt stays far below the 400 KB of an item, whatever an upload holds.
  private static final int MOST_PROBLEMS = 100;
  private static final int PROBLEM_CHARACTERS = 1000;

  private ReceiptItem() {}

  static Item of(Receipt receipt) {
    var item =
        Item.at(Keys.upload(receipt.origin()), Keys.RECEIPT)
            .put("bucket", receipt.origin().bucket())
            .put("key", receipt.origin().key())
            .put("revision", receipt.revision())
            .put("state", receipt.state().name())
            .put("articles", receipt.contents().articles())
            .put("problems", problems(receipt.contents().problems()))
            .put("problemCount", receipt.contents().problems().size())
            .put("format", receipt.contents().format())
            .put("sha256", receipt.contents().sha256())
            .put("failedAt", receipt.failedAt());
    var object = receipt.object();
    if (object != null) {
      item.put("eTag", object.eTag())
          .put("version", object.versionId())
          .put("size", object.bytes())
          .put("lastModified", object.lastModified())
          .put("contentType", object.contentType());
    }
    var entry = receipt.entry();
    if (entry != null) {
      item.put("writer", entry.writer())
          .put("at", entry.at())
          .put("parserVersion", entry.parserVersion())
          .put("fetchMillis", entry.fetched().toMillis())
          .put("readMillis", entry.read().toMillis());
    }
    return item.build();
  }

  static List<Map<String, String>> problems(List<Problem> problems) {
    return problems.stream()
        .limit(MOST_PROBLEMS)
        .map(
            problem ->
                Map.of(
                    "kind", problem.kind().name(),
                    "entry", Sentences.cut(problem.entry(), PROBLEM_CHARACTERS),
                    "detail", Sentences.cut(problem.detail(), PROBLEM_CHARACTERS)))
        .toList();
  }

  static Receipt receipt(Origin origin, Attributes item) {
    return new Receipt(
        origin,
        item.number("revision"),
        State.valueOf(item.text("state")),
        object(item),
        new Contents(
            item.optionalText("sha256"),
            item.optionalText("format"),
            (int) item.number("articles"),
            item.maps("problems").stream().map(ReceiptItem::problem).toList()),
        item.optionalInstant("failedAt"),
        entry(item));
  }

  private static Problem problem(Attributes problem) {
    return new Problem(
        Problem.Kind.valueOf(problem.text("kind")), problem.text("entry"), problem.text("detail"));
  }

  private static @Nullable ObjectVersion object(Attributes item) {
    var eTag = item.optionalText("eTag");
    var lastModified = item.optionalInstant("lastModified");
    return eTag == null || lastModified == null
        ? null
        : new ObjectVersion(
            eTag,
            item.optionalText("version"),
            item.number("size"),
            lastModified,
            item.optionalText("contentType"));
  }

  private static @Nullable Entry entry(Attributes item) {
    var writer = item.optionalText("writer");
    var at = item.optionalInstant("at");
    return writer == null || at == null
        ? null
        : new Entry(
            writer,
            at,
            (int) item.number("parserVersion"),
            Duration.ofMillis(item.number("fetchMillis")),
            Duration.ofMillis(item.number("readMillis")));
  }
}
