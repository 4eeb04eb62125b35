package copydesk.aws;

/// Text measured as DynamoDB measures it: in bytes of UTF-8.
final class Utf8 {
  private static final int REPLACEMENT = 0xFFFD;

  private Utf8() {}

  /// The longest beginning of a text that takes no more than so many bytes.
  static String start(String text, int bytes) {
    return text.substring(0, end(text, 0, bytes));
  }

  /// Where the piece that begins at `from` ends if it may take so many bytes; never inside a
  /// character.
  static int end(String text, int from, int bytes) {
    var left = bytes;
    var at = from;
    while (at < text.length()) {
      var codePoint = text.codePointAt(at);
      left -= length(codePoint);
      if (left < 0) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  /// How many bytes a text takes.
  static int length(String text) {
    var bytes = 0;
    for (var at = 0; at < text.length(); ) {
      var codePoint = text.codePointAt(at);
      bytes += length(codePoint);
      at += Character.charCount(codePoint);
    }
    return bytes;
  }

  /// The text without halves of characters, which have no form in UTF-8: a replacement character
  /// stands for each.
  static String wellFormed(String text) {
    for (var at = 0; at < text.length(); ) {
      var codePoint = text.codePointAt(at);
      if (isHalf(codePoint)) {
        return text.codePoints()
            .map(each -> isHalf(each) ? REPLACEMENT : each)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
      at += Character.charCount(codePoint);
    }
    return text;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static int length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
