package copydesk.intake;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Takes a document out of its packing, counting every byte and every level.
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
    ///
    /// @param levels how many times it was packed
    /// @param damage why its end is missing; null for a whole one
    record Whole(Document document, int levels, @Nullable Problem damage) implements Unpacked {}

    /// Nothing, and why.
    record Refused(Problem problem) implements Unpacked {}
  }

  /// Unpacks a document that lies `depth` levels deep already.
  Unpacked unpack(Document packed, int depth) {
    var document = packed;
    var levels = 0;
    Problem damage = null;
    for (var packing = Packing.of(packed.bytes());
        packing != null;
        packing = Packing.of(document.bytes())) {
      if (depth + levels == limits.maxDepth()) {
        return refused(
            packed, Kind.TOO_DEEP, "packed in more than " + limits.maxDepth() + " levels");
      }
      switch (unpack(document, packing)) {
        case Unpacked.Whole(var inner, _, var cut) -> {
          document = inner;
          damage = cut == null ? damage : cut;
        }
        case Unpacked.Refused refused -> {
          return refused;
        }
      }
      levels++;
    }
    if (document.bytes().length > limits.maxDocumentBytes()) {
      return tooLarge(packed);
    }
    return new Unpacked.Whole(document, levels, damage);
  }

  private Unpacked unpack(Document packed, Packing packing) {
    var unpacked = new ByteArrayOutputStream();
    try (var in = PackedStream.open(packing, packed.bytes())) {
      var buffer = new byte[BUFFER_BYTES];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        unpacked.write(buffer, 0, n);
        if (unpacked.size() > limits.maxDocumentBytes()) {
          return tooLarge(packed);
        }
        if (isBomb(unpacked.size(), packed.bytes().length)) {
          return refused(packed, Kind.UNPACKS_TOO_LARGE, bomb(limits));
        }
      }
    } catch (EOFException _) { // most often without a message
      return damaged(
          packed, packing, unpacked, "ends early: " + unpacked.size() + " bytes unpacked");
    } catch (IOException | RuntimeException damaged) { // the libraries throw both
      return damaged(
          packed,
          packing,
          unpacked,
          "after %d bytes unpacked: %s".formatted(unpacked.size(), damaged.getMessage()));
    }
    return whole(packed, packing, unpacked, null);
  }

  // The files that stand before the cut are whole; half a story is none.
  private static Unpacked damaged(
      Document packed, Packing packing, ByteArrayOutputStream unpacked, String detail) {
    var problem = new Problem(Kind.DAMAGED, packed.entry(), packing.label() + ", " + detail);
    var cut = whole(packed, packing, unpacked, problem);
    return TarForm.isTar(cut.document().bytes()) ? cut : new Unpacked.Refused(problem);
  }

  private static Unpacked.Whole whole(
      Document packed, Packing packing, ByteArrayOutputStream unpacked, @Nullable Problem damage) {
    var inside =
        new Document(
            packed.entry(),
            packing.nameInside(packed.name()),
            declaredInside(packed, packing),
            unpacked.toByteArray());
    return new Unpacked.Whole(inside, 1, damage);
  }

  static String bomb(Limits limits) {
    return "unpacks to more than " + limits.maxRatio() + " times its size";
  }

  private boolean isBomb(long unpacked, long packed) {
    return isBomb(unpacked, packed, limits);
  }

  static boolean isBomb(long unpacked, long packed, Limits limits) {
    return unpacked > RATIO_COUNTS_FROM_BYTES && unpacked / Math.max(1, packed) > limits.maxRatio();
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

  // With Content-Encoding: gzip the declared type is that of the page inside.
  private static @Nullable String declaredInside(Document packed, Packing packing) {
    var declared = packed.declaredType();
    return declared == null || declared.toLowerCase(Locale.ROOT).contains(packing.label())
        ? null
        : declared;
  }
}
