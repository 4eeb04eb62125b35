package copydesk.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Files written into a text in the manner of uuencode, as mail programs did before MIME.
///
/// @param text without them
/// @param names what they are called
record Uuencoded(String text, List<String> names) {
  private static final Pattern FILE =
      Pattern.compile("(?m)^begin [0-7]{3,4} (\\S[^\\r\\n]{0,200})\\r?\\n(?=[!-`])");
  private static final Pattern END = Pattern.compile("(?m)^end\\s*$");

  static Uuencoded in(String text) {
    var names = new ArrayList<String>();
    var plain = new StringBuilder();
    var copied = 0;
    var file = FILE.matcher(text);
    var end = END.matcher(text);
    while (file.find(copied)) {
      names.add(file.group(1).strip());
      plain.append(text, copied, file.start());
      copied = end.find(file.end()) ? end.end() : text.length();
    }
    return new Uuencoded(plain.append(text, copied, text.length()).toString(), names);
  }
}
