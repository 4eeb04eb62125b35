package copydesk.intake;

import copydesk.article.Problem.Kind;
import java.io.IOException;

/// Who is told what an e-mail consists of, in the order of the message.
public interface MailReader {
  /// A field of the message's own header.
  ///
  /// @param value as it stands there, unfolded; a byte beyond ASCII is one character
  default void field(String name, String value) {}

  /// Parts follow that belong together.
  ///
  /// @param subtype how: `alternative`, `mixed`
  default void begin(String subtype) {}

  /// No more of them.
  default void end() {}

  /// A part that holds no others.
  void part(MailPart part) throws IOException;

  /// What is wrong with the message.
  default void problem(Kind kind, String detail) {}
}
