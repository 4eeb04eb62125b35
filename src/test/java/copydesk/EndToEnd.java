package copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.local.Cloud;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// What a user sees who drops files by the S3 API and queries by the DynamoDB API: the same on any
/// cloud that `template.yaml` is deployed to.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndToEnd {
  private static final String BY_ADA =
      """
      By Ada Quill
      PORTO (NWA) - The harbour council closed two piers on Monday after divers found cracks.
      The piers will stay closed until spring, the council said in a statement.
      Ferries use the northern quay meanwhile.
      """;
  private static final String BY_BEN =
      """
      By Ben Nib
      GHENT (OPS) - The harbour council opened two piers on Tuesday after divers found nothing.
      The piers will stay open until autumn, the council said in a statement.
      Ferries use the southern quay meanwhile.
      """;

  private Cloud cloud;
  CloudTable table;

  /// Where to run.
  abstract Cloud deployed() throws IOException;

  @BeforeAll
  void start() throws IOException {
    cloud = deployed();
    table = new CloudTable(cloud);
  }

  @AfterAll
  void stop() {
    if (cloud != null) { // a skipped test has none
      cloud.close();
    }
  }

  @AfterEach
  void nothingIsLeftOver() {
    table.holdsNoOrphans();
  }

  @Test
  void aFileIsFoundByAuthorPlaceAgencyDayAndText() {
    var eTag = put("found/harbour.txt", BY_ADA);
    var receipt = table.awaitReceipt("found/harbour.txt", eTag);
    assertThat(receipt.text("state")).isEqualTo("RECORDED");
    var id = table.articleIds("found/harbour.txt").getFirst();
    var day = table.article(id).row("source").text("received").substring(0, 10);
    for (var pk : List.of("author#ada quill", "place#porto", "agency#nwa", "day#" + day)) {
      assertThat(table.idsIn(pk)).as(pk).contains(id);
    }
    var digest = table.article(id).row("derived").text("digest");
    assertThat(table.idsIn("text#" + digest)).contains(id);
    var ninjs = table.article(id).row("ninjs");
    assertThat(ninjs.text("by")).isEqualTo("By Ada Quill");
    assertThat(ninjs.rows("bodies").getFirst().text("value"))
        .startsWith("The harbour council closed")
        .endsWith("northern quay meanwhile.");
  }

  @Test
  void anEventThatComesTwiceChangesNothing() {
    var eTag = put("twice.txt", BY_ADA);
    var before = table.awaitReceipt("twice.txt", eTag);
    hint("twice.txt");
    hint("twice.txt");
    var eTagOfLast = put("twice-last.txt", BY_BEN); // comes after them
    table.awaitReceipt("twice-last.txt", eTagOfLast);
    table.awaitEmptyQueue();
    assertThat(table.receipt("twice.txt")).isEqualTo(before);
  }

  @Test
  void eventsOutOfOrderLeaveTheFileAsItIsNow() {
    var eTag = put("order.txt", BY_BEN);
    table.awaitReceipt("order.txt", eTag);
    // Late news of an upload that was since overwritten, and of a deletion that was since undone.
    var late = put("order.txt", BY_ADA);
    table.awaitReceipt("order.txt", late);
    send(notification("order.txt", "ObjectRemoved:Delete"));
    send(notification("order.txt", "ObjectCreated:Put"));
    table.awaitEmptyQueue();
    assertThat(table.receipt("order.txt").text("state")).isEqualTo("RECORDED");
    assertThat(table.authors("order.txt")).containsExactly("Ada Quill");
  }

  @Test
  void anOverwriteTakesTheOldFacetsAway() {
    table.awaitReceipt("overwrite.txt", put("overwrite.txt", BY_ADA));
    var id = table.articleIds("overwrite.txt").getFirst();
    table.awaitReceipt("overwrite.txt", put("overwrite.txt", BY_BEN));
    assertThat(table.articleIds("overwrite.txt")).containsExactly(id);
    for (var pk : List.of("author#ben nib", "place#ghent", "agency#ops")) {
      assertThat(table.idsIn(pk)).as(pk).contains(id);
    }
    for (var pk : List.of("author#ada quill", "place#porto", "agency#nwa")) {
      assertThat(table.idsIn(pk)).as(pk).doesNotContain(id);
    }
  }

  @Test
  void aDeletedFileLeavesATombstoneAndNothingElse() {
    table.awaitReceipt("deleted.txt", put("deleted.txt", BY_ADA));
    var id = table.articleIds("deleted.txt").getFirst();
    cloud.s3().deleteObject(delete -> delete.bucket(cloud.bucket()).key("deleted.txt"));
    table.awaitState("deleted.txt", "DELETED");
    assertThat(table.articleIds("deleted.txt")).isEmpty();
    assertThat(table.query("article#" + id)).isEmpty();
    assertThat(table.idsIn("author#ada quill")).doesNotContain(id);

    table.awaitReceipt("deleted.txt", put("deleted.txt", BY_ADA));
    assertThat(table.articleIds("deleted.txt")).as("it came back").containsExactly(id);
  }

  @Test
  void anObjectThatWasNeverThereLeavesATombstone() {
    hint("never/there.txt");
    table.awaitState("never/there.txt", "DELETED");
  }

  @Test
  void whatCannotBeReadIsAFailureUntilItCan() {
    var bytes = new byte[3000];
    bytes[1] = 7;
    var eTag = put("broken/picture.txt", bytes);
    var receipt = table.awaitReceipt("broken/picture.txt", eTag);
    assertThat(receipt.text("state")).isEqualTo("REJECTED");
    var problem = receipt.rows("problems").getFirst();
    assertThat(problem.text("kind")).isEqualTo("BINARY");
    var failures = "failed#" + receipt.text("failedAt").substring(0, 10);
    assertThat(table.keysIn(failures)).contains("broken/picture.txt");

    table.awaitReceipt("broken/picture.txt", put("broken/picture.txt", BY_ADA));
    assertThat(table.keysIn(failures)).doesNotContain("broken/picture.txt");
  }

  @Test
  void keysAreDecodedOnce() {
    for (var key : List.of("a b/c+d 100%25.txt", "новости/今日 ü.txt", "q?a=b&c#d.txt")) {
      table.awaitReceipt(key, put(key, BY_ADA + key));
      assertThat(table.articleIds(key)).as(key).hasSize(1);
    }
  }

  @Test
  void aKeyAsLongAsS3AllowsIsNotTooLongForTheTable() {
    var key = "long/" + "x".repeat(1024 - "long/.bin".length()) + ".bin";
    var receipt = table.awaitReceipt(key, put(key, new byte[] {0, 1, 2, 3}));
    assertThat(receipt.text("state")).isEqualTo("REJECTED");
    assertThat(table.keysIn("failed#" + receipt.text("failedAt").substring(0, 10))).contains(key);
  }

  @Test
  void oneMessageThatFailsDoesNotBringTheOthersBack() {
    table.awaitReceipt("batch/1.txt", put("batch/1.txt", BY_ADA));
    var hopeless = "{\"no\": \"notification\"}";
    cloud
        .sqs()
        .sendMessageBatch(
            batch ->
                batch
                    .queueUrl(cloud.queueUrl())
                    .entries(
                        message("a", reread("batch/1.txt")),
                        message("b", hopeless),
                        message("c", reread("batch/2.txt"))));
    table.awaitState("batch/2.txt", "DELETED");
    table.awaitRevision("batch/1.txt", 2);
    table.awaitDeadLetter(hopeless);
    assertThat(table.receipt("batch/1.txt").text("revision")).isEqualTo("2");
  }

  @Test
  void uploadsThatRaceOnOneKeyEndWithTheLastOne() throws Exception {
    try (var uploaders = Executors.newFixedThreadPool(4)) {
      var uploads =
          IntStream.range(0, 24)
              .mapToObj(
                  n ->
                      CompletableFuture.runAsync(
                          () -> put("race.txt", (n % 2 == 0 ? BY_ADA : BY_BEN) + n), uploaders))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(uploads).get();
    }
    var eTag = cloud.s3().headObject(head -> head.bucket(cloud.bucket()).key("race.txt")).eTag();
    var content =
        cloud
            .s3()
            .getObjectAsBytes(get -> get.bucket(cloud.bucket()).key("race.txt"))
            .asUtf8String();
    table.awaitReceipt("race.txt", eTag);
    table.awaitEmptyQueue();
    assertThat(table.receipt("race.txt").text("eTag")).isEqualTo(eTag);
    assertThat(table.authors("race.txt"))
        .containsExactly(content.startsWith(BY_ADA) ? "Ada Quill" : "Ben Nib");
  }

  @Test
  void aTextTooLongForAnItemIsWholeAllTheSame() {
    var sentence = "Die Fähre legte um acht Uhr ab und kam um neun Uhr an. ";
    var story = BY_ADA + (sentence.repeat(60) + "\n").repeat(400);
    table.awaitReceipt("long.txt", put("long.txt", story));
    var id = table.articleIds("long.txt").getFirst();
    assertThat(table.wholeText(id)).contains("northern quay meanwhile.").endsWith("neun Uhr an.");
    assertThat(table.wholeText(id).length()).isGreaterThan(1_300_000);
    assertThat(table.query("article#" + id)).hasSizeGreaterThan(3);

    // Over 4 MB: more than one transaction.
    var longer = BY_BEN + (sentence.repeat(60) + "\n").repeat(1600);
    table.awaitReceipt("long.txt", put("long.txt", longer));
    assertThat(table.articleIds("long.txt")).containsExactly(id);
    assertThat(table.wholeText(id).length()).isGreaterThan(5_000_000);
    assertThat(new HashSet<>(table.digestsOfParts(id))).hasSize(1);

    table.awaitReceipt("long.txt", put("long.txt", BY_ADA));
    assertThat(table.query("article#" + id)).hasSize(1);
  }

  final String put(String key, String text) {
    return put(key, text.getBytes(UTF_8));
  }

  final String put(String key, byte[] bytes) {
    return cloud
        .s3()
        .putObject(put -> put.bucket(cloud.bucket()).key(key), RequestBody.fromBytes(bytes))
        .eTag();
  }

  final void hint(String key) {
    send(notification(key, "ObjectCreated:Put"));
  }

  final void send(String message) {
    cloud.sqs().sendMessage(send -> send.queueUrl(cloud.queueUrl()).messageBody(message));
  }

  private static SendMessageBatchRequestEntry message(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }

  private String reread(String key) {
    return notification(key, "ObjectCreated:Put").replace("{\"eventV", "{\"reread\":true,\"eventV");
  }

  private String notification(String key, String eventName) {
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"%s",
    "s3":{"bucket":{"name":"%s"},"object":{"key":"%s"}}}]}
    """
        .formatted(eventName, cloud.bucket(), URLEncoder.encode(key, UTF_8));
  }
}
