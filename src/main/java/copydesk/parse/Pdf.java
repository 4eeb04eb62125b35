package copydesk.parse;

import static copydesk.article.Problem.Kind.DAMAGED;
import static copydesk.article.Problem.Kind.ENCRYPTED;
import static copydesk.article.Problem.Kind.IRREGULAR;
import static copydesk.article.Problem.Kind.NO_ARTICLE;
import static copydesk.article.Problem.Kind.PAGES_LEFT_OUT;
import static copydesk.article.Problem.Kind.TOO_DEEP;
import static copydesk.article.Problem.Kind.TOO_LARGE;
import static copydesk.article.Problem.Kind.TOO_MANY;
import static copydesk.article.Problem.Kind.UNPACKS_TOO_LARGE;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/// A PDF with one article in it: what a reader sees, and what its document information declares.
final class Pdf implements Parser {
  private static final int MOST_PAGES_NAMED = 20;

  static {
    FontMappers.set(new PdfFonts());
  }

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var shape = new PdfShape(document.bytes());
    var cut = shape.cut();
    if (cut != null) {
      return rejected(DAMAGED, entry, "the PDF ends early: " + cut);
    }
    if (shape.hasTooManyObjects()) {
      var detail = "a PDF of more than %d objects".formatted(PdfShape.MAX_OBJECTS);
      return rejected(TOO_MANY, entry, detail);
    }
    PdfReader reader = null;
    try {
      reader = new PdfReader(document.bytes());
      try (var pdf = reader.parse()) {
        return read(pdf, reader, shape, entry);
      }
    } catch (InvalidPasswordException _) {
      return rejected(ENCRYPTED, entry, "the PDF is locked by a password");
    } catch (IOException | RuntimeException | StackOverflowError broken) { // the library's own
      return unreadable(reader, broken, entry);
    }
  }

  private static Parsed read(PDDocument pdf, PdfReader reader, PdfShape shape, String entry)
      throws IOException {
    if (pdf.getNumberOfPages() > PdfPages.MAX_PAGES) {
      return tooManyPages(entry, pdf.getNumberOfPages());
    }
    var stripper = new PdfPages(reader);
    var pages = stripper.of(pdf);
    if (reader.limit() != null) {
      return unpacksTooLarge(entry, reader.limit());
    }
    if (stripper.limit() != null) {
      return rejected(TOO_LARGE, entry, "the PDF has more than %s".formatted(stripper.limit()));
    }
    if (stripper.hasTooManyPages()) {
      return tooManyPages(entry, pages.size() + 1);
    }
    if (pages.isEmpty()) {
      return rejected(DAMAGED, entry, "the PDF has no page");
    }
    if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
      return withoutText(stripper, pages.size(), entry);
    }
    var draft = new Draft(entry, "");
    var information = new PdfInformation(pdf, draft);
    var text = new PdfText(pages, information.headline());
    text.fill(draft);
    pages.forEach(page -> page.sideways().forEach(line -> draft.rest("sideways", line)));
    pages.forEach(page -> page.comments().forEach(note -> draft.rest("comment", note)));
    information.fill(text.head);
    if (draft.isEmpty()) {
      return rejected(
          NO_ARTICLE,
          entry,
          "no word in it: nothing but page numbers, signs or what a browser prints on a margin");
    }
    var article = draft.article();
    var problems = new ArrayList<>(draft.problems());
    if (shape.isMended()) {
      var detail = "the PDF's table of objects does not fit; its objects were searched for";
      problems.add(new Problem(IRREGULAR, entry, detail));
    }
    leftOut(stripper, pages, entry, problems);
    return Parsed.one(article, problems);
  }

  private static Parsed withoutText(PdfPages stripper, int count, String entry) {
    if (!stripper.broken().isEmpty()) {
      return rejected(DAMAGED, entry, "no text: broken " + named(stripper.broken(), count));
    }
    var pages = count == 1 ? "1 page" : count + " pages";
    var what = stripper.pictured().isEmpty() ? "no letter on " : "a scan of ";
    return rejected(NO_ARTICLE, entry, "no text: " + what + pages);
  }

  private static void leftOut(
      PdfPages stripper, List<PdfPage> pages, String entry, List<Problem> problems) {
    var scans =
        stripper.pictured().stream().filter(page -> pages.get(page - 1).lines().isEmpty()).toList();
    if (!scans.isEmpty()) {
      var detail = "pictures without text: " + named(scans, pages.size());
      problems.add(new Problem(PAGES_LEFT_OUT, entry, detail));
    }
    if (!stripper.broken().isEmpty()) {
      var detail = "not all could be read of " + named(stripper.broken(), pages.size());
      problems.add(new Problem(PAGES_LEFT_OUT, entry, detail));
    }
  }

  private static String named(Iterable<Integer> numbers, int count) {
    var all = new ArrayList<Integer>();
    numbers.forEach(all::add);
    var first = all.stream().limit(MOST_PAGES_NAMED).map(String::valueOf);
    var more = all.size() > MOST_PAGES_NAMED ? " and more" : "";
    return "page %s%s of %d".formatted(first.collect(Collectors.joining(", ")), more, count);
  }

  private static Parsed tooManyPages(String entry, int count) {
    var detail = "a PDF of %d pages; the limit is %d".formatted(count, PdfPages.MAX_PAGES);
    return rejected(TOO_MANY, entry, detail);
  }

  private static Parsed unpacksTooLarge(String entry, @Nullable String limit) {
    return rejected(UNPACKS_TOO_LARGE, entry, "the PDF unpacks to more than " + limit);
  }

  private static Parsed unreadable(@Nullable PdfReader reader, Throwable broken, String entry) {
    if (reader != null && reader.limit() != null) {
      return unpacksTooLarge(entry, reader.limit());
    }
    if (reader != null && reader.isTooDeep()) {
      var detail = "the tree of pages has more than %d levels".formatted(PdfTree.MAX_LEVELS);
      return rejected(TOO_DEEP, entry, detail);
    }
    if (broken instanceof StackOverflowError) {
      return rejected(TOO_DEEP, entry, "the objects of the PDF lie too deep in each other");
    }
    return rejected(DAMAGED, entry, "the PDF cannot be read: " + message(broken));
  }

  private static String message(Throwable broken) {
    return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
  }

  private static Parsed rejected(Kind kind, String entry, String detail) {
    return Parsed.rejected(new Problem(kind, entry, detail));
  }
}
