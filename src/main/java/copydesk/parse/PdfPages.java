package copydesk.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Collects what stands on each page from the places of its letters.
final class PdfPages extends PDFTextStripper {
  /// No article is a book.
  static final int MAX_PAGES = 500;

  private final PdfReader reader;
  private final PdfEffort effort = new PdfEffort();
  private final List<PdfPage> pages = new ArrayList<>();
  private final SortedSet<Integer> broken = new TreeSet<>();
  private final SortedSet<Integer> pictured = new TreeSet<>();
  private boolean hasTooManyPages;
  private PDRectangle box = PDRectangle.A4;
  private int nested;
  private int pagination;
  private PdfNotes notes = PdfNotes.NONE;

  PdfPages(PdfReader reader) {
    this.reader = reader;
    setShouldSeparateByBeads(false);
  }

  /// Reads all pages, or as many as can be read.
  List<PdfPage> of(PDDocument pdf) throws IOException {
    try {
      getText(pdf);
    } catch (IOException | IllegalStateException stopped) {
      if (limit() == null && !hasTooManyPages) {
        throw stopped;
      }
    }
    return pages;
  }

  /// The limit that was passed, in words, or null.
  @Nullable String limit() {
    return effort.limit();
  }

  /// The numbers of the pages of which a part could not be read.
  SortedSet<Integer> broken() {
    return broken;
  }

  /// The numbers of the pages that show a picture.
  SortedSet<Integer> pictured() {
    return pictured;
  }

  boolean hasTooManyPages() {
    return hasTooManyPages;
  }

  // The library passes over a page without contents, which may have notes on it.
  @Override
  protected void processPages(PDPageTree tree) throws IOException {
    var number = 0;
    for (var page : tree) {
      if (!page.hasContents()) {
        page.getCOSObject().setItem(COSName.CONTENTS, new COSArray(List.of(COSNull.NULL)));
      }
      if (number++ > MAX_PAGES) {
        break;
      }
    }
    super.processPages(tree);
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (getCurrentPageNo() > MAX_PAGES) {
      hasTooManyPages = true;
      throw new IOException("too many pages");
    }
    effort.beginPage();
    nested = 0;
    pagination = 0;
    var whole = reader.damagedStreams();
    getCharactersByArticle().clear();
    try {
      notes = PdfNotes.NONE;
      box = page.getCropBox();
      notes = PdfNotes.of(page);
      reader.measureContents(page);
      super.processPage(page);
    } catch (IOException | RuntimeException | StackOverflowError fault) { // the library's own
      if (limit() != null || reader.limit() != null) {
        throw fault;
      }
      broken.add(getCurrentPageNo());
      writePage(); // what was read so far
    }
    if (reader.damagedStreams() > whole) {
      broken.add(getCurrentPageNo());
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (operator.getName().equals("Do") || operator.getName().equals("BI")) {
      pictured.add(getCurrentPageNo());
    }
    effort.take(operator, operands, getResources());
    // "gs" sets what is of no matter here, and fonts, rarely, that nobody has counted.
    if (!operator.getName().equals("gs")) {
      super.processOperator(operator, operands);
    }
  }

  // ISO 32000-2, section 14.8.2.2: what a program adds to each page, and its author never wrote.
  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    nested++;
    var isArtifact = tag != null && tag.getName().equals("Artifact") && properties != null;
    if (pagination == 0 && isArtifact && "Pagination".equals(properties.getNameAsString("Type"))) {
      pagination = nested;
    }
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    pagination = nested == pagination ? 0 : pagination;
    nested = Math.max(0, nested - 1);
    super.endMarkedContentSequence();
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    effort.take(glyph.getUnicode());
    if (pagination == 0) {
      super.processTextPosition(glyph);
    }
  }

  // Here all that the page itself says has been read.
  @Override
  protected void writePage() {
    pagination = 0;
    notes.shown().forEach(this::show);
    var glyphs = getCharactersByArticle().stream().flatMap(List::stream).toList();
    var upright = upright(glyphs);
    var sideways = new ArrayList<String>();
    IntStream.of(0, 90, 180, 270)
        .filter(angle -> angle != upright)
        .forEach(
            angle ->
                PdfRows.of(getCurrentPageNo(), at(glyphs, angle))
                    .forEach(line -> sideways.add(line.text())));
    var lines = PdfRows.of(getCurrentPageNo(), at(glyphs, upright));
    pages.add(new PdfPage(height(upright), lines, sideways, notes.comments()));
  }

  private void show(PDAnnotation note) {
    try {
      effort.takeForm();
      showAnnotation(note);
    } catch (IOException | RuntimeException | StackOverflowError fault) { // the library's own
      if (limit() != null || reader.limit() != null) {
        throw new IllegalStateException(fault);
      }
      broken.add(getCurrentPageNo());
    }
  }

  private static List<TextPosition> at(List<TextPosition> glyphs, int angle) {
    return glyphs.stream().filter(glyph -> Math.round(glyph.getDir()) == angle).toList();
  }

  // On a page that is shown turned, upright text was set sideways.
  private static int upright(List<TextPosition> glyphs) {
    var letters = new HashMap<Integer, Integer>();
    for (var glyph : glyphs) {
      letters.merge(Math.round(glyph.getDir()), glyph.getUnicode().isBlank() ? 0 : 1, Integer::sum);
    }
    return letters.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparingInt(angle -> -angle.getKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private float height(int angle) {
    return angle % 180 == 0 ? box.getHeight() : box.getWidth();
  }
}
