package copydesk.intake;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/// The ways in which a file in a zip archive is packed.
final class ZipMethods {
  // PKZIP 1 of 1989, the age of floppy disks. The library takes it bit by bit, a second for half a
  // MiB, so that a file of our size would outlast the function.
  private static final int MOST_IMPLODED_BYTES = 1024 * 1024;

  private ZipMethods() {}

  static boolean canRead(ZipFile zip, ZipArchiveEntry entry) {
    return isZstd(entry) || (zip.canReadEntryData(entry) && !takesTooLong(entry));
  }

  /// The same where there is no directory and files are read in a row: the library fails at what
  /// other libraries of ours could open.
  static boolean canRead(ZipArchiveInputStream zip, ZipArchiveEntry entry) {
    return !isZstd(entry)
        && zip.canReadEntryData(entry)
        && entry.getMethod() != ZipMethod.XZ.getCode()
        && !takesTooLong(entry);
  }

  private static boolean takesTooLong(ZipArchiveEntry entry) {
    return entry.getMethod() == ZipMethod.IMPLODING.getCode()
        && entry.getCompressedSize() > MOST_IMPLODED_BYTES;
  }

  /// What the file says. Zstandard by the library that we have: the other one's own is not here.
  static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    return isZstd(entry)
        ? new ZstdInputStream(zip.getRawInputStream(entry))
        : zip.getInputStream(entry);
  }

  // APPNOTE.TXT 4.4.5: 20 was given up for 93.
  private static boolean isZstd(ZipArchiveEntry entry) {
    return entry.getMethod() == ZipMethod.ZSTD.getCode() || entry.getMethod() == 20;
  }
}
