package copydesk.parse;

import copydesk.intake.Limits;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// How much the streams of a PDF may unpack to, and how much of that is left.
final class PdfRoom {
  /// All of them together, and again each time that one is drawn: this bounds the time.
  static final long MAX_UNPACKED = Limits.DEFAULT.maxUnpackedBytes();

  /// One of them has to fit into memory.
  static final int MAX_STREAM = Limits.DEFAULT.maxDocumentBytes();

  /// Of objects, where each byte may become an object of a hundred. A book has a tenth of this.
  static final int MAX_STRUCTURE = 16 * 1024 * 1024;

  // What it takes to open one, were it empty, in the time that so many bytes take.
  private static final int LEAST = 1024;

  private long unpacked;
  private long structure;
  private @Nullable String limit;

  /// The limit that was passed, in words, or null.
  @Nullable String limit() {
    return limit;
  }

  long leftFor(COSStream stream) {
    var most = Math.min(MAX_STREAM, MAX_UNPACKED - unpacked);
    if (!isStructure(stream)) {
      return most;
    }
    // Of a table of objects, an entry has as many bytes as its widths say, or a single one.
    var entry = 1L;
    var widths = stream.getCOSArray(COSName.W);
    for (var i = 0; widths != null && i < Math.min(3, widths.size()); i++) {
      entry += Math.clamp(widths.getInt(i), 0, 8);
    }
    return Math.min(
        COSName.XREF.equals(stream.getCOSName(COSName.TYPE)) ? entry * PdfShape.MAX_OBJECTS : most,
        MAX_STRUCTURE - structure);
  }

  void take(COSStream stream, long size) {
    unpacked += Math.max(size, LEAST);
    structure += isStructure(stream) ? size : 0;
  }

  /// That there is no room for this one.
  IOException past(COSStream stream) {
    if (limit == null) {
      limit =
          unpacked + MAX_STREAM > MAX_UNPACKED
                  && leftFor(stream) < MAX_STREAM
                  && !isStructure(stream)
              ? "%d bytes in all its streams".formatted(MAX_UNPACKED)
              : isStructure(stream)
                  ? "%d bytes in its object streams".formatted(MAX_STRUCTURE)
                  : "%d bytes in a stream".formatted(MAX_STREAM);
    }
    return new IOException(limit);
  }

  private static boolean isStructure(COSStream stream) {
    var type = stream.getCOSName(COSName.TYPE);
    return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
  }
}
