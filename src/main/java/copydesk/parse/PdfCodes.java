package copydesk.parse;

import copydesk.text.Charsets;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/// Counts what the fonts of a PDF say of ranges of codes: the library writes each range out code by
/// code, and one of a few letters may stand for thousands of millions.
final class PdfCodes {
  /// A font has 65,536 codes at most; a document of fifty of them, each written out once.
  static final int MAX_CODES = 4_000_000;

  private static final Pattern RANGE =
      Pattern.compile(
          "<([0-9A-Fa-f]{1,8})>\\s{0,9}<([0-9A-Fa-f]{1,8})>\\s{0,9}(?:<[^>]*>|\\[[^\\]]*\\])");

  private final Set<COSDictionary> counted = Collections.newSetFromMap(new IdentityHashMap<>());
  private long codes;

  /// Whether this font, together with those before, has too many.
  boolean areTooMany(@Nullable PDResources resources, COSName name) throws IOException {
    var fonts = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
    var font = fonts == null ? null : fonts.getCOSDictionary(name);
    if (font != null && counted.add(font)) {
      countUnicode(font);
      var descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
      if (descendants != null && descendants.getObject(0) instanceof COSDictionary descendant) {
        countWidths(descendant.getCOSArray(COSName.W));
      }
    }
    return codes > MAX_CODES;
  }

  private void countUnicode(COSDictionary font) throws IOException {
    var stream = font.getCOSStream(COSName.TO_UNICODE);
    if (stream != null) {
      try (var unpacked = stream.createInputStream()) {
        countRanges(Charsets.head(unpacked.readAllBytes(), Integer.MAX_VALUE));
      }
    }
  }

  private void countRanges(String map) {
    var range = RANGE.matcher(map);
    var from = map.indexOf("beginbfrange");
    while (from >= 0) {
      var next = map.indexOf("endbfrange", from);
      var to = next < 0 ? map.length() : next;
      range.region(from, to);
      while (range.find()) {
        var first = Long.parseLong(range.group(1), 16);
        codes += Math.clamp(Long.parseLong(range.group(2), 16) - first, 1, 65_536);
      }
      from = map.indexOf("beginbfrange", to);
    }
  }

  private void countWidths(@Nullable COSArray widths) {
    for (var i = 0; widths != null && i + 2 < widths.size(); i++) {
      if (widths.getObject(i) instanceof COSNumber first
          && widths.getObject(i + 1) instanceof COSNumber last) {
        codes += Math.max(1, last.longValue() - first.longValue());
        i += 2;
      } else {
        i++;
      }
    }
  }
}
