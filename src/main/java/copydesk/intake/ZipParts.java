package copydesk.intake;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Opens the parts of an office document, which is a zip archive, and counts every byte of them.
///
/// By the directory at the archive's end, as office programs do: what stands between entries, and
/// what no directory names, is not part of the document.
public final class ZipParts {
  /// A newspaper's longest series, with every word formatted by itself, has five MiB of XML.
  static final int MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

  /// Office XML packs at twenty to one. Tables of equal cells pass 170 to one: what is small may
  /// pack as it likes.
  static final int MAX_RATIO = 200;

  /// A long book with a picture on each page has a tenth.
  static final int MAX_ENTRIES = 10_000;

  private static final int RATIO_COUNTS_FROM_BYTES = 16 * 1024 * 1024;
  private static final int BUFFER_BYTES = 64 * 1024;

  private ZipParts() {}

  /// Whether a document is a zip archive at all: of some formats there is a flat form too.
  public static boolean isPacked(Document document) {
    return ZipForm.isZip(document.bytes());
  }

  /// What came out.
  public sealed interface Taken {
    /// The bytes of those of the wanted parts that are there.
    record Parts(Map<String, byte[]> byName) implements Taken {
      public Parts {
        byName = Map.copyOf(byName);
      }
    }

    /// Nothing, and why.
    record Refused(Problem problem) implements Taken {}
  }

  /// The parts of these names. Never fails by an exception, whatever the bytes are.
  public static Taken of(Document document, Set<String> wanted) {
    if (ZipDirectory.hasMoreThan(MAX_ENTRIES, document.bytes())) {
      var detail = "an office document of more than %d parts".formatted(MAX_ENTRIES);
      return refused(document, Kind.TOO_MANY, detail);
    }
    try (var zip = ZipFile.builder().setByteArray(document.bytes()).get()) {
      return take(zip, document, wanted);
    } catch (IOException | RuntimeException _) { // the library throws both
      return refused(document, Kind.DAMAGED, "the office document is damaged or cut off");
    }
  }

  private static Taken take(ZipFile zip, Document document, Set<String> wanted) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    var left = MAX_UNPACKED_BYTES;
    for (var name : wanted) {
      var entry = zip.getEntry(name);
      if (entry == null) {
        continue;
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return refused(
            document, Kind.ENCRYPTED, name + ": an office document locked by a password");
      }
      // ECMA-376, part 2, section 7.3.2, and OpenDocument 1.3, part 2, section 3.2: no other
      // methods.
      // For some of them the library would want classes that we do not bring along.
      var method = entry.getMethod();
      if (method != ZipEntry.STORED && method != ZipEntry.DEFLATED) {
        return refused(document, Kind.DAMAGED, "%s: packed by method %d".formatted(name, method));
      }
      var bytes = new ByteArrayOutputStream();
      var excess = unpack(zip, entry, left, bytes);
      if (!excess.isEmpty()) {
        return refused(document, Kind.UNPACKS_TOO_LARGE, name + excess);
      }
      var part = bytes.toByteArray();
      // The library compares the sum of an entry in a stream, and not here.
      if (entry.getCrc() >= 0 && entry.getCrc() != sum(part)) {
        return refused(document, Kind.DAMAGED, name + ": its check sum is wrong");
      }
      left -= part.length;
      parts.put(name, part);
    }
    return new Taken.Parts(parts);
  }

  private static String unpack(
      ZipFile zip, ZipArchiveEntry entry, int most, ByteArrayOutputStream bytes)
      throws IOException {
    var packed = Math.max(entry.getCompressedSize(), 1);
    try (var in = zip.getInputStream(entry)) {
      var buffer = new byte[BUFFER_BYTES];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.write(buffer, 0, n);
        if (bytes.size() > most) {
          return ": the document unpacks to more than the limit of %d bytes"
              .formatted(MAX_UNPACKED_BYTES);
        }
        if (bytes.size() > RATIO_COUNTS_FROM_BYTES && bytes.size() / packed > MAX_RATIO) {
          return " unpacks to more than %d times its size".formatted(MAX_RATIO);
        }
      }
    }
    return "";
  }

  private static long sum(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private static Taken refused(Document document, Kind kind, String detail) {
    return new Taken.Refused(new Problem(kind, document.entry(), detail));
  }
}
