package copydesk.parse;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a stream of a PDF that is packed with "Flate" unpacks to: measured, and kept nowhere.
///
/// @param size in bytes, up to where it breaks off or passes the room there is for it
/// @param isWhole whether it was unpacked up to its end
record PdfFlate(long size, boolean isWhole) {
  // RFC 1951, section 3.2.4: an empty block, which is how a writer marks that all it has is
  // written.
  // Acrobat ends what it draws for a field so, and never writes the last block.
  private static final byte[] ALL_WRITTEN = {0, 0, -1, -1};

  static PdfFlate of(byte[] packed, long room) {
    var out = new byte[16 * 1024];
    var size = 0L;
    try (var inflater = new Inflater()) {
      inflater.setInput(packed);
      while (!inflater.finished() && size <= room) {
        var more = inflater.inflate(out);
        size += more;
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return new PdfFlate(size, packed.length == 0 || isAllWritten(packed));
        }
      }
      return new PdfFlate(size, inflater.finished());
    } catch (DataFormatException _) {
      return new PdfFlate(size, false);
    }
  }

  private static boolean isAllWritten(byte[] packed) {
    var from = packed.length - ALL_WRITTEN.length;
    return from >= 0
        && Arrays.equals(packed, from, packed.length, ALL_WRITTEN, 0, ALL_WRITTEN.length);
  }
}
