package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// Walks the files of a zip or tar archive, in the order of the archive. Nothing is ever written to
/// a disk, and no link followed: a name is a label and nothing else.
final class Archive {
  private static final int BUFFER_BYTES = 64 * 1024;

  // Folders and noise count here too. The library reads the whole directory into memory first.
  private static final int MOST_IN_DIRECTORY = 100_000;

  private final Document archive;
  private final Allowance allowance;
  private final Limits limits;
  private final Consumer<Document> files;
  private final Consumer<Problem> problems;
  private boolean found;

  /// @param allowance what the upload may still ask for
  Archive(
      Document archive,
      Limits limits,
      Allowance allowance,
      Consumer<Document> files,
      Consumer<Problem> problems) {
    this.archive = archive;
    this.limits = limits;
    this.allowance = allowance;
    this.files = files;
    this.problems = problems;
  }

  /// Hands on every file that can be read, and a problem for every other.
  void walkZip() {
    if (ZipDirectory.hasMoreThan(MOST_IN_DIRECTORY, archive.bytes())) {
      tooMany();
      return;
    }
    var directory = directory();
    if (directory == null) { // cut: what is sound comes first
      walkCutZip();
      return;
    }
    try (var zip = directory) {
      for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (!take(entry, () -> ZipMethods.open(zip, entry), ZipMethods.canRead(zip, entry))) {
          return;
        }
      }
      checkEmpty();
    } catch (IOException damaged) {
      damaged("zip: " + damaged.getMessage());
    }
  }

  private @Nullable ZipFile directory() {
    try {
      return ZipFile.builder()
          .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive.bytes()))
          .get();
    } catch (IOException | RuntimeException _) { // the library throws both
      return null;
    }
  }

  private void walkCutZip() {
    try (var zip =
        new ZipArchiveInputStream(
            new ByteArrayInputStream(archive.bytes()), UTF_8.name(), true, true)) {
      for (var entry = next(zip::getNextEntry); entry != null; entry = next(zip::getNextEntry)) {
        if (!take(entry, () -> zip, ZipMethods.canRead(zip, entry))) {
          return;
        }
      }
      damaged("zip, its directory is missing");
    } catch (IOException damaged) {
      damaged("zip, its directory is missing: " + damaged.getMessage());
    }
  }

  /// The same for a tar archive.
  void walkTar() {
    // One byte a letter, so that names keep theirs.
    try (var tar =
        new TarArchiveInputStream(new ByteArrayInputStream(archive.bytes()), ISO_8859_1.name())) {
      for (var entry = next(tar::getNextEntry); entry != null; entry = next(tar::getNextEntry)) {
        if (!take(entry, tar)) {
          return;
        }
      }
      if (hasEndMark(archive.bytes())) {
        checkEmpty();
      } else {
        damaged("tar, ends without its end mark: what stood behind is lost");
      }
    } catch (IOException damaged) {
      damaged("tar: " + damaged.getMessage());
    }
  }

  private interface Next<T> {
    @Nullable T next() throws IOException;
  }

  // Here and not around the walk: what a reader of a file throws is none of the archive's faults.
  private static <T> @Nullable T next(Next<T> entry) throws IOException {
    try {
      return entry.next();
      // The libraries throw both, and the error where they want a class that we do not bring along.
    } catch (RuntimeException | NoClassDefFoundError damaged) {
      throw new IOException(damaged.getMessage(), damaged);
    }
  }

  // POSIX, "ustar Interchange Format": two blocks of zeros; without them the library ends silently.
  private static boolean hasEndMark(byte[] tar) {
    for (var i = Math.max(0, tar.length - 512); i < tar.length; i++) {
      if (tar[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  private boolean take(ZipArchiveEntry entry, Opening content, boolean readable) {
    var name = name(entry);
    if (entry.isDirectory() || EntryNames.isNoise(name)) {
      return true;
    }
    if (!allowance.takesEntry()) {
      return tooMany();
    }
    var path = path(name);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      problems.accept(new Problem(Kind.ENCRYPTED, path, "locked by a password"));
    } else if (entry.isUnixSymlink()) {
      problems.accept(new Problem(Kind.UNKNOWN_FORMAT, path, "a link, which is never followed"));
    } else if (!readable) {
      var detail = "zip, packed by method %d, which is not read".formatted(entry.getMethod());
      problems.accept(new Problem(Kind.UNKNOWN_FORMAT, path, detail));
    } else {
      return read(path, name, content, entry.getCompressedSize());
    }
    return true;
  }

  private boolean take(TarArchiveEntry entry, TarArchiveInputStream tar) {
    // The extended header of POSIX is in UTF-8, and may have letters that are no bytes.
    var name =
        ISO_8859_1.newEncoder().canEncode(entry.getName())
            ? EntryNames.read(entry.getName().getBytes(ISO_8859_1))
            : entry.getName();
    if (entry.isDirectory() || EntryNames.isNoise(name)) {
      return true;
    }
    if (!allowance.takesEntry()) {
      return tooMany();
    }
    var path = path(name);
    if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
      var detail = "a link or a device, which is never followed";
      problems.accept(new Problem(Kind.UNKNOWN_FORMAT, path, detail));
      return true;
    }
    return read(path, name, () -> tar, entry.getSize());
  }

  // APPNOTE.TXT 4.4.4: only where bit 11 is set is a name in UTF-8; else it is what its author's
  // desktop wrote, in CP437 by the letter of the law.
  private static String name(ZipArchiveEntry entry) {
    var raw = entry.getRawName();
    return raw == null
            || entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
        ? entry.getName()
        : EntryNames.read(raw);
  }

  private void checkEmpty() {
    if (!found) {
      problems.accept(new Problem(Kind.EMPTY, archive.entry(), "an archive without a file in it"));
    }
  }

  private String path(String name) {
    found = true;
    var path = allowance.path(archive.entry(), name);
    if (EntryNames.leadsOut(name)) {
      var detail = "its name leads out of the archive: \"%s\"; read under this one".formatted(name);
      problems.accept(new Problem(Kind.IRREGULAR, path, detail));
    }
    return path;
  }

  /// Whether the walk goes on.
  private boolean read(String path, String name, Opening content, long packedBytes) {
    var unpacked = new ByteArrayOutputStream();
    try {
      var in = content.open();
      var buffer = new byte[BUFFER_BYTES];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        unpacked.write(buffer, 0, n);
        if (!allowance.takesBytes(n)) {
          problems.accept(
              tooLarge(
                  path,
                  "all files together unpack to more than %d bytes; none after this is read"
                      .formatted(limits.maxUnpackedBytes())));
          return false;
        }
        if (unpacked.size() > limits.maxDocumentBytes()) {
          problems.accept(
              tooLarge(
                  path,
                  "unpacks to more than the limit of " + limits.maxDocumentBytes() + " bytes"));
          return true;
        }
        if (packedBytes >= 0 && Unpacker.isBomb(unpacked.size(), packedBytes, limits)) {
          problems.accept(tooLarge(path, Unpacker.bomb(limits)));
          return true;
        }
      }
    } catch (EOFException _) { // most often without a message
      problems.accept(damaged(path, "ends early: " + unpacked.size() + " bytes unpacked"));
      return true;
    } catch (IOException | RuntimeException damaged) { // the library throws both
      problems.accept(
          damaged(
              path,
              "after %d bytes unpacked: %s".formatted(unpacked.size(), damaged.getMessage())));
      return true;
    }
    files.accept(new Document(path, EntryNames.last(name), null, unpacked.toByteArray()));
    return true;
  }

  private boolean tooMany() {
    var detail = "more than %d files; none after them is read".formatted(limits.maxEntries());
    problems.accept(new Problem(Kind.TOO_MANY, archive.entry(), detail));
    return false;
  }

  private void damaged(String detail) {
    problems.accept(damaged(archive.entry(), detail));
  }

  private static Problem damaged(String path, String detail) {
    return new Problem(Kind.DAMAGED, path, detail);
  }

  private static Problem tooLarge(String path, String detail) {
    return new Problem(Kind.UNPACKS_TOO_LARGE, path, detail);
  }
}
