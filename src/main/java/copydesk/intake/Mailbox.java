package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A folder of a mail program as one file, RFC 4155: each message below a line that begins with
/// "From ".
final class Mailbox {
  // "From ann@example.com Sun Nov 22 09:15:00 2026"
  private static final Pattern LINE =
      Pattern.compile("From \\S{1,300} .{0,60}\\d\\d:\\d\\d:\\d\\d.{0,60}");
  private static final Pattern QUOTED = Pattern.compile(">+From ");
  private static final Pattern FIELD = Pattern.compile(">?[A-Za-z][!-9;-~]{0,100}:.*");
  private static final int LONGEST_LINE = 500;

  private final byte[] bytes;

  private Mailbox(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean isMailbox(byte[] bytes) {
    return new Mailbox(bytes).begins(0);
  }

  /// Hands on each message, without the line above it, as long as the reader wants more.
  static void walk(byte[] bytes, Predicate<byte[]> messages) {
    var box = new Mailbox(bytes);
    var at = 0;
    while (at < bytes.length) {
      var message = new ByteArrayOutputStream();
      var blank = false;
      for (at = box.next(at); at < bytes.length && !(blank && box.begins(at)); ) {
        var next = box.next(at);
        var line = box.line(at);
        blank = line.isBlank();
        // A line of the text that began so was marked.
        var from = QUOTED.matcher(line).lookingAt() ? at + 1 : at;
        message.write(bytes, from, next - from);
        at = next;
      }
      if (!messages.test(message.toByteArray())) {
        return;
      }
    }
  }

  // A line of a story may begin so too: a header must follow.
  private boolean begins(int at) {
    return at + 5 < bytes.length
        && bytes[at] == 'F'
        && LINE.matcher(line(at)).matches()
        && FIELD.matcher(line(next(at))).matches();
  }

  private String line(int at) {
    var end = at;
    while (end < bytes.length && end - at < LONGEST_LINE && bytes[end] != '\n') {
      end++;
    }
    return new String(bytes, at, end - at, ISO_8859_1).stripTrailing();
  }

  private int next(int at) {
    var end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(bytes.length, end + 1);
  }
}
