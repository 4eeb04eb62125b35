package copydesk.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;

/// The names in the directory at a zip archive's end, read without opening the archive.
///
/// PKWARE's APPNOTE, section 4.3: a name elsewhere is that of a file within a file.
final class ZipDirectory {
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LOCATOR_64 = 0x07064b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY_BYTES = 46;

  // A long book with a picture on each page has a tenth.
  private static final int MOST_NAMES = 10_000;

  private final byte[] bytes;

  private ZipDirectory(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The names of the first ten thousand files; none where the archive has no directory.
  static Set<String> names(byte[] bytes) {
    return new ZipDirectory(bytes).names();
  }

  /// Whether there may be more entries than so many. By their marks, wherever they stand: what an
  /// archive says of itself may be a lie, and a library takes a few hundred bytes for each.
  static boolean hasMoreThan(int most, byte[] bytes) {
    var marks = 0;
    for (var i = 0; i + 3 < bytes.length && marks <= most; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        marks++;
      }
    }
    return marks > most;
  }

  private Set<String> names() {
    var names = new HashSet<String>();
    var at = start();
    while (at >= 0 && number(at, 4) == ENTRY && names.size() < MOST_NAMES) {
      var length = (int) number(at + 28, 2);
      if (at + ENTRY_BYTES + length > bytes.length) {
        break;
      }
      names.add(new String(bytes, at + ENTRY_BYTES, length, UTF_8));
      at += ENTRY_BYTES + length + (int) (number(at + 30, 2) + number(at + 32, 2));
    }
    return names;
  }

  private int start() {
    var last = bytes.length - END_BYTES;
    for (var at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (number(at, 4) == END) {
        var isLarge = number(at - 20, 4) == END_LOCATOR_64;
        return place(isLarge ? number(place(number(at - 12, 8)) + 48, 8) : number(at + 16, 4));
      }
    }
    return -1;
  }

  private int place(long offset) {
    return offset >= 0 && offset < bytes.length ? (int) offset : -1;
  }

  /// A number of so many bytes, the lowest first; -1 where it does not stand there whole.
  private long number(int at, int length) {
    if (at < 0 || at + length > bytes.length) {
      return -1;
    }
    var number = 0L;
    for (var i = length - 1; i >= 0; i--) {
      number = number << 8 | Byte.toUnsignedLong(bytes[at + i]);
    }
    return number;
  }
}
