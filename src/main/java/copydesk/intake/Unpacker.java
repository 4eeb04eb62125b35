package copydesk.intake;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Takes documents out of their packing, counting every byte and every level.
final class Unpacker {
  private static final int BUFFER_BYTES = 64 * 1024;
  // Below this a ratio says nothing: a page of blanks is no attack.
  private static final int RATIO_COUNTS_FROM_BYTES = 1024 * 1024;

  private final Limits limits;

  Unpacker(Limits limits) {
    this.limits = limits;
  }

  /// What came out.
  sealed interface Unpacked {
    /// One document.
    record Whole(Document document) implements Unpacked {}

    /// Nothing, and why.
    record Refused(Problem problem) implements Unpacked {}
  }

  Unpacked unpack(Document packed) {
    var document = packed;
    for (var depth = 0; isGzip(document.bytes()); depth++) {
      if (depth == limits.maxDepth()) {
        return refused(packed, Kind.TOO_DEEP, "packed in more than " + depth + " levels");
      }
      switch (gunzip(document)) {
        case Unpacked.Whole(var inner) -> document = inner;
        case Unpacked.Refused refused -> {
          return refused;
        }
      }
    }
    if (document.bytes().length > limits.maxDocumentBytes()) {
      return tooLarge(packed);
    }
    return new Unpacked.Whole(document);
  }

  // RFC 1952 section 2.3.1: the two bytes that identify a gzip file, and the one method in use.
  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
  }

  private Unpacked gunzip(Document packed) {
    var unpacked = new ByteArrayOutputStream();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()), BUFFER_BYTES)) {
      var buffer = new byte[BUFFER_BYTES];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        unpacked.write(buffer, 0, n);
        if (unpacked.size() > limits.maxDocumentBytes()) {
          return tooLarge(packed);
        }
        if (isBomb(unpacked.size(), packed.bytes().length)) {
          return refused(
              packed,
              Kind.UNPACKS_TOO_LARGE,
              "unpacks to more than " + limits.maxRatio() + " times its size");
        }
      }
    } catch (EOFException _) { // most often without a message
      return refused(
          packed, Kind.DAMAGED, "gzip, ends early: " + unpacked.size() + " bytes unpacked");
    } catch (IOException damaged) {
      return refused(
          packed,
          Kind.DAMAGED,
          "gzip, after " + unpacked.size() + " bytes unpacked: " + damaged.getMessage());
    }
    return new Unpacked.Whole(
        new Document(
            packed.entry(),
            withoutGz(packed.name()),
            declaredInside(packed),
            unpacked.toByteArray()));
  }

  private boolean isBomb(long unpacked, long packed) {
    return unpacked > RATIO_COUNTS_FROM_BYTES && unpacked / packed > limits.maxRatio();
  }

  private Unpacked tooLarge(Document packed) {
    return refused(
        packed,
        Kind.UNPACKS_TOO_LARGE,
        "unpacks to more than the limit of " + limits.maxDocumentBytes() + " bytes");
  }

  private static Unpacked refused(Document packed, Kind kind, String detail) {
    return new Unpacked.Refused(new Problem(kind, packed.entry(), detail));
  }

  private static String withoutGz(String name) {
    // A file that has no other name keeps this one: only folders have none.
    return name.length() > ".gz".length() && name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - ".gz".length())
        : name;
  }

  // With Content-Encoding: gzip the declared type is that of the page inside.
  private static @Nullable String declaredInside(Document packed) {
    var declared = packed.declaredType();
    return declared == null || declared.contains("gzip") ? null : declared;
  }
}
