package copydesk.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Lambda's Runtime API for one function JVM: the JVM asks for the next invocation and is kept
/// waiting until there is one, then posts its answer.
///
/// Spoken by hand and not by the JDK's HTTP server: AWS's client, which is native code, crashes its
/// JVM if the answer to `next` comes in several pieces or without a Content-Type.
final class RuntimeApi implements AutoCloseable {
  private static final String ACCEPTED = "{\"status\":\"OK\"}";
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

  private final ServerSocket server;
  private final String functionArn;
  private final Duration timeout;
  private final Clock clock;
  private final SynchronousQueue<Invocation> waiting = new SynchronousQueue<>();
  private final ConcurrentHashMap<String, Invocation> running = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Socket, Boolean> connections = new ConcurrentHashMap<>();

  RuntimeApi(String functionArn, Duration timeout, Clock clock) {
    this.functionArn = functionArn;
    this.timeout = timeout;
    this.clock = clock;
    try {
      this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Thread.ofVirtual().name("runtime-api").start(this::accept);
  }

  /// What the function made of an event.
  sealed interface Answer {
    record Returned(String json) implements Answer {}

    record Failed(String why) implements Answer {}
  }

  /// An event on its way through the function.
  record Invocation(String id, String event, CompletableFuture<Answer> answer) {
    static Invocation of(String event) {
      return new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    }
  }

  /// What the function JVM finds in `AWS_LAMBDA_RUNTIME_API`.
  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /// Hands over an invocation if the function asks for one within that time.
  boolean offer(Invocation invocation, Duration patience) throws InterruptedException {
    return waiting.offer(invocation, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (var connection : connections.keySet()) {
        connection.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var connection = server.accept();
        connections.put(connection, true);
        Thread.ofVirtual().name("runtime-api").start(() -> serve(connection));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      var in = new BufferedInputStream(connection.getInputStream());
      for (var request = HttpRequest.read(in); request != null; request = HttpRequest.read(in)) {
        answer(request, connection.getOutputStream());
      }
    } catch (IOException | InterruptedException _) {
      // The function JVM has ended, and whoever waits for it sees that from the process.
    } finally {
      connections.remove(connection);
    }
  }

  private void answer(HttpRequest request, OutputStream out)
      throws IOException, InterruptedException {
    var path = request.path();
    if (path.equals(INVOCATION + "next")) {
      var invocation = waiting.take();
      running.put(invocation.id(), invocation);
      send(out, "200 OK", headersOf(invocation), invocation.event());
    } else if (path.startsWith(INVOCATION) && path.endsWith("/response")) {
      end(path, new Answer.Returned(request.body()));
      send(out, "202 Accepted", "", ACCEPTED);
    } else if (path.startsWith(INVOCATION) && path.endsWith("/error")) {
      end(path, new Answer.Failed(request.body()));
      send(out, "202 Accepted", "", ACCEPTED);
    } else if (path.endsWith("/runtime/init/error")) {
      send(out, "202 Accepted", "", ACCEPTED);
    } else if (path.endsWith("/runtime/restore/next")) {
      send(out, "200 OK", "", "{}");
    } else if (path.endsWith("/runtime/restore/error")) {
      send(out, "202 Accepted", "", ACCEPTED);
    } else {
      send(out, "404 Not Found", "", "{}");
    }
  }

  private String headersOf(Invocation invocation) {
    return "Lambda-Runtime-Aws-Request-Id: %s\r\n".formatted(invocation.id())
        + "Lambda-Runtime-Deadline-Ms: %d\r\n"
            .formatted(clock.instant().plus(timeout).toEpochMilli())
        + "Lambda-Runtime-Invoked-Function-Arn: %s\r\n".formatted(functionArn);
  }

  private void end(String path, Answer answer) {
    var id = path.substring(INVOCATION.length(), path.lastIndexOf('/'));
    var invocation = running.remove(id);
    if (invocation != null) {
      invocation.answer().complete(answer);
    }
  }

  private static void send(OutputStream out, String status, String headers, String body)
      throws IOException {
    var content = body.getBytes(UTF_8);
    var head =
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(status, content.length, headers);
    var whole = new ByteArrayOutputStream(head.length() + content.length);
    whole.write(head.getBytes(US_ASCII));
    whole.write(content);
    out.write(whole.toByteArray());
    out.flush();
  }
}
