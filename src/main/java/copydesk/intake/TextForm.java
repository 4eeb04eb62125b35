package copydesk.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells e-mail and Markdown from other text.
final class TextForm {
  // RFC 5322, section 3.6: a message has at least a date and an origin.
  private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,100}):.*");
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
    if (isMail(head, isCalledMail(document) ? 1 : FIELDS_OF_MAIL)) {
      return Format.EMAIL;
    }
    return hasFrontMatter(head) || isMarkdown(document) ? Format.MARKDOWN : null;
  }

  /// Whether it is said to be Markdown, by its type or its name.
  static boolean isMarkdown(Document document) {
    var declared =
        document.declaredType() == null ? "" : document.declaredType().toLowerCase(Locale.ROOT);
    var name = document.name().toLowerCase(Locale.ROOT);
    return declared.startsWith("text/markdown")
        || name.endsWith(".md")
        || name.endsWith(".markdown");
  }

  private static boolean isCalledMail(Document document) {
    var declared =
        document.declaredType() == null ? "" : document.declaredType().toLowerCase(Locale.ROOT);
    return declared.startsWith("message/") || document.name().endsWith(".eml");
  }

  private static boolean isMail(String head, int fewest) {
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
    return known >= fewest && (origin || fewest == 1);
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
