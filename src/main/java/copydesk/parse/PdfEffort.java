package copydesk.parse;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/// How much work and memory the pages of a PDF may ask for, and how much they have.
final class PdfEffort {
  /// A form may draw others, and so on: a small file can ask for work without end.
  static final int MAX_OPERATORS = 5_000_000;

  /// A page of a newspaper has thirty thousand; each takes some two hundred bytes.
  static final int MAX_LETTERS_OF_PAGE = 200_000;

  /// Twice the longest novels.
  static final int MAX_LETTERS = 5_000_000;

  // Programs nest a dozen; each keeps the whole state of the pen.
  private static final int MAX_LEVELS = 10_000;

  // What it takes to open a form, against an operator that only moves the pen.
  private static final int OPERATORS_OF_FORM = 200;

  private final PdfCodes codes = new PdfCodes();
  private int operators;
  private int levels;
  private int letters;
  private int lettersOfPage;
  private @Nullable String limit;

  /// The limit that was passed, in words, or null.
  @Nullable String limit() {
    return limit;
  }

  void beginPage() {
    lettersOfPage = 0;
    levels = 0;
  }

  void take(Operator operator, List<COSBase> operands, @Nullable PDResources resources)
      throws IOException {
    var name = operator.getName();
    if (name.equals("Do")) {
      takeForm();
    } else if (++operators > MAX_OPERATORS) {
      throw past("%d operators".formatted(MAX_OPERATORS));
    }
    if (name.equals("Tf")
        && !operands.isEmpty()
        && operands.getFirst() instanceof COSName font
        && codes.areTooMany(resources, font)) {
      throw past("%d codes in its fonts".formatted(PdfCodes.MAX_CODES));
    }
    levels +=
        switch (name) {
          case "q", "BMC", "BDC" -> 1;
          case "Q", "EMC" -> -1;
          default -> 0;
        };
    if (levels > MAX_LEVELS) {
      throw past("%d levels of graphics or marks".formatted(MAX_LEVELS));
    }
  }

  void takeForm() throws IOException {
    operators += OPERATORS_OF_FORM;
    if (operators > MAX_OPERATORS) {
      throw past("%d operators".formatted(MAX_OPERATORS));
    }
  }

  void take(String unicode) {
    lettersOfPage += unicode.length();
    letters += unicode.length();
    if (lettersOfPage > MAX_LETTERS_OF_PAGE || letters > MAX_LETTERS) {
      var most = letters > MAX_LETTERS ? MAX_LETTERS : MAX_LETTERS_OF_PAGE;
      limit = "%d letters%s".formatted(most, letters > MAX_LETTERS ? "" : " on a page");
      throw new IllegalStateException(limit); // the library's methods for letters declare none
    }
  }

  private IOException past(String most) {
    limit = most;
    return new IOException(most);
  }
}
