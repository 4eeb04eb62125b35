package copydesk.parse;

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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Makes the PDFs among the samples: nobody can read or mend them by hand.
final class PdfSamples {
  private static final Path FOLDER = Path.of("src", "test", "resources", "samples", "pdf");
  private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
  private static final int WIDTH = 235;
  private static final int LEADING = 12;

  static final List<String> STORY =
      List.of(
          "PORTO, Portugal, Nov. 22 (NWA) - The night ferry across the Douro will run again from"
              + " Monday, eleven months after a flood tore its landing stage from the quay.",
          "Engineers replaced forty metres of timber and moved the ticket office uphill, the"
              + " harbour authority said. The work cost 2.4 million euros, a third more than"
              + " planned.",
          "\"We missed the last boat for almost a year,\" said Ines Sample, who bakes bread on the"
              + " south bank and sells it on the north. \"Now the town is one town again.\"",
          "The first crossing leaves at half past nine in the evening. Passengers travel free until"
              + " the end of the month, and bicycles need no ticket at any time.");

  private PdfSamples() {}

  /// Writes them all.
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FOLDER);
    var rich = rich();
    write("rich.pdf", rich);
    write("damaged.pdf", Arrays.copyOf(rich, rich.length * 2 / 3));
    write("minimal.pdf", minimal(false));
    write("encrypted.pdf", minimal(true));
    write("scan.pdf", scan());
  }

  /// Two pages of two columns under a headline, with all that a page repeats.
  static byte[] rich() throws IOException {
    try (var pdf = new PDDocument()) {
      var information = pdf.getDocumentInformation();
      information.setTitle("Ferry returns");
      information.setAuthor("Ann Example");
      information.setKeywords("ferries, Porto");
      information.setCreationDate(day());
      information.setModificationDate(day());
      pdf.getDocumentCatalog().setLanguage("en-GB");
      var story = new ArrayList<String>();
      for (var i = 0; i < 5; i++) {
        for (var paragraph : STORY) {
          story.add(i == 0 ? paragraph : paragraph.replaceFirst("^PORTO.*- ", ""));
        }
      }
      var lines = wrapped(story);
      var perColumn = (lines.size() + 3) / 4;
      for (var number = 1; number <= 2; number++) {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
          show(content, PLAIN, 8, 50, 810, "The Example Courier");
          show(content, PLAIN, 8, 290, 30, "Page " + number);
          if (number == 1) {
            show(content, BOLD, 26, 50, 760, "Night ferry returns to the Douro");
            show(content, BOLD, 26, 50, 730, "after a year of silence");
            show(content, PLAIN, 10, 50, 700, "By Ann Example and Bob Sample");
          }
          for (var i = 0; i < 2 * perColumn; i++) {
            var at = (number - 1) * 2 * perColumn + i;
            if (at < lines.size()) {
              var line = lines.get(at);
              var x = (i < perColumn ? 50 : 310) + (line.startsWith(" ") ? 12 : 0);
              var y = 670 - (i % perColumn) * LEADING;
              show(content, PLAIN, 10, x, y, line.strip());
            }
          }
        }
      }
      return saved(pdf);
    }
  }

  private static byte[] minimal(boolean isLocked) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        show(content, PLAIN, 12, 70, 700, "The library of Exampleton closed early on Friday.");
      }
      if (isLocked) {
        pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      }
      return saved(pdf);
    }
  }

  private static byte[] scan() throws IOException {
    try (var pdf = new PDDocument()) {
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

  // Breaks the last word of a line where it is long, as a typesetter does.
  static List<String> wrapped(List<String> paragraphs) throws IOException {
    var lines = new ArrayList<String>();
    for (var paragraph : paragraphs) {
      var line = new StringBuilder(" ");
      for (var word : paragraph.split(" ", -1)) {
        if (width(line + word) > WIDTH) {
          var half = word.length() / 2;
          var isLong = word.length() > 7 && word.chars().allMatch(Character::isLetter);
          var isCut = isLong && width(line + word.substring(0, half)) < WIDTH;
          lines.add(isCut ? line + word.substring(0, half) + "-" : line.toString().stripTrailing());
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
