package copydesk.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Makes the PDFs among the samples: nobody can read or mend them by hand.
final class PdfSamples {
  private static final Path FOLDER = Path.of("src", "test", "resources", "samples", "pdf");
  private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
  private static final String XMP =
      """
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:ModifyDate="2026-11-22T11:30:00+01:00">
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Ferry returns</rdf:li></rdf:Alt></dc:title>
         <dc:creator><rdf:Seq><rdf:li>Ann Example</rdf:li>\
      <rdf:li>Bob Sample</rdf:li></rdf:Seq></dc:creator>
         <dc:subject><rdf:Bag><rdf:li>ferries</rdf:li><rdf:li>floods</rdf:li></rdf:Bag></dc:subject>
         <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">\
      © 2026 Example News</rdf:li></rdf:Alt></dc:rights>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      """;
  private static final int WIDTH = 235;
  private static final int LEADING = 12;

  static final List<String> STORY =
      List.of(
          "PORTO, Portugal, Nov. 22 (NWA) - The night ferry across the Douro will run again from"
              + " Monday, eleven months after a flood tore its landing stage from the quay.",
          "Engineers replaced forty metres of timber and moved the ticket office uphill, the"
              + " harbour authority said. The work cost 2.4 million euros, a third more than"
              + " planned, and took twice as long as the city council had promised in spring.",
          "\"We missed the last boat for almost a year,\" said Ines Sample, who bakes bread on the"
              + " south bank and sells it on the north. \"Now the town is one town again.\"",
          "The authority calls the repair a short-term answer. A long-term plan for the riverside,"
              + " with a second landing stage above the bridge, is to be put before the council in"
              + " February. Those who live there want a say in it.",
          "Carlos Muster, who has steered the boat for twenty-two years, took it over the river"
              + " four times on Friday without passengers. The current has changed, he said: the"
              + " new timber stands six metres further out than the old, and at low water the"
              + " approach is from downstream.",
          "The flood of last December was the highest in half a century. It carried away three"
              + " landing stages between the two bridges, filled the cellars of the lower town and"
              + " left the ferry, which had been tied up for the night, on the steps of the customs"
              + " house.",
          "Insurers paid for the boat. They did not pay for the stage, which belongs to the city,"
              + " nor for the wages of the crew of five, who were lent to the dredgers until the"
              + " summer and then sent home.",
          "Shopkeepers near the quay say that they lost between a fifth and a third of their"
              + " evening trade. Some moved; the fish restaurant at the corner, which had opened in"
              + " the year of the previous flood, is now a shop for telephones.",
          "The first crossing leaves at half past nine in the evening. Passengers travel free until"
              + " the end of the month, and bicycles need no ticket at any time.",
          "A spokeswoman for the harbour authority said that the timetable would be reviewed after"
              + " Easter, when the days are longer and the last train arrives an hour later.");

  /// Set smaller, wherever there was room: it belongs to no paragraph.
  static final String CAPTION = "The new landing stage on Friday. Photo: Bob Sample";

  private PdfSamples() {}

