package copydesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import copydesk.Fetched;
import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The bucket, on a server that answers as S3 does on bad days.
// Who waits for room cannot be interrupted.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class S3ObjectSourceTest {
  private static final int MIB = 1024 * 1024;
  private static final Origin STORY = new Origin("bucket", "desk/a b+ü.txt");
  private static final int SIDE_BY_SIDE = 16;

  private final List<@Nullable String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private S3Client s3;
  private S3ObjectSource source;
  private HttpHandler answer = exchange -> exchange.sendResponseHeaders(500, -1);

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer.handle(exchange);
          }
        });
    server.start();
    s3 =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .forcePathStyle(true)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(client -> client.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    source = new S3ObjectSource(s3, 8 * MIB);
  }

  @AfterEach
  void stop() {
    s3.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void anObjectComesWithWhatS3SaysOfIt() {
    answer = object("The ferry sailed.".getBytes(UTF_8));
    try (var fetched = source.fetch(STORY, null)) {
      var found = (Fetched.Found) fetched;
      assertThat(found.content()).asString(UTF_8).isEqualTo("The ferry sailed.");
      assertThat(found.version())
          .isEqualTo(
              new ObjectVersion(
                  "\"tag\"", "v1", 17, Instant.parse("2026-11-22T10:15:30Z"), "text/plain"));
    }
    assertThat(asked).containsExactly((String) null);
  }

  @Test
  void anObjectThatIsStillTheSameIsNotRead() {
    answer = exchange -> exchange.sendResponseHeaders(304, -1);
    assertThat(source.fetch(STORY, "\"tag\"")).isEqualTo(new Fetched.Unchanged());
    assertThat(asked).containsExactly("\"tag\"");
  }

  @Test
  void aMissingKeyIsAFileThatIsGoneAndAMissingBucketIsAMistake() {
    answer = error(404, "NoSuchKey");
    assertThat(source.fetch(STORY, null)).isEqualTo(new Fetched.Gone());
    answer = error(404, "NoSuchBucket");
    assertThatExceptionOfType(S3Exception.class).isThrownBy(() -> source.fetch(STORY, null));
    answer = exchange -> exchange.sendResponseHeaders(404, -1);
    assertThatExceptionOfType(S3Exception.class).isThrownBy(() -> source.fetch(STORY, null));
  }

  @Test
  void anObjectThatIsNotHandedOutIsRefused() {
    answer = error(403, "AccessDenied");
    assertThat(source.fetch(STORY, null))
        .isEqualTo(
            new Fetched.Refused(
                new Problem(
                    Kind.FORBIDDEN, "", "S3 answers AccessDenied when the function asks for it")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 16})
  void aBodyThatBreaksOffIsNoObject(int sent) {
    answer =
        exchange -> {
          head(exchange, 17);
          exchange.getResponseBody().write("The ferry sailed.".getBytes(UTF_8), 0, sent);
          exchange.getResponseBody().flush();
        };
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> source.fetch(STORY, null))
        .withMessageStartingWith("bucket/desk/a b+ü.txt: ");
  }

  @Test
  void aBodyWithAnotherChecksumIsNoObject() {
    answer =
        exchange -> {
          exchange.getResponseHeaders().add("x-amz-checksum-crc32", "AAAAAA==");
          head(exchange, 17);
          exchange.getResponseBody().write("The ferry sailed.".getBytes(UTF_8));
        };
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> source.fetch(STORY, null))
        .withStackTraceContaining("checksum");
    assertRoomForAll();
  }

  @Test
  void anObjectOverTheLimitIsNotReadToItsEnd() throws Exception {
    var sent = new AtomicLong();
    var broken = new CompletableFuture<IOException>();
    var announced = 1L << 40;
    answer =
        exchange -> {
          head(exchange, announced);
          try {
            for (var chunk = new byte[MIB]; sent.get() < 256L * MIB; sent.addAndGet(MIB)) {
              exchange.getResponseBody().write(chunk);
            }
          } catch (IOException hungUp) {
            broken.complete(hungUp);
          }
        };
    var fetched = source.fetch(STORY, null);

    assertThat(fetched).isInstanceOf(Fetched.Unreadable.class);
    assertThat(((Fetched.Unreadable) fetched).problem())
        .isEqualTo(
            new Problem(
                Kind.TOO_LARGE, "", "1099511627776 bytes; the limit for one file is 8388608"));
    assertThat(broken.get(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(sent.get()).isLessThan(64L * MIB);
    assertRoomForAll();
  }

  @Test
  void anObjectAtTheLimitIsRead() {
    answer = object(new byte[8 * MIB]);
    try (var fetched = source.fetch(STORY, null)) {
      assertThat(((Fetched.Found) fetched).content()).hasSize(8 * MIB);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void anObjectMayBeTiny(int bytes) {
    answer = object(new byte[] {0x1f, (byte) 0x8a}, bytes);
    try (var fetched = source.fetch(STORY, null)) {
      assertThat(((Fetched.Found) fetched).content()).hasSize(bytes);
    }
    assertRoomForAll();
  }

  @Test
  void smallObjectsAreReadSideBySideUpToALimit() throws Exception {
    answer = object(new byte[] {'x'});
    var open = new ArrayList<Fetched>();
    for (var n = 0; n < SIDE_BY_SIDE; n++) {
      open.add(source.fetch(STORY, null));
    }
    var next = CompletableFuture.supplyAsync(() -> source.fetch(STORY, null), threads);
    assertWaits(next);
    open.removeFirst().close();
    next.get().close();
    open.forEach(Fetched::close);
  }

  @Test
  void packedObjectsAreReadAlone() throws Exception {
    assertReadAlone(new byte[] {0x1f, (byte) 0x8b});
  }

  @Test
  void messagesAreReadAloneSinceTheyMayHoldPackedFiles() throws Exception {
    assertReadAlone("Received: from mail.example.com".getBytes(UTF_8));
    assertReadAlone("From ann@example.com Sun Nov 22 09:15:00 2026".getBytes(UTF_8));
  }

  @Test
  void largeObjectsAreReadAlone() throws Exception {
    assertReadAlone(new byte[MIB + 1]);
  }

  @Test
  void anObjectOfAMebibyteIsSmall() {
    answer = object(new byte[MIB]);
    try (var one = source.fetch(STORY, null);
        var other = source.fetch(STORY, null)) {
      assertThat(one).isInstanceOf(Fetched.Found.class);
      assertThat(other).isInstanceOf(Fetched.Found.class);
    }
  }

  private void assertReadAlone(byte[] content) throws Exception {
    answer = object(new byte[] {'x'});
    var small = source.fetch(STORY, null);
    answer = object(content);
    var alone = CompletableFuture.supplyAsync(() -> source.fetch(STORY, null), threads);
    assertWaits(alone);
    small.close();
    var fetched = alone.get();
    assertThat(((Fetched.Found) fetched).content()).isEqualTo(content);

    answer = object(new byte[] {'x'});
    var next = CompletableFuture.supplyAsync(() -> source.fetch(STORY, null), threads);
    assertWaits(next);
    fetched.close();
    next.get().close();
  }

  @Test
  void whatFailsGivesItsRoomBack() {
    answer =
        exchange -> {
          head(exchange, 2 * MIB);
          exchange.getResponseBody().write(new byte[MIB]);
        };
    for (var n = 0; n < 2; n++) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> source.fetch(STORY, null));
    }
    assertRoomForAll();
  }

  // Only who has the room to himself can have it all.
  private void assertRoomForAll() {
    answer = object(new byte[MIB + 1]);
    var all = CompletableFuture.supplyAsync(() -> source.fetch(STORY, null), threads);
    assertThat(all).succeedsWithin(Duration.ofSeconds(10)).isInstanceOf(Fetched.Found.class);
    all.join().close();
  }

  private static void assertWaits(CompletableFuture<Fetched> fetch)
      throws InterruptedException, ExecutionException {
    try {
      fetch.get(200, TimeUnit.MILLISECONDS);
      throw new AssertionError("did not wait");
    } catch (TimeoutException _) {
      // so it waits
    }
  }

  private static HttpHandler object(byte[] content) {
    return object(content, content.length);
  }

  private static HttpHandler object(byte[] content, int bytes) {
    return exchange -> {
      head(exchange, bytes);
      exchange.getResponseBody().write(content, 0, bytes);
    };
  }

  private static void head(HttpExchange exchange, long bytes) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.add("ETag", "\"tag\"");
    headers.add("x-amz-version-id", "v1");
    headers.add("Last-Modified", "Sun, 22 Nov 2026 10:15:30 GMT");
    headers.add("Content-Type", "text/plain");
    exchange.sendResponseHeaders(200, bytes == 0 ? -1 : bytes);
  }

  private static HttpHandler error(int status, String code) {
    return exchange -> {
      var xml =
          "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>m</Message></Error>"
              .formatted(code)
              .getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/xml");
      exchange.sendResponseHeaders(status, xml.length);
      exchange.getResponseBody().write(xml);
    };
  }
}
