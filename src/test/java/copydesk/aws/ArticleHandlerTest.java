package copydesk.aws;

import static copydesk.aws.Notification.about;
import static copydesk.aws.Notification.batch;
import static copydesk.aws.Notification.hint;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.Hint;
import copydesk.Outcome;
import copydesk.Receipt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All messages have failed but those whose every object was dealt with.
@Timeout(20)
final class ArticleHandlerTest {
  private static final Duration PLENTY = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Queue<Hint> processed = new ConcurrentLinkedQueue<>();
  private final Map<String, RuntimeException> failures = new HashMap<>();

  @Test
  void aBatchThatWentWellBringsNothingBack() throws IOException {
    assertThat(failed(Map.of("m1", about("a"), "m2", about("b"), "m3", Notification.TEST_EVENT)))
        .isEmpty();
    assertThat(processed).containsExactlyInAnyOrder(hint("a"), hint("b"));
  }

  @Test
  void oneMessageThatFailsComesBackAlone() throws IOException {
    failures.put("b", new IllegalStateException("the table is down"));
    assertThat(failed(Map.of("m1", about("a"), "m2", about("b"), "m3", about("c"))))
        .containsExactly("m2");
    assertThat(processed).hasSize(3);
  }

  @Test
  void aMessageComesBackForOneOfItsObjects() throws IOException {
    failures.put("b", new IllegalStateException("the table is down"));
    assertThat(failed(Map.of("m1", about("a", "b", "c"), "m2", about("a")))).containsExactly("m1");
    assertThat(processed).containsExactlyInAnyOrder(hint("a"), hint("b"), hint("c"));
  }

  @Test
  void anObjectInTwoMessagesIsProcessedOnce() throws IOException {
    assertThat(failed(Map.of("m1", about("a", "b"), "m2", about("b", "a"), "m3", about("a"))))
        .isEmpty();
    assertThat(processed).containsExactlyInAnyOrder(hint("a"), hint("b"));
  }

  @Test
  void anObjectThatFailsBringsBackEveryMessageThatNamesIt() throws IOException {
    failures.put("a", new IllegalStateException("the table is down"));
    assertThat(failed(Map.of("m1", about("a"), "m2", about("b", "a"), "m3", about("b"))))
        .containsExactlyInAnyOrder("m1", "m2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "{\"Records\":[]}", "[[[[", "{\"Records\":[{\"s3\":1}]}"})
  void aMessageThatSaysNothingComesBackAloneAndIsLogged(String body) throws IOException {
    var invocation = new Invocation(PLENTY);
    assertThat(failed(invocation, Map.of("m1", body, "m2", about("b")))).containsExactly("m1");
    assertThat(processed).containsExactly(hint("b"));
    assertThat(invocation.log())
        .filteredOn(line -> line.contains("\"messageId\":\"m1\""))
        .hasSize(1);
  }

  @Test
  void aMessageNestedWithoutEndComesBackAlone() throws IOException {
    assertThat(failed(Map.of("m1", "{\"a\":".repeat(10_000), "m2", about("b"))))
        .containsExactly("m1");
  }

  @Test
  void anUploadThatOverflowsTheStackCostsNoOther() throws IOException {
    Function<Hint, Outcome> pipeline =
        hint -> {
          if (hint.equals(hint("deep"))) {
            throw new StackOverflowError();
          }
          return outcome(hint);
        };
    var invocation = new Invocation(PLENTY);
    var handler = new ArticleHandler(pipeline, Clock.systemUTC());
    assertThat(failed(handler, invocation, Map.of("m1", about("deep"), "m2", about("b"))))
        .containsExactly("m1");
    assertThat(invocation.log()).anyMatch(line -> line.contains("StackOverflowError"));
  }

  @Test
  void evenAnErrorOfTheJvmIsOneUploadsAlone() throws IOException {
    Function<Hint, Outcome> pipeline =
        hint -> {
          if (hint.equals(hint("broken"))) {
            throw new NoClassDefFoundError("something/Missing");
          }
          return outcome(hint);
        };
    var handler = new ArticleHandler(pipeline, Clock.systemUTC());
    var messages = Map.of("m1", about("broken"), "m2", about("b"));
    assertThat(failed(handler, new Invocation(PLENTY), messages)).containsExactly("m1");
  }

  @Test
  void nothingIsBegunInTheLastTenSeconds() throws IOException {
    var still = Instant.parse("2026-11-22T10:15:30Z");
    var handler = new ArticleHandler(this::process, () -> still);
    var messages = Map.of("m1", about("a"), "m2", about("b"), "m3", Notification.TEST_EVENT);

    assertThat(failed(handler, new Invocation(Duration.ofSeconds(10)), messages))
        .containsExactlyInAnyOrder("m1", "m2");
    assertThat(processed).isEmpty();
    assertThat(failed(handler, new Invocation(Duration.ofMillis(10_001)), messages)).isEmpty();
    assertThat(processed).hasSize(2);
  }

  @Test
  void anUploadThatHangsDoesNotHoldUpTheAnswerForTheOthers() throws Exception {
    var interrupted = new CountDownLatch(1);
    Function<Hint, Outcome> pipeline =
        hint -> {
          if (hint.equals(hint("hangs"))) {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException _) {
              interrupted.countDown();
              throw new IllegalStateException("given up");
            }
          }
          return outcome(hint);
        };
    var handler = new ArticleHandler(pipeline, new TwoSecondsBeforeTheAnswer());
    var messages = Map.of("m1", about("a", "hangs"), "m2", about("b"), "m3", about("hangs"));

    assertThat(failed(handler, new Invocation(PLENTY), messages))
        .containsExactlyInAnyOrder("m1", "m3");
    assertThat(interrupted.await(5, TimeUnit.SECONDS)).as("given up").isTrue();
  }

