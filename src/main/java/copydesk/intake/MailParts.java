package copydesk.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// The attachments of an e-mail, opened like the entries of an archive; pictures left out.
final class MailParts {
  private static final int MOST = 1000;
  private static final int DEEPEST = 20;

  private MailParts() {}

  /// What could be read of them, in order.
  static List<Document> attachments(Document mail) {
    var found = new ArrayList<Document>();
    try {
      read(mail, found);
    } catch (IOException | MimeException | RuntimeException _) { // its text says that it is damaged
      return found;
    }
    return found;
  }

  private static void read(Document mail, List<Document> found) throws IOException, MimeException {
    var parts = new MimeTokenStream(new MimeConfig.Builder().setMaxLineLen(-1).build());
    parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
    parts.parse(new ByteArrayInputStream(mail.bytes()));
    var depth = 0;
    var attached = false;
    var file = "";
    for (var at = parts.getState(); at != EntityState.T_END_OF_STREAM; at = parts.next()) {
      if (at == EntityState.T_START_HEADER) {
        attached = false;
        file = "";
      } else if (at == EntityState.T_FIELD
          && parts.getField().getName().equalsIgnoreCase("content-disposition")) {
        var how =
            ContentDispositionFieldLenientImpl.PARSER.parse(
                parts.getField(), DecodeMonitor.SILENT);
        attached = how.isAttachment();
        file = how.getFilename() == null ? "" : how.getFilename();
      } else if (at == EntityState.T_START_MULTIPART && ++depth > DEEPEST) {
        return;
      } else if (at == EntityState.T_END_MULTIPART) {
        depth--;
      } else if (at == EntityState.T_BODY && found.size() < MOST) {
        var type = parts.getBodyDescriptor().getMimeType();
        var message = type.equals("message/rfc822");
        if (message || (attached && !type.startsWith("image/"))) {
          var number = found.size() + 1;
          var last = file.replaceFirst("^(?s:.*)[/\\\\]", "").replace("#", "%23").strip();
          var name = last.isEmpty() ? "attachment-" + number : last;
          name = message ? "message-" + number + ".eml" : name;
          var entry = mail.entry().isEmpty() ? name : mail.entry() + "/" + name;
          var bytes = parts.getDecodedInputStream().readAllBytes();
          found.add(new Document(entry, name, type, bytes));
        }
      }
    }
  }
}
