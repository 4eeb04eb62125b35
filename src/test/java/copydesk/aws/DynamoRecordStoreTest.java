package copydesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import copydesk.Change;
import copydesk.Change.Records;
import copydesk.Fetched;
import copydesk.ObjectSource;
import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.Receipt;
import copydesk.Receipt.Contents;
import copydesk.Receipt.Entry;
import copydesk.Receipt.State;
import copydesk.RecordStore.Committed;
import copydesk.article.ArticleId;
import copydesk.article.ArticleRecord;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Limits;
import copydesk.local.LocalCloud;
import copydesk.local.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crac.Core;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// Commits, on AWS's own DynamoDB Local: it has the service's rules for sizes, keys and conditions.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoRecordStoreTest {
  private static final int MIB = 1024 * 1024;

  private LocalCloud cloud;
  private String table = "";
  private int tables;
  private int transactionsOfSecondCommit;

  @BeforeAll
  void start() {
    cloud = LocalCloud.start(Options.of(Path.of("")).withFunctions(0));
  }

  @AfterAll
  void stop() {
    cloud.close();
  }

  /// An empty table with the keys of the template's.
  @BeforeEach
  void newTable() {
    var model = cloud.dynamo().describeTable(describe -> describe.tableName(cloud.table())).table();
    tables++;
    table = cloud.table() + "-" + tables;
    cloud
        .dynamo()
        .createTable(
            create ->
                create
                    .tableName(table)
                    .keySchema(model.keySchema())
                    .attributeDefinitions(model.attributeDefinitions())
                    .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  @Test
  void aLostAnswerIsRecognised() {
    var origin = upload();
    var change = change(origin, article(origin, "", "Ada Quill", "Text."));
    var store = store(new FaultyDynamo(cloud.dynamo(), 1, true));
    assertThat(store.commit(Receipt.unseen(origin), change)).isInstanceOf(Committed.Done.class);
    assertThat(store.receipt(origin).revision()).isEqualTo(1);
  }

  @Test
  void aFailureIsNotTakenForALostAnswer() {
    var origin = upload();
    var change = change(origin, article(origin, "", "Ada Quill", "Text."));
    var store = store(new FaultyDynamo(cloud.dynamo(), 1, false));
    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> store.commit(Receipt.unseen(origin), change));
    assertThat(items()).isEmpty();
  }

  @Test
  void whoComesSecondIsOvertakenAndChangesNothing() {
    var origin = upload();
    var unseen = Receipt.unseen(origin);
    commit(unseen, change(origin, article(origin, "", "Ada Quill", "Text.")));
    var before = items();
    var late = change(origin, article(origin, "", "Ben Nib", "Other text."));
    assertThat(store().commit(unseen, late)).isEqualTo(new Committed.Overtaken());
    assertThat(items()).isEqualTo(before);
  }

  @Test
  void primingLeavesTheTableAsItIs() {
    var looked = new ArrayList<Origin>();
    var source =
        (ObjectSource)
            (origin, _) -> {
              looked.add(origin);
              return new Fetched.Gone();
            };
    new Priming(source, new Reader(Limits.DEFAULT), store())
        .beforeCheckpoint(Core.getGlobalContext());
    assertThat(looked).hasSize(1);
    assertThat(items()).isEmpty();
  }

  @Test
  void theReceiptComesBackAsItWasWritten() {
    var origin = upload();
    var problem = new Problem(Kind.CHARSET_GUESSED, "a/b.txt", "at byte 7");
    var next =
        new Receipt(
            origin,
            0,
            State.REFUSED,
            new ObjectVersion("\"tag\"", "v1", 77, Stories.RECEIVED, "text/plain"),
            new Contents("abc", "html", 3, List.of(problem)),
            Stories.RECEIVED,
            entry());
    var done = commit(Receipt.unseen(origin), new Change(next, new Records.Kept()));
    assertThat(store().receipt(origin)).isEqualTo(done);
    assertThat(done.revision()).isEqualTo(1);
  }

  @Test
  void keptRecordsStayAsTheyAre() {
    var origin = upload();
    commit(Receipt.unseen(origin), change(origin, article(origin, "", "Ada Quill", "Text.")));
    var before = items();
    var known = store().receipt(origin);
    var next =
        new Receipt(origin, 0, State.DELETED, known.object(), known.contents(), null, entry());
    commit(known, new Change(next, new Records.Kept()));
    var after = items();
    assertThat(after.remove(receiptKey(origin))).isNotEqualTo(before.remove(receiptKey(origin)));
    assertThat(after).isEqualTo(before);
  }

  /// Around 400 KB the text moves from one item into several; nothing may fall in between.
  @ParameterizedTest
  @ValueSource(ints = {380_000, 399_000, 400_000, 400_500, 401_000, 409_600, 410_000, 800_000})
  void textsOfEveryLengthFit(int bytes) {
    for (var letter : List.of("x", "é", "語", "🗞")) {
      newTable();
      var origin = upload();
      var text = letter.repeat(bytes / letter.getBytes(UTF_8).length);
      commit(Receipt.unseen(origin), change(origin, article(origin, "", "Ada Quill", text)));
      assertThat(wholeText(origin, "")).isEqualTo(text);
    }
  }

  @Test
  void aCommitMayDieAtAnyTransactionAndTheNextOneMakesItGood() {
    var expected = afterTwoCommits(0, false);
    var transactions = transactionsOfSecondCommit;
    assertThat(transactions).isGreaterThanOrEqualTo(3);
    for (var n = 1; n <= transactions; n++) {
      for (var workIsDone : List.of(true, false)) {
        assertThat(afterTwoCommits(n, workIsDone))
            .as("died at transaction %d of %d, done: %s", n, transactions, workIsDone)
            .isEqualTo(expected);
      }
    }
  }

  /// What an upload's items are, its receipt apart, after a large change that dies at a
  /// transaction, and after it is made again.
  private Map<String, Object> afterTwoCommits(int diesAt, boolean workIsDone) {
    newTable();
    var origin = upload();
    var long1 = "A sentence of the first version. ".repeat(2 * MIB / 33);
    var long2 = "Another sentence, of the second. ".repeat(5 * MIB / 33);
    commit(
        Receipt.unseen(origin),
        change(
            origin,
            article(origin, "a", "Ada Quill", long1),
            article(origin, "b", "Ben Nib", "Short."),
            article(origin, "gone", "Cy Dash", long1)));
    var second =
        change(
            origin,
            article(origin, "a", "Ben Nib", long2),
            article(origin, "b", "Ada Quill", "Short."),
            article(origin, "new", "Dot Comma", "New."));
    var dynamo = new FaultyDynamo(cloud.dynamo(), diesAt, workIsDone);
    try {
      commit(dynamo, store().receipt(origin), second);
    } catch (SdkClientException _) {
      assertThat(wholeText(origin, "a")).isIn(long1, long2);
      var reading = store().receipt(origin);
      if (reading.revision() > 3) {
        assertThat(reading.settledETag()).as("not settled while it is read").isNull();
      }
      commit(cloud.dynamo(), reading, second);
    }
    transactionsOfSecondCommit = dynamo.transactions();
    var items = items();
    items.remove(receiptKey(origin));
    return items;
  }

  @Test
  void anUploadOfManyArticlesIsReplacedByOneOfFew() {
    var origin = upload();
    var many = new ArrayList<ArticleRecord>();
    for (var n = 0; n < 700; n++) {
      many.add(article(origin, "archive/" + n + ".txt", "Author " + n % 20, "Text " + n));
    }
    commit(Receipt.unseen(origin), change(origin, many.toArray(ArticleRecord[]::new)));
    // An article, its pointer, and three facets each: day, text and author.
    assertThat(items()).hasSize(1 + 700 * 5);
    commit(store().receipt(origin), change(origin, many.get(3), many.get(9)));
    assertThat(items()).hasSize(1 + 2 * 5);
  }

  @Test
  void keysAreAsLongAsTheyMayBe() {
    var origin = new Origin("b".repeat(63), "ü".repeat(512));
    var author = "Ω".repeat(3000);
    var entry = "e/".repeat(2000);
    var next =
        new Receipt(origin, 0, State.RECORDED, version(), Contents.NONE, Stories.RECEIVED, entry());
    commit(
        Receipt.unseen(origin),
        new Change(next, new Records.Replaced(List.of(article(origin, entry, author, "Text.")))));
    assertThat(items()).hasSize(1 + 5 + 1);
  }

  @Test
  void ourSizeOfAnItemIsTheServices() {
    for (var padding : List.of(900, 950, 1000, 1010, 1024, 3000)) {
      var item =
          Item.at("size#" + padding, "item")
              .put("text", "é".repeat(padding / 2))
              .put("map", Map.of("ü", List.of("a", "b"), "empty", List.of()))
              .build()
              .attributes();
      var consumed =
          cloud
              .dynamo()
              .putItem(
                  put ->
                      put.tableName(table)
                          .item(item)
                          .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
              .consumedCapacity()
              .capacityUnits();
      assertThat(2 * consumed).isEqualTo(ItemSize.transactionalWriteUnits(item));
    }
  }

  private Origin upload() {
    return new Origin("bucket", "upload.txt");
  }

  private DynamoRecordStore store() {
    return store(cloud.dynamo());
  }

  private DynamoRecordStore store(DynamoDbClient dynamo) {
    return new DynamoRecordStore(dynamo, table);
  }

  private Receipt commit(Receipt known, Change change) {
    return commit(cloud.dynamo(), known, change);
  }

  private Receipt commit(DynamoDbClient dynamo, Receipt known, Change change) {
    return switch (store(dynamo).commit(known, change)) {
      case Committed.Done(var receipt) -> receipt;
      case Committed.Overtaken _ -> throw new AssertionError("overtaken");
    };
  }

  private static Change change(Origin origin, ArticleRecord... records) {
    var contents = new Contents("sha", "wire-text", records.length, List.of());
    return new Change(
        new Receipt(origin, 0, State.RECORDED, version(), contents, null, entry()),
        new Records.Replaced(List.of(records)));
  }

  private static ObjectVersion version() {
    return new ObjectVersion("\"tag\"", "v1", 77, Stories.RECEIVED, null);
  }

  private static Entry entry() {
    return new Entry(
        UUID.randomUUID().toString(),
        Stories.RECEIVED,
        1,
        Duration.ofMillis(3),
        Duration.ofMillis(4));
  }

  private static ArticleRecord article(Origin origin, String entry, String author, String text) {
    return Stories.story(origin, entry, "A headline", List.of(author), text);
  }

  private static String receiptKey(Origin origin) {
    return Keys.upload(origin) + " " + Keys.RECEIPT;
  }

  private String wholeText(Origin origin, String entry) {
    var id = ArticleId.of(origin.bucket(), origin.key(), entry).value();
    var items = query(Keys.article(id));
    var source = attributes(items.getFirst().get("source"));
    var text = new StringBuilder();
    var ninjs = attributes(items.getFirst().get("ninjs"));
    text.append(ninjs.maps("bodies").getFirst().text("value"));
    var digest = source.optionalText("bodyDigest");
    if (digest != null) {
      var parts = new HashMap<String, String>();
      for (var item : items.subList(1, items.size())) {
        parts.put(new Attributes(item).text("sk"), new Attributes(item).text("text"));
      }
      for (var part = 0; part < source.number("bodyParts"); part++) {
        text.append(parts.get(Keys.body(digest, part)));
      }
    }
    return text.toString();
  }

  private static Attributes attributes(@Nullable AttributeValue value) {
    return new Attributes(value == null ? Map.of() : value.m());
  }

  private Map<String, Object> items() {
    var items = new HashMap<String, Object>();
    for (var item :
        cloud.dynamo().scanPaginator(scan -> scan.tableName(table)).items().stream().toList()) {
      var row = new Attributes(item);
      items.put(row.text("pk") + " " + row.text("sk"), item);
    }
    return items;
  }

  private List<Map<String, AttributeValue>> query(String pk) {
    return cloud
        .dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .stream()
        .toList();
  }
}
