package copydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import copydesk.local.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The table as a user sees it, by the DynamoDB API alone: nothing here knows how it is written.
final class CloudTable {
  // LocalStack starts a container for the first invocation.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Cloud cloud;

  CloudTable(Cloud cloud) {
    this.cloud = cloud;
  }

  /// The receipt that is final about the object with this ETag.
  Row awaitReceipt(String key, String eTag) {
    return await(
        "a receipt of " + key + " with ETag " + eTag,
        () -> {
          var receipt = receipt(key);
          var settled = Set.of("RECORDED", "REJECTED").contains(receipt.text("state"));
          return settled && eTag.equals(receipt.text("eTag")) ? receipt : null;
        });
  }

  void awaitState(String key, String state) {
    await(key + " to be " + state, () -> state.equals(receipt(key).text("state")) ? key : null);
  }

  void awaitRevision(String key, int revision) {
    await(
        key + " at revision " + revision,
        () -> Integer.toString(revision).equals(receipt(key).text("revision")) ? key : null);
  }

  void awaitEmptyQueue() {
    await(
        "an empty queue",
        () -> {
          var attributes =
              cloud
                  .sqs()
                  .getQueueAttributes(
                      get ->
                          get.queueUrl(cloud.queueUrl())
                              .attributeNames(
                                  QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                  QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                  .attributes();
          return attributes.values().stream().allMatch("0"::equals) ? attributes : null;
        });
  }

  void awaitDeadLetter(String body) {
    await(
        "a dead letter " + body,
        () ->
            cloud
                .sqs()
                .receiveMessage(get -> get.queueUrl(cloud.deadLetterQueueUrl()).waitTimeSeconds(1))
                .messages()
                .stream()
                .filter(message -> message.body().equals(body))
                .findFirst()
                .orElse(null));
  }

  Row receipt(String key) {
    return get("upload#" + cloud.bucket() + "/" + key, "receipt");
  }

  Row article(String id) {
    return get("article#" + id, "article");
  }

  /// The ids of all that the file holds.
  List<String> articleIds(String key) {
    return query("upload#" + cloud.bucket() + "/" + key).stream()
        .filter(item -> !"receipt".equals(item.text("sk")))
        .map(item -> item.text("id"))
        .toList();
  }

  List<String> idsIn(String pk) {
    return query(pk).stream().map(item -> item.text("id")).toList();
  }

  List<String> keysIn(String pk) {
    return query(pk).stream().map(item -> item.text("key")).toList();
  }

  /// The names of the people in the file's only article.
  List<String> authors(String key) {
    var ninjs = article(articleIds(key).getFirst()).row("ninjs");
    return ninjs.rows("people").stream().map(person -> person.text("name")).toList();
  }

  /// The beginning in the article's own item, and the rest from further ones.
  String wholeText(String id) {
    var text = new StringBuilder();
    for (var item : query("article#" + id)) {
      text.append(
          item.has("ninjs")
              ? item.row("ninjs").rows("bodies").getFirst().text("value")
              : item.text("text"));
    }
    return text.toString();
  }

  List<String> digestsOfParts(String id) {
    return query("article#" + id).stream()
        .map(item -> item.text("sk"))
        .filter(sk -> sk.startsWith("body#"))
        .map(sk -> sk.split("#", 3)[1])
        .toList();
  }

  /// Everything in the table belongs to an upload that says so, and is all that the upload says.
  void holdsNoOrphans() {
    Set<String> promised = new HashSet<>();
    Set<String> held = new HashSet<>();
    var scanned = cloud.dynamo().scanPaginator(scan -> scan.tableName(cloud.table())).items();
    for (var item : scanned.stream().map(Row::new).toList()) {
      var pk = item.text("pk");
      var sk = item.text("sk");
      if (pk.startsWith("failed#")) {
        held.add("a failure of " + item.text("key"));
      } else if (!pk.startsWith("upload#")) {
        held.add(pk + " | " + sk);
      } else if (!sk.equals("receipt")) {
        promised.addAll(promises(item));
      } else if (item.has("failedAt")) {
        promised.add("a failure of " + item.text("key"));
      }
    }
    assertThat(held).isEqualTo(promised);
  }

  private static List<String> promises(Row pointer) {
    var promises = new ArrayList<String>();
    var article = "article#" + pointer.text("id");
    promises.add(article + " | article");
    pointer.texts("facets").forEach(pk -> promises.add(pk + " | " + pointer.text("facetSk")));
    for (var body : pointer.rows("bodies")) {
      for (var part = 0; part < body.number("parts"); part++) {
        promises.add("%s | body#%s#%04d".formatted(article, body.text("digest"), part));
      }
    }
    return promises;
  }

  List<Row> query(String pk) {
    return cloud.query(pk).stream().map(Row::new).toList();
  }

  private Row get(String pk, String sk) {
    return new Row(cloud.item(pk, sk));
  }

  private static <T> T await(String what, Supplier<? extends @Nullable T> found) {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      var answer = found.get();
      if (answer != null) {
        return answer;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return fail("waited in vain for " + what);
  }
}
