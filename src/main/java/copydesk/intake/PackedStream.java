package copydesk.intake;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/// What is inside a packed file.
///
/// Apart from `Packing`, which every upload is held against: to verify a class, the JVM loads the
/// libraries that it returns objects of, and most uploads need none of these.
final class PackedStream {
  /// The strongest preset that xz has needs 65 MiB to unpack; a file may claim 4 GiB.
  private static final int XZ_MEMORY_KIB = 80 * 1024;

  private PackedStream() {}

  static InputStream open(Packing packing, byte[] packed) throws IOException {
    return switch (packing) {
      case GZIP -> new GzipMembers(packed);
      case BZIP2 -> new BZip2CompressorInputStream(new ByteArrayInputStream(packed), true);
      case XZ -> new XZInputStream(new ByteArrayInputStream(packed), XZ_MEMORY_KIB);
      case ZSTD -> new ZstdInputStream(new ByteArrayInputStream(packed));
    };
  }
}
