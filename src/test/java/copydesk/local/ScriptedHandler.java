package copydesk.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// A function for the tests of the local stack: it does what the messages tell it to, and prints
/// each event that it gets.
public final class ScriptedHandler implements RequestStreamHandler {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "\"messageId\":\"([^\"]+)\",\"receiptHandle\":\"[^\"]*\",\"body\":\"(\\w+)\"");

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var event = new String(in.readAllBytes(), UTF_8);
    System.out.println(event);
    var failures = new ArrayList<String>();
    var message = MESSAGE.matcher(event);
    while (message.find()) {
      switch (message.group(2)) {
        case "fail" -> failures.add("{\"itemIdentifier\":\"" + message.group(1) + "\"}");
        case "throw" -> throw new IllegalStateException("as the message says");
        case "crash" -> Runtime.getRuntime().halt(3);
        case "sleep" -> sleep();
        default -> System.out.println("done: " + message.group(2));
      }
    }
    out.write(("{\"batchItemFailures\":[" + String.join(",", failures) + "]}").getBytes(UTF_8));
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
