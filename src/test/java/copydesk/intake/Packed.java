package copydesk.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Packs what the tests unpack.
final class Packed {
  private Packed() {}

  static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  static byte[] gzip(byte[] bytes, int levels) {
    var packed = bytes;
    for (var level = 0; level < levels; level++) {
      packed = gzip(packed);
    }
    return packed;
  }
}
