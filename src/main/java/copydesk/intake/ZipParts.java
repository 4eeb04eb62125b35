package copydesk.intake;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Opens the parts of an office document, which is a zip archive, and counts every byte of them.
///
/// By the directory at the archive's end, as office programs do: what stands between entries, and
/// what no directory names, is not part of the document.
public final class ZipParts {
  /// A newspaper's longest series, with every word formatted by itself, has five MiB of XML.
  static final int MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

  /// Office XML packs at twenty to one, tables of equal cells at a hundred.
  static final int MAX_RATIO = 200;

  private static final int RATIO_COUNTS_FROM_BYTES = 1024 * 1024;
  private static final int BUFFER_BYTES = 64 * 1024;

  private ZipParts() {}

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
    try (var zip = ZipFile.builder().setByteArray(document.bytes()).get()) {
      return take(zip, document, wanted);
    } catch (IOException | RuntimeException damaged) { // the library throws both
      return refused(
          document, Kind.DAMAGED, "zip: damaged or cut off: " + damaged.getMessage());
    }
  }

  private static Taken take(ZipFile zip, Document document, Set<String> wanted)
      throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    var left = MAX_UNPACKED_BYTES;
    for (var name : wanted) {
      var entry = zip.getEntry(name);
      if (entry == null) {
        continue;
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return refused(document, Kind.ENCRYPTED, name + ": an office document locked by a password");
      }
      var bytes = new ByteArrayOutputStream();
      var excess = unpack(zip, entry, left, bytes);
      if (!excess.isEmpty()) {
        return refused(document, Kind.UNPACKS_TOO_LARGE, name + excess);
      }
      left -= bytes.size();
      parts.put(name, bytes.toByteArray());
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

  private static Taken refused(Document document, Kind kind, String detail) {
    return new Taken.Refused(new Problem(kind, document.entry(), detail));
  }
}
