package copydesk.parse;

import static copydesk.article.Problem.Kind.DAMAGED;
import static copydesk.article.Problem.Kind.ENCRYPTED;
import static copydesk.article.Problem.Kind.NO_ARTICLE;
import static copydesk.article.Problem.Kind.TOO_LARGE;
import static copydesk.article.Problem.Kind.TOO_MANY;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.IOException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/// A PDF with one article in it: what a reader sees, and what its document information declares.
final class Pdf implements Parser {
  /// No article is a book.
  static final int MAX_PAGES = 500;

  private static final int TAIL = 4096;
  private static final byte[] LAST_WORD = {'%', '%', 'E', 'O', 'F'};
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)microsoft \\w+ - .*|untitled.*|\\S+|.*\\.\\w{2,5}");

  // The library logs each font that it has to replace, which is nobody's concern, by way of
  // slf4j-simple, which asks for the level when the first of its classes is loaded.
  static {
    System.setProperty("org.slf4j.simpleLogger.log.org.apache.pdfbox", "off");
    System.setProperty("org.slf4j.simpleLogger.log.org.apache.fontbox", "off");
    FontMappers.set(new PdfFonts());
  }

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    if (!isWhole(document.bytes())) {
      return rejected(DAMAGED, entry, "the PDF ends early: no %%EOF in its last 4096 bytes");
    }
    var cache = IOUtils.createMemoryOnlyStreamCache();
    try (var pdf = Loader.loadPDF(document.bytes(), "", null, null, cache)) {
      return read(pdf, entry);
    } catch (InvalidPasswordException _) {
      return rejected(ENCRYPTED, entry, "the PDF is locked by a password");
    } catch (IOException | RuntimeException | StackOverflowError broken) { // the library's own
      return rejected(DAMAGED, entry, "the PDF cannot be read: " + broken.getMessage());
    }
  }

  private static Parsed read(PDDocument pdf, String entry) throws IOException {
    var count = pdf.getNumberOfPages();
    if (count > MAX_PAGES) {
      var detail = "a PDF of %d pages; the limit is %d".formatted(count, MAX_PAGES);
      return rejected(TOO_MANY, entry, detail);
    }
    if (count == 0) {
      return rejected(DAMAGED, entry, "the PDF has no page");
    }
    var stripper = new PdfPages();
    stripper.setShouldSeparateByBeads(false);
    try {
      stripper.getText(pdf);
    } catch (IOException broken) {
      if (stripper.isTooMuch()) {
        return rejected(TOO_LARGE, entry, "the PDF has " + broken.getMessage() + ", the limit");
      }
      throw broken;
    }
    if (stripper.pages().stream().allMatch(List::isEmpty)) {
      var pages = count == 1 ? "1 page" : count + " pages";
      return rejected(NO_ARTICLE, entry, "no text: a scan of " + pages);
    }
    var draft = new Draft(entry, "");
    var text = new PdfText(stripper.pages(), pdf.getPage(0).getCropBox().getHeight());
    draft.headline(text.headline);
    draft.by(text.byline);
    draft.published("page", text.date);
    draft.body(text.paragraphs);
    declared(pdf, text, draft);
    return Parsed.one(draft.article(), draft.problems());
  }

  private static void declared(PDDocument pdf, PdfText text, Draft draft) {
    var information = pdf.getDocumentInformation();
    var title = information.getTitle();
    draft.title(title);
    if (text.headline == null && title != null && !FILE_NAME.matcher(title.strip()).matches()) {
      draft.headline(title);
    }
    var author = information.getAuthor();
    if (text.byline == null && author != null) {
      Names.in(author).forEach(draft::author);
    } else {
      draft.rest("Author", author);
    }
    draft.description("summary", information.getSubject());
    var keywords = information.getKeywords();
    for (var keyword : keywords == null ? new String[0] : keywords.split("[,;]", -1)) {
      var concept = Draft.concept(keyword, "keyword", null, null, Map.of());
      draft.about(Draft.Of.SUBJECTS, concept);
    }
    draft.created("CreationDate", moment(information.getCreationDate()));
    draft.updated("ModDate", moment(information.getModificationDate()));
    draft.language(pdf.getDocumentCatalog().getLanguage());
  }

  private static @Nullable String moment(@Nullable Calendar date) {
    return date == null
        ? null
        : date.toInstant().atZone(date.getTimeZone().toZoneId()).toOffsetDateTime().toString();
  }

  // The library makes do with whatever is left of a file: half a story would pass for a whole one.
  private static boolean isWhole(byte[] bytes) {
    for (var at = bytes.length - LAST_WORD.length; at >= Math.max(0, bytes.length - TAIL); at--) {
      if (Arrays.equals(bytes, at, at + LAST_WORD.length, LAST_WORD, 0, LAST_WORD.length)) {
        return true;
      }
    }
    return false;
  }

  private static Parsed rejected(Kind kind, String entry, String detail) {
    return Parsed.rejected(new Problem(kind, entry, detail));
  }
}
