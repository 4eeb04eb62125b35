package copydesk.parse;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.text.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// A message of RFC 5322: its header and the best of its texts. Damaged ones are read as far as
/// they go.
final class Email implements Parser {
  private static final int MOST_PARTS = 1000;
  private static final int DEEPEST = 20;
  private static final int LONGEST_HEADER = 64 * 1024;

  @Override
  public Parsed parse(Document document) {
    var draft = new Draft(document.entry(), "");
    var plain = new ArrayList<String>();
    var html = new ArrayList<String>();
    try {
      read(document, draft, plain, html);
    } catch (IOException | MimeException | RuntimeException broken) { // the library throws all
      draft.problem(Kind.MALFORMED, "e-mail read as far as it goes: " + broken.getMessage());
    }
    // A picture with a caption is often all that the HTML of a message has.
    draft.body(2 * length(html) >= length(plain) && !html.isEmpty() ? html : plain);
    if (html.isEmpty() && plain.isEmpty()) {
      var problems = new ArrayList<>(draft.problems());
      problems.add(new Problem(Kind.NO_ARTICLE, document.entry(), "an e-mail without text"));
      return new Parsed(List.of(), problems);
    }
    return Parsed.one(draft.article(), draft.problems());
  }

  private static void read(Document document, Draft draft, List<String> plain, List<String> html)
      throws IOException, MimeException {
    var config =
        new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(LONGEST_HEADER).build();
    var mail = new MimeTokenStream(config);
    mail.setRecursionMode(RecursionMode.M_NO_RECURSE);
    mail.parse(new ByteArrayInputStream(document.bytes()));
    var depth = 0;
    var parts = 0;
    var attached = false;
    for (var at = mail.getState(); at != EntityState.T_END_OF_STREAM; at = mail.next()) {
      if (at == EntityState.T_START_HEADER) {
        attached = false;
      } else if (at == EntityState.T_FIELD) {
        var field = mail.getField();
        var name = field.getName().toLowerCase(Locale.ROOT);
        attached |=
            name.equals("content-disposition")
                && field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        if (parts == 0 && depth == 0) {
          take(draft, name, field.getBody().strip());
        }
      } else if (at == EntityState.T_START_MULTIPART && ++depth > DEEPEST) {
        draft.problem(Kind.TOO_DEEP, "parts nested in e-mail; the limit is " + DEEPEST);
        return;
      } else if (at == EntityState.T_END_MULTIPART) {
        depth--;
      } else if (at == EntityState.T_BODY && ++parts > MOST_PARTS) {
        draft.problem(Kind.TOO_MANY, "parts of an e-mail; the limit is " + MOST_PARTS);
        return;
      } else if (at == EntityState.T_BODY && !attached) {
        var type = mail.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        if (type.equals("text/plain") || type.equals("text/html")) {
          var bytes = mail.getDecodedInputStream().readAllBytes();
          var text = Charsets.decode(bytes, mail.getBodyDescriptor().getCharset()).text();
          if (type.equals("text/html")) {
            html.addAll(Fragment.paragraphs(text));
          } else {
            plain.addAll(Paragraphs.in(copydesk.text.Tidy.lines(text)));
          }
        }
      }
    }
  }

  private static void take(Draft draft, String name, String raw) {
    var text = DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT);
    switch (name) {
      case "subject" ->
          draft.headline(text.replaceFirst("^(?i)(?:(?:re|fwd?|aw|wg)\\s?:\\s*+)+", ""));
      case "from" -> {
        for (var box : LenientAddressParser.DEFAULT.parseAddressList(raw).flatten()) {
          if (box.getName() != null) {
            draft.author(DecoderUtil.decodeEncodedWords(box.getName(), DecodeMonitor.SILENT));
          }
        }
        draft.rest("From", text);
      }
      case "date" -> draft.published("Date", text);
      case "message-id" -> draft.altId("Message-ID", text.replaceAll("[<>]", ""));
      case "content-language" -> draft.language(text);
      case "keywords" -> {
        for (var one : text.split(",", -1)) {
          draft.about(
              Draft.Of.SUBJECTS,
              Draft.concept(one, "keyword", null, null, java.util.Map.of()));
        }
      }
      case "reply-to", "to", "list-id", "organization" -> draft.rest(name, text);
      default -> {} // the way it took, and the mail program's own
    }
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
