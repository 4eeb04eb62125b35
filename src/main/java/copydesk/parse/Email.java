package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.MailPart;
import copydesk.intake.MailParts;
import copydesk.intake.MailReader;
import copydesk.text.Charsets;
import copydesk.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A message of RFC 5322: its header and the best of its texts. Its files are opened like those of
/// an archive, and its pictures and signatures only named.
final class Email implements Parser {
  @Override
  public Parsed parse(Document document) {
    var reading = new Reading(document);
    MailParts.walk(document, reading);
    return reading.parsed();
  }

  private static final class Reading implements MailReader {
    private final Document document;
    private final Draft draft;
    private final MailHeader header;
    private final MailText text = new MailText();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<Map<String, Object>> pieces = new ArrayList<>();
    private int files;
    private boolean locked;

    Reading(Document document) {
      this.document = document;
      draft = new Draft(document.entry(), "");
      header = new MailHeader(draft);
    }

    @Override
    public void field(String name, String value) {
      header.take(name, value);
    }

    @Override
    public void begin(String subtype) {
      text.begin(subtype);
    }

    @Override
    public void end() {
      text.end();
    }

    @Override
    public void part(MailPart part) throws IOException {
      switch (part.role()) {
        case TEXT -> takeText(part);
        case FILE -> files++;
        case PIECE -> {
          var piece = new LinkedHashMap<String, Object>(Map.of("type", part.type()));
          if (!part.name().isEmpty()) {
            piece.put("name", part.name());
          }
          pieces.add(piece);
        }
        case LOCKED -> lock(part);
        case TNEF ->
            problem(
                Kind.UNKNOWN_FORMAT,
                "winmail.dat, the rest of the e-mail as Outlook packs it (TNEF), which this version"
                    + " does not read");
      }
    }

    @Override
    public void problem(Kind kind, String detail) {
      problems.add(new Problem(kind, document.entry(), detail));
    }

    private void lock(MailPart part) {
      var what = part.name().isEmpty() ? "e-mail" : "\"" + part.name() + "\" in an e-mail";
      if ("signed-data".equalsIgnoreCase(part.parameters().get("smime-type"))) {
        locked = true;
        problem(
            Kind.UNKNOWN_FORMAT,
            what + ", packed in its signature (S/MIME), which this version does not read");
      } else {
        lock(what + ", encrypted by S/MIME or OpenPGP");
      }
    }

    private void lock(String detail) {
      locked = true;
      problem(Kind.ENCRYPTED, detail);
    }

    private void takeText(MailPart part) throws IOException {
      var content = part.content().read();
      if (content.fault() != null) {
        problem(Kind.DAMAGED, "the text of the e-mail: " + content.fault());
      }
      var html = part.type().equals("text/html");
      var decoded = Charsets.decode(content.bytes(), charset(part, content.bytes(), html));
      problems.addAll(Legibility.problems(document.entry(), decoded));
      if (decoded.text().startsWith("-----BEGIN PGP MESSAGE-----")) {
        lock("e-mail, encrypted by OpenPGP");
        return;
      }
      var flowed = "flowed".equalsIgnoreCase(part.parameters().get("format"));
      var joined = "yes".equalsIgnoreCase(part.parameters().get("delsp"));
      var limit = html ? text.addHtml(decoded.text()) : addPlain(decoded.text(), flowed, joined);
      if (limit != null) {
        problem(Kind.TOO_LARGE, "a text of the e-mail, left out: " + limit);
      }
    }

    private @Nullable String addPlain(String plain, boolean flowed, boolean joined) {
      var packed = Uuencoded.in(plain);
      for (var name : packed.names()) {
        problem(
            Kind.UNKNOWN_FORMAT,
            "uuencoded file \"" + name + "\", which this version does not read");
      }
      return text.addPlain(packed.text(), flowed, joined);
    }

    // RFC 2045, section 5.2: US-ASCII where nothing is said, which bytes beyond it contradict.
    private static @Nullable String charset(MailPart part, byte[] bytes, boolean html) {
      var declared = part.parameters().get("charset");
      var named = declared == null || declared.equalsIgnoreCase("us-ascii") ? null : declared;
      return named == null && html ? PageCharset.declaredIn(bytes) : named;
    }

    Parsed parsed() {
      var paragraphs = text.paragraphs();
      if (paragraphs.isEmpty()) {
        problems.addAll(draft.problems());
        tellOfNoText();
        return new Parsed(List.of(), List.copyOf(problems));
      }
      if (Folding.fold(paragraphs.getFirst())
          .equals(Folding.fold(String.valueOf(draft.headline())))) {
        paragraphs.removeFirst();
      }
      takeByline(paragraphs);
      header.takeSender();
      text.pictures().forEach(markup -> Pictures.shown(draft, markup, null));
      draft.body(paragraphs);
      draft.rest("parts", pieces.isEmpty() ? null : pieces);
      var article = draft.article();
      problems.addAll(draft.problems());
      return Parsed.one(article, List.copyOf(problems));
    }

    // Who wrote the story is who stands over it, whoever sent it.
    private void takeByline(List<String> paragraphs) {
      var byline = paragraphs.size() > 1 ? Byline.of(paragraphs.getFirst(), true) : null;
      if (byline != null) {
        paragraphs.removeFirst();
        draft.by(byline.printed());
        Concept.authors(byline.authors()).forEach(draft::author);
      }
    }

    private void tellOfNoText() {
      var subject = draft.headline() == null ? "" : ", \"" + draft.headline() + "\"";
      if (locked) {
        return;
      }
      if (files > 0) {
        problem(
            Kind.IRREGULAR,
            "an e-mail without a text of its own%s; files in it: %d".formatted(subject, files));
      } else {
        problem(Kind.NO_ARTICLE, "an e-mail without text" + subject);
      }
    }
  }
}
