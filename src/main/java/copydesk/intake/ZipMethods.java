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
  private ZipMethods() {}

  static boolean canRead(ZipFile zip, ZipArchiveEntry entry) {
    return isZstd(entry) || zip.canReadEntryData(entry);
  }

  /// The same for an archive without a directory, where the other library does the unpacking.
  static boolean canRead(ZipArchiveInputStream zip, ZipArchiveEntry entry) {
    return !isZstd(entry) && zip.canReadEntryData(entry);
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
