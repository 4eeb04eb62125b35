package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import copydesk.article.Problem.Kind;
import copydesk.text.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/// Walks through an e-mail, RFC 5322 and 2045 to 2049, and as far as it goes through a damaged one.
///
/// Messages within it are files: they are opened like those of an archive.
public final class MailParts {
  private static final int MOST_PARTS = 1000;
  private static final int DEEPEST = 20;
  private static final int LONGEST_HEADER = 64 * 1024;

  // RFC 2046, section 5.1.1, allows 70. The library compares all of it at each byte of the message.
  private static final int LONGEST_BOUNDARY = 200;

  private final Document mail;
  private final MailReader reader;
  private final MailFaults faults = new MailFaults();
  private final MimeTokenStream stream;
  private @Nullable String boundary;
  private int depth;
  private int parts;
  private int encryptedFrom = Integer.MAX_VALUE;
  private boolean attached;
  private String name = "";
  private Map<String, String> parameters = Map.of();

  private MailParts(Document mail, MailReader reader) {
    this.mail = mail;
    this.reader = reader;
    var config = new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(LONGEST_HEADER).build();
    stream = new MimeTokenStream(config, faults, null);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
  }

  /// Tells the reader of every part. Whatever is wrong with the message is a problem.
  public static void walk(Document mail, MailReader reader) {
    var parts = new MailParts(mail, reader);
    try {
      parts.walk();
    } catch (IOException | MimeException | RuntimeException broken) { // the library throws all
      var reason =
          broken.getMessage() == null ? "its parts cannot be told apart" : broken.getMessage();
      reader.problem(Kind.MALFORMED, "e-mail read as far as it goes: " + reason);
    }
    parts.tellOfEnd();
  }

  private void walk() throws IOException, MimeException {
    stream.parse(new ByteArrayInputStream(mail.bytes()));
    for (var at = stream.getState(); at != EntityState.T_END_OF_STREAM; at = stream.next()) {
      switch (at) {
        case T_START_HEADER -> {
          attached = false;
          name = "";
          parameters = Map.of();
        }
        case T_FIELD -> take(stream.getField());
        case T_START_MULTIPART -> {
          if (!begin()) {
            return;
          }
        }
        case T_END_MULTIPART -> {
          depth--;
          encryptedFrom = depth < encryptedFrom ? Integer.MAX_VALUE : encryptedFrom;
          reader.end();
        }
        case T_BODY -> {
          if (!takePart()) {
            return;
          }
        }
        case T_END_HEADER -> tellOfHeader();
        case T_START_MESSAGE,
            T_END_MESSAGE,
            T_RAW_ENTITY,
            T_PREAMBLE,
            T_EPILOGUE,
            T_START_BODYPART,
            T_END_BODYPART,
            T_END_OF_STREAM -> {}
      }
    }
  }

  private void take(Field received) {
    var field = new RawField(received.getName(), body(received));
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "content-disposition" -> {
        var how = ContentDispositionFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT);
        attached = how.isAttachment();
        var file = joined(how.getParameters(), "filename");
        name = file == null ? name : readable(file);
      }
      case "content-type" -> {
        var type = ContentTypeFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT);
        parameters = Map.copyOf(type.getParameters());
        var file = joined(parameters, "name");
        name = name.isEmpty() && file != null ? readable(file) : name;
      }
      default -> {}
    }
    if (parts == 0 && depth == 0) {
      reader.field(field.getName(), field.getBody().strip());
    }
  }

  // The library would take what is not UTF-8 out of it.
  private static String body(Field field) {
    var raw = field.getRaw();
    if (raw == null) {
      return field.getBody();
    }
    var line = new String(raw.toByteArray(), ISO_8859_1);
    return MimeUtil.unfold(line.substring(line.indexOf(':') + 1)).strip();
  }

  // RFC 2231, section 3: a long value comes in numbered pieces, of which the library joins some.
  private static @Nullable String joined(Map<String, String> parameters, String name) {
    var whole = new StringBuilder();
    for (var n = 0; parameters.containsKey(name + "*" + n); n++) {
      whole.append(parameters.get(name + "*" + n));
    }
    return whole.isEmpty() ? parameters.get(name) : whole.toString();
  }

  // RFC 2047 forbids encoded words in parameters, and most mail programs write them there.
  private static String readable(String file) {
    var raw = file.chars().anyMatch(c -> c > 0x7F && c < 0x100);
    var text = raw ? Charsets.decode(file.getBytes(ISO_8859_1), null).text() : file;
    return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT).strip();
  }

  /// Whether the walk goes on.
  private boolean begin() {
    depth++;
    if (depth > DEEPEST) {
      reader.problem(Kind.TOO_DEEP, "parts nested in e-mail; the limit is " + DEEPEST);
      return false;
    }
    var own = stream.getBodyDescriptor().getBoundary();
    if (own != null && own.length() > LONGEST_BOUNDARY) {
      var detail = "an e-mail's boundary of " + own.length() + " characters; the limit is ";
      reader.problem(Kind.MALFORMED, detail + LONGEST_BOUNDARY);
      return false;
    }
    boundary = boundary == null ? own : boundary;
    var subtype = stream.getBodyDescriptor().getSubType().toLowerCase(Locale.ROOT);
    if (subtype.equals("encrypted")) {
      encryptedFrom = Math.min(depth, encryptedFrom);
    }
    reader.begin(subtype);
    return true;
  }

  private boolean takePart() throws IOException {
    parts++;
    if (parts > MOST_PARTS) {
      reader.problem(Kind.TOO_MANY, "parts of an e-mail; the limit is " + MOST_PARTS);
      return false;
    }
    var type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
    var role = MailPart.role(type, name, attached, depth >= encryptedFrom);
    var content = MailPart.content(stream.getDecodedInputStream(), faults);
    reader.part(new MailPart(role, type, name, parameters, content));
    return true;
  }

  private void tellOfHeader() {
    if (faults.have("Invalid header")) {
      reader.problem(Kind.IRREGULAR, "e-mail with a line in a header that is no field, left out");
    }
    if (depth == 0 && faults.have("Unexpected end of headers")) {
      reader.problem(Kind.DAMAGED, "e-mail, ends within its header");
    }
    faults.clear();
  }

  private void tellOfEnd() {
    if (boundary != null && !hasLine("--" + boundary + "--")) {
      var last = name.isEmpty() ? "" : "; \"" + name + "\" may be cut";
      reader.problem(
          Kind.DAMAGED, "e-mail, ends before its last boundary: what stood behind is lost" + last);
    }
  }

  // From the end, and where a line begins: elsewhere it is no boundary.
  private boolean hasLine(String mark) {
    var bytes = mail.bytes();
    var wanted = mark.getBytes(US_ASCII);
    for (var at = bytes.length - wanted.length; at >= 0; at--) {
      if ((at == 0 || bytes[at - 1] == '\n')
          && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
