package copydesk.parse;

/// The letters and digits of a text, in lower case and with nothing between them: what is the same
/// however and wherever it is typed.
final class Letters {
  private Letters() {}

  static String of(String text) {
    var plain = text.indexOf('&') < 0 ? text : Fragment.unescaped(text);
    var letters = new StringBuilder(plain.length());
    for (var i = 0; i < plain.length(); i++) {
      var c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
