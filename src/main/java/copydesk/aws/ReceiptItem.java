package copydesk.aws;

import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Receipt;
import copydesk.Receipt.Contents;
import copydesk.Receipt.Entry;
import copydesk.Receipt.State;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.text.Sentences;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A receipt as an item, and back.
final class ReceiptItem {
  // Entry and detail of all of them take at most 240 KB of the 400 of an item.
  private static final int MOST_PROBLEMS = 50;
  private static final int PROBLEM_CHARACTERS = 800;

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
        state(item.text("state")),
        object(item),
        new Contents(
            item.optionalText("sha256"),
            item.optionalText("format"),
            (int) item.number("articles"),
            item.maps("problems").stream().map(ReceiptItem::problem).toList()),
        item.optionalInstant("failedAt"),
        entry(item));
  }

  // After a return to an older version of the function there are words that it does not know: such
  // a receipt is read as one that is not settled.
  private static State state(String name) {
    return Stream.of(State.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(State.READING);
  }

  private static Problem problem(Attributes problem) {
    var name = problem.text("kind");
    var kind = Stream.of(Kind.values()).filter(known -> known.name().equals(name)).findFirst();
    return new Problem(kind.orElse(Kind.UNREADABLE), problem.text("entry"), problem.text("detail"));
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