  @Test
  void uploadsAreProcessedEightAtATime() throws IOException {
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var eight = new CountDownLatch(8);
    Function<Hint, Outcome> pipeline =
        hint -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          eight.countDown();
          try {
            assertThat(eight.await(10, TimeUnit.SECONDS)).as("eight at once").isTrue();
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          } finally {
            running.decrementAndGet();
          }
          return outcome(hint);
        };
    var keys = IntStream.range(0, 40).mapToObj(n -> "key" + n).toArray(String[]::new);
    var handler = new ArticleHandler(pipeline, Clock.systemUTC());
    assertThat(failed(handler, new Invocation(PLENTY), Map.of("m1", about(keys)))).isEmpty();
    assertThat(most.get()).isEqualTo(8);
  }

  @Test
  void aBucketsOwnEventIsDoneOrFailsAsAWhole() throws IOException {
    var handler = new ArticleHandler(this::process, Clock.systemUTC());
    assertThat(call(handler, new Invocation(PLENTY), about("a", "b"))).isEmpty();
    assertThat(call(handler, new Invocation(PLENTY), Notification.TEST_EVENT)).isEmpty();
    assertThat(processed).containsExactlyInAnyOrder(hint("a"), hint("b"));

    failures.put("b", new IllegalStateException("the table is down"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> call(handler, new Invocation(PLENTY), about("a", "b", "c")))
        .withMessage("1 of the objects have to come again");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> call(handler, new Invocation(PLENTY), "{\"neither\":\"nor\"}"));
  }

  @Test
  void theAnswerIsJsonWhateverTheMessagesAreCalled() throws IOException {
    var answer = PartialBatchResponse.json(List.of("m\"1", "m\\2\n", "ü"));
    assertThat(JSON.readTree(answer).findValuesAsText("itemIdentifier"))
        .containsExactly("m\"1", "m\\2\n", "ü");
    assertThat(PartialBatchResponse.json(List.of())).isEqualTo("{\"batchItemFailures\":[]}");
  }

  private List<String> failed(Map<String, String> messages) throws IOException {
    return failed(new Invocation(PLENTY), messages);
  }

  private List<String> failed(Invocation invocation, Map<String, String> messages)
      throws IOException {
    return failed(new ArticleHandler(this::process, Clock.systemUTC()), invocation, messages);
  }

  private static List<String> failed(
      ArticleHandler handler, Invocation invocation, Map<String, String> messages)
      throws IOException {
    var answer = JSON.readTree(call(handler, invocation, batch(messages)));
    assertThat(answer.fieldNames()).toIterable().containsExactly("batchItemFailures");
    for (var line : invocation.log()) {
      assertThat(JSON.readTree(line).isObject()).isTrue();
    }
    return answer.path("batchItemFailures").findValuesAsText("itemIdentifier");
  }

  private static String call(ArticleHandler handler, Invocation invocation, String event)
      throws IOException {
    var out = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, invocation);
    return out.toString(UTF_8);
  }

  private Outcome process(Hint hint) {
    processed.add(hint);
    var failure = failures.get(hint.origin().key());
    if (failure != null) {
      throw failure;
    }
    return outcome(hint);
  }

  private static Outcome outcome(Hint hint) {
    return new Outcome(Receipt.unseen(hint.origin()), true, 1);
  }

  /// For the uploads time stands still; for who waits for them all but two seconds are over at
  // once.
  private static final class TwoSecondsBeforeTheAnswer implements InstantSource {
    private static final Instant BEGUN = Instant.parse("2026-11-22T10:15:30Z");
    private boolean isWaiting;

    @Override
    public Instant instant() {
      if (Thread.currentThread().isVirtual() || !isWaiting) {
        isWaiting |= !Thread.currentThread().isVirtual();
        return BEGUN;
      }
      return BEGUN.plus(PLENTY).minusSeconds(2 + 2);
    }
  }
}
