package copydesk.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// The members of a gzip file, one after the other: RFC 1952, section 2.2.
///
/// The JDK's reader takes a member that is cut in its header for the end of the file, and drops
/// whatever else stands there without a word.
final class GzipMembers extends GZIPInputStream {
  private static final int TRAILER_BYTES = 8;
  private static final int LEAST_BUFFER_BYTES = 512;
  private static final byte ID1 = 0x1f;

  private final byte[] packed;

  /// All of the file in one buffer: what is left in it at the end is what was not read.
  GzipMembers(byte[] packed) throws IOException {
    super(new ByteArrayInputStream(packed), Math.max(packed.length, LEAST_BUFFER_BYTES));
    this.packed = packed;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    var n = super.read(buffer, from, length);
    if (n < 0) {
      checkRest(packed.length - inf.getRemaining() + TRAILER_BYTES);
    }
    return n;
  }

  private void checkRest(int from) throws IOException {
    if (from < packed.length && packed[from] == ID1) {
      throw new EOFException("cut in the header of a further member");
    }
    for (var i = from; i < packed.length; i++) {
      // Tapes and block devices are filled up with zeros.
      if (packed[i] != 0) {
        throw new IOException(packed.length - from + " bytes behind its end are no gzip");
      }
    }
  }
}
