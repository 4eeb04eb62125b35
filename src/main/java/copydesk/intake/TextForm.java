package copydesk.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells e-mail and Markdown from other text.
final class TextForm {
  // RFC 5322, section 3.6: a message has at least a date and an origin.
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,40}):(?: .*)?");
  private static final Set<String> OF_MAIL =
      Set.of(
          "from",
          "date",
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "subject",
          "to",
          "delivered-to",
          "content-type",
          "sender",
          "reply-to");
  private static final int MOST_LINES = 300;
  private static final int FIELDS_OF_MAIL = 3;

  private TextForm() {}

  static @Nullable Format of(Document document, String head) {
    if (isMail(head)) {
      return Format.EMAIL;
    }
    var declared =
        document.declaredType() == null ? "" : document.declaredType().toLowerCase(Locale.ROOT);
    var name = document.name().toLowerCase(Locale.ROOT);
    var isMarkdown =
        hasFrontMatter(head)
            || declared.startsWith("text/markdown")
            || name.endsWith(".md")
            || name.endsWith(".markdown");
    return isMarkdown ? Format.MARKDOWN : null;
  }

  private static boolean isMail(String head) {
    var known = 0;
    var origin = false;
    for (var line : head.lines().limit(MOST_LINES).toList()) {
      if (line.isEmpty()) {
        break;
      }
      var field = FIELD.matcher(line);
      if (field.matches()) {
        var name = field.group(1).toLowerCase(Locale.ROOT);
        known += OF_MAIL.contains(name) ? 1 : 0;
        origin |= name.equals("from") || name.equals("received");
      } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
        return false;
      }
    }
    return origin && known >= FIELDS_OF_MAIL;
  }

  // Hugo and Jekyll: three dashes for YAML or three plus signs for TOML, alone on the first line
  // and again below.
  private static boolean hasFrontMatter(String head) {
    var fence = head.startsWith("---") ? "---" : "+++";
    var lines = head.lines().limit(MOST_LINES).map(String::stripTrailing).toList();
    return !lines.isEmpty()
        && lines.getFirst().equals(fence)
        && lines.subList(1, lines.size()).contains(fence);
  }
}
