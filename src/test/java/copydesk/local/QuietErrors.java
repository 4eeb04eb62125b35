package copydesk.local;

import java.io.PrintStream;
import java.util.Locale;

/// Standard error without what ANTLR says there of the parser in DynamoDB Local.
///
/// The parser was made by another version than the one that TOML needs; both are of one series and
/// understand each other. Four lines about it would be the first that a newcomer sees.
final class QuietErrors extends PrintStream {
  private QuietErrors(PrintStream errors) {
    super(errors, true);
  }

  static void install() {
    if (!(System.err instanceof QuietErrors)) {
      System.setErr(new QuietErrors(System.err));
    }
  }

  @Override
  @SuppressWarnings("AnnotateFormatMethod") // as the method is that it overrides
  public PrintStream printf(String format, Object... values) {
    return format.startsWith("ANTLR ") ? this : super.printf(Locale.ROOT, format, values);
  }
}
