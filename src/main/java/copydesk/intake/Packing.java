package copydesk.intake;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The ways in which a single file is packed.
enum Packing {
  /// RFC 1952, section 2.3.1: two bytes that identify it, and the one method in use.
  GZIP("gzip", "1f8b08", ".gz"),
  BZIP2("bzip2", "425a68", ".bz2"),
  XZ("xz", "fd377a585a00", ".xz"),
  /// RFC 8878, section 3.1.1: the magic number, little-endian.
  ZSTD("zstd", "28b52ffd", ".zst");

  private static final List<String> TAR_IN_SHORT =
      List.of(".tgz", ".tbz2", ".tbz", ".txz", ".tzst");

  private final String label;
  private final String start;
  private final String ending;

  Packing(String label, String start, String ending) {
    this.label = label;
    this.start = start;
    this.ending = ending;
  }

  /// The way in which these bytes are packed, or null.
  static @Nullable Packing of(byte[] bytes) {
    for (var packing : values()) {
      if (packing.startsIn(bytes)) {
        return packing;
      }
    }
    return null;
  }

  /// Its name in problems, which is also in its media types.
  String label() {
    return label;
  }

  /// What the file inside is called.
  String nameInside(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    for (var tar : TAR_IN_SHORT) {
      if (lower.endsWith(tar)) {
        return name.substring(0, name.length() - tar.length()) + ".tar";
      }
    }
    // A file that has no other name keeps this one: only folders have none.
    return name.length() > ending.length() && lower.endsWith(ending)
        ? name.substring(0, name.length() - ending.length())
        : name;
  }

  private boolean startsIn(byte[] bytes) {
    var length = start.length() / 2;
    return bytes.length >= length
        && HexFormat.of().formatHex(bytes, 0, length).equals(start)
        // "BZh" could begin a word: the size of the blocks follows, and then the first block.
        && (this != BZIP2 || (bytes.length > 9 && bytes[4] == 0x31 && bytes[5] == 0x41));
  }
}
