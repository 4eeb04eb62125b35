package copydesk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of an e-mail that holds no others.
///
/// @param type its media type, in small letters
/// @param name its file name as it stands, or empty
/// @param parameters of its media type: `charset`, `format`
/// @param content can be read once, while the part is handed on
public record MailPart(
    Role role, String type, String name, Map<String, String> parameters, Content content) {
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?:jpe?g|png|gif|tiff?|webp|heic|svg|bmp|mp[34g]|m4[av]|mov|avi|wav|ogg)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> PIECES =
      Set.of(
          "application/pgp-signature",
          "application/pgp-keys",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/applefile",
          "application/ics",
          "text/calendar",
          "text/vcard",
          "text/x-vcard",
          "text/directory",
          "text/css",
          "text/rfc822-headers",
          "message/delivery-status",
          "message/disposition-notification",
          "message/external-body",
          "message/partial");

  /// What it is to the message.
  public enum Role {
    /// What the message says, or one form of it.
    TEXT,
    /// A document of its own.
    FILE,
    /// A logo, a signature, an invitation: nothing that an article could be in.
    PIECE,
    /// Readable with somebody's key alone.
    LOCKED,
    /// Everything else of the message, packed by Outlook as only Outlook reads it.
    TNEF
  }

  /// Where the bytes come from.
  public interface Content {
    /// The bytes as they were before they were encoded, as far as they are there.
    Bytes read() throws IOException;
  }

  /// What came out.
  ///
  /// @param fault what was wrong with their encoding, or null
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Bytes(byte[] bytes, @Nullable String fault) {}

  static Role role(String type, String name, boolean attached, boolean encrypted) {
    if (encrypted || type.endsWith("/pkcs7-mime") || type.endsWith("/x-pkcs7-mime")) {
      return Role.LOCKED;
    }
    if (type.endsWith("/ms-tnef") || type.endsWith("/vnd.ms-tnef") || name.equals("winmail.dat")) {
      return Role.TNEF;
    }
    var kind = type.substring(0, Math.max(0, type.indexOf('/')));
    if (List.of("image", "audio", "video", "font").contains(kind)
        || PIECES.contains(type)
        || PICTURE.matcher(name.substring(name.lastIndexOf('.') + 1)).matches()) {
      return Role.PIECE;
    }
    var text = type.equals("text/plain") || type.equals("text/html");
    return text && !attached && name.isEmpty() ? Role.TEXT : Role.FILE;
  }

  /// The name under which it is opened: its own, without a folder, or one by its number.
  String fileName(int number) {
    var message = type.equals("message/rfc822") || type.equals("message/global");
    var own = name.isBlank() ? "" : EntryNames.last(name);
    if (message && !own.toLowerCase(Locale.ROOT).endsWith(".eml")) {
      return "message-" + number + ".eml";
    }
    return own.isEmpty() ? "attachment-" + number : own;
  }

  static Content content(InputStream decoded, MailFaults faults) {
    return () -> {
      faults.clear();
      var bytes = decoded.readAllBytes();
      return new Bytes(bytes, faults.ofEncoding());
    };
  }
}