  /// Writes them all.
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FOLDER);
    var rich = rich();
    write("rich.pdf", rich);
    write("damaged.pdf", Arrays.copyOf(rich, rich.length * 2 / 3));
    write("minimal.pdf", minimal(null, null));
    write("encrypted.pdf", minimal("owner", "reader"));
    write("owner-locked.pdf", minimal("owner", ""));
    write("scan.pdf", scan(false));
    write("mixed.pdf", scan(true));
    write("newspaper.pdf", newspaper());
    write("mended.pdf", mended());
    write("hostile.pdf", hostile());
  }

  /// Three pages of two columns under a headline, with all that pages repeat.
  static byte[] rich() throws IOException {
    try (var pdf = new PDDocument()) {
      var information = pdf.getDocumentInformation();
      information.setTitle("Microsoft Word - ferry-final-3");
      information.setAuthor("aexample");
      information.setKeywords("ferries, Porto");
      information.setCreationDate(day());
      pdf.getDocumentCatalog().setLanguage("en-GB");
      var metadata = new PDMetadata(pdf);
      metadata.importXMPMetadata(XMP.getBytes(UTF_8));
      pdf.getDocumentCatalog().setMetadata(metadata);
      var lines = wrapped(STORY);
      var perColumn = (lines.size() + 5) / 6;
      for (var number = 1; number <= 3; number++) {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
          var header = number % 2 == 0 ? "The Example Courier" : "Monday, November 23, 2026";
          show(content, PLAIN, 8, number % 2 == 0 ? 50 : 450, 810, header);
          show(content, PLAIN, 8, 280, 30, "Page " + number + " of 3");
          if (number == 1) {
            show(content, BOLD, 26, 50, 760, "Night ferry returns to the Douro");
            show(content, BOLD, 26, 50, 730, "after a year of silence");
            show(content, PLAIN, 13, 50, 708, "Free crossings until the end of the month");
            show(content, PLAIN, 10, 50, 690, "By Ann Example and Bob Sample");
          }
          var first = (number - 1) * 2 * perColumn;
          column(content, lines, first, perColumn, 50);
          column(content, lines, first + perColumn, perColumn, 310);
          if (number == 2) {
            show(content, PLAIN, 7, 50, 670 - perColumn * LEADING - 8, CAPTION);
          }
        }
      }
      return saved(pdf);
    }
  }

  private static void column(
      PDPageContentStream content, List<String> lines, int from, int count, int x)
      throws IOException {
    for (var i = from; i < Math.min(from + count, lines.size()); i++) {
      var line = lines.get(i);
      var y = 670 - (i - from) * LEADING;
      show(content, PLAIN, 10, line.startsWith(" ") ? x + 12 : x, y, line.strip());
    }
  }

  // A front page without a word of document information, its columns cut short.
  private static byte[] newspaper() throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        show(content, BOLD, 44, 90, 780, "The Example Courier");
        show(content, PLAIN, 8, 50, 755, "Monday, November 23, 2026");
        show(content, PLAIN, 8, 480, 755, "Section A, No. 317");
        show(content, PLAIN, 9, 50, 735, "HARBOUR");
        show(content, BOLD, 30, 50, 700, "Night ferry returns");
        show(content, PLAIN, 10, 50, 685, "By Ann Example");
        var perColumn = (wrapped(STORY.subList(0, 6)).size() + 1) / 2;
        // The first letter is three lines high, and pushes them aside.
        show(content, BOLD, 42, 50, 670 - 2 * LEADING, "T");
        var opening =
            List.of(
                "he night ferry across the Douro will run again",
                "from Monday, eleven months after a flood",
                "tore its landing stage from the quay.");
        for (var i = 0; i < 3; i++) {
          show(content, PLAIN, 10, 80, 670 - i * LEADING, opening.get(i));
        }
        var rest = wrapped(STORY.subList(1, 6));
        for (var i = 0; i < rest.size(); i++) {
          var isLeft = i < perColumn - 3;
          var y = 670 - (isLeft ? i + 3 : i - perColumn + 3) * LEADING;
          var x = (isLeft ? 50 : 310) + (rest.get(i).startsWith(" ") ? 12 : 0);
          show(content, PLAIN, 10, x, y, rest.get(i).strip());
        }
        content.beginText();
        content.setFont(PLAIN, 6);
        content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 570, 300));
        content.showText("Photo: Bob Sample");
        content.endText();
      }
      return saved(pdf);
    }
  }

  private static byte[] minimal(@Nullable String owner, @Nullable String reader)
      throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        show(content, PLAIN, 12, 70, 700, "The library of Exampleton closed early on Friday.");
      }
      if (owner != null) {
        pdf.protect(new StandardProtectionPolicy(owner, reader, new AccessPermission()));
      }
      return saved(pdf);
    }
  }

  private static byte[] scan(boolean isSecondPage) throws IOException {
    try (var pdf = new PDDocument()) {
      if (isSecondPage) {
        var first = new PDPage(PDRectangle.A4);
        pdf.addPage(first);
        try (var content = new PDPageContentStream(pdf, first)) {
          show(content, PLAIN, 12, 70, 700, "The library of Exampleton closed early on Friday.");
        }
      }
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      var grey = new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY);
      var image = LosslessFactory.createFromImage(pdf, grey);
      try (var content = new PDPageContentStream(pdf, page)) {
        content.drawImage(image, 0, 0, 595, 842);
      }
      return saved(pdf);
    }
  }

  // The last line but one tells where the table of objects is, and here it lies.
  private static byte[] mended() throws IOException {
    var text = new String(minimal(null, null), ISO_8859_1);
    return text.replaceFirst("startxref\\s+\\d+", "startxref\n99").getBytes(ISO_8859_1);
  }

  // A hundred kilobytes of nothing but blanks unpack to a hundred megabytes.
  private static byte[] hostile() throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      var stream = new PDStream(pdf);
      try (var content = stream.createOutputStream(COSName.FLATE_DECODE)) {
        var blanks = " ".repeat(1 << 20).getBytes(ISO_8859_1);
        for (var i = 0; i < 100; i++) {
          content.write(blanks);
        }
      }
      page.setContents(stream);
      return saved(pdf);
    }
  }

  // Breaks the last word of a line where it is long, as a typesetter does.
  static List<String> wrapped(List<String> paragraphs) throws IOException {
    var lines = new ArrayList<String>();
    for (var paragraph : paragraphs) {
      var line = new StringBuilder(" ");
      for (var word : paragraph.split(" ", -1)) {
        if (width(line + word) > WIDTH) {
          var hyphen = word.indexOf('-') + 1;
          var half = hyphen > 1 ? hyphen : word.length() / 2;
          var isLong =
              hyphen > 1 || (word.length() > 7 && word.chars().allMatch(Character::isLetter));
          var isCut = isLong && width(line + word.substring(0, half)) < WIDTH;
          var sign = hyphen > 1 ? "" : "-";
          lines.add(
              isCut ? line + word.substring(0, half) + sign : line.toString().stripTrailing());
          line.setLength(0);
          line.append(isCut ? word.substring(half) : word).append(' ');
        } else {
          line.append(word).append(' ');
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static float width(String text) throws IOException {
    return PLAIN.getStringWidth(text) / 100;
  }

  private static void show(
      PDPageContentStream content, PDFont font, int size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private static Calendar day() {
    var day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    day.setTimeInMillis(1_795_342_500_000L);
    return day;
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    pdf.setDocumentId(1L); // else the clock is in it
    var bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  private static void write(String name, byte[] bytes) throws IOException {
    Files.write(FOLDER.resolve(name), bytes);
  }
}
