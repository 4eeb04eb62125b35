package copydesk.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Unpacker.Unpacked;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Packing is opened level by level, and every byte that comes out is counted.
final class UnpackerTest {
  private static final int MIB = 1024 * 1024;
  private static final byte[] STORY = "PORTO (NWA) - The ferry sailed at eight.".getBytes(UTF_8);
  private static final Limits SMALL = new Limits(1000, 4 * MIB, 200, 3, 256 * MIB, 100);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void asManyLevelsAsTheLimitAreOpened(int levels) {
    assertThat(text(unpack(Packed.gzip(STORY, levels)))).isEqualTo(new String(STORY, UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 40})
  void moreLevelsAreRefused(int levels) {
    assertThat(problem(unpack(Packed.gzip(STORY, levels))))
        .isEqualTo(new Problem(Kind.TOO_DEEP, "a/b", "packed in more than 3 levels"));
  }

  @Test
  void packedMembersInARowAreOneFile() {
    var twice = concatenated(Packed.gzip(STORY), Packed.gzip(STORY));
    assertThat(text(unpack(twice))).isEqualTo(new String(STORY, UTF_8).repeat(2));
  }

  @Test
  void aSecondMemberCutAnywhereIsNeverSilent() {
    var first = Packed.gzip(STORY);
    var twice = concatenated(first, first);
    for (var length = first.length + 1; length < twice.length; length++) {
      assertThat(problem(unpack(Arrays.copyOf(twice, length))).kind())
          .as("cut after %d", length)
          .isEqualTo(Kind.DAMAGED);
    }
  }

  @Test
  void zerosBehindItsEndAreNothingAndOtherBytesAreSaid() {
    var packed = Packed.gzip(STORY);
    assertThat(text(unpack(Arrays.copyOf(packed, 512)))).isEqualTo(new String(STORY, UTF_8));
    assertThat(problem(unpack(concatenated(packed, STORY))))
        .isEqualTo(
            new Problem(
                Kind.DAMAGED,
                "a/b",
                "gzip, after 40 bytes unpacked: 40 bytes behind its end are no gzip"));
  }

  @Test
  void aFileCutAnywhereIsDamagedAndSaysWhere() {
    var packed = Packed.gzip(STORY);
    // The first two bytes alone do not show that it is gzip.
    for (var length = 3; length < packed.length; length++) {
      var problem = problem(unpack(Arrays.copyOf(packed, length)));
      assertThat(problem.kind()).as("cut after %d", length).isEqualTo(Kind.DAMAGED);
      assertThat(problem.entry()).isEqualTo("a/b");
      assertThat(problem.detail()).matches("gzip, ends early: \\d+ bytes unpacked");
    }
  }

  @Test
  void aFileWithAnyByteOfItsCheckChangedIsDamaged() {
    var packed = Packed.gzip(STORY);
    for (var at = packed.length - 8; at < packed.length; at++) {
      var changed = packed.clone();
      changed[at] ^= 0x10;
      var problem = problem(unpack(changed));
      assertThat(problem.kind()).as("at %d", at).isEqualTo(Kind.DAMAGED);
      assertThat(problem.detail()).startsWith("gzip, after 40 bytes unpacked: ");
    }
  }

  @Test
  void aDamagedFileInsideAWholeOneIsDamaged() {
    var cut = Arrays.copyOf(Packed.gzip(STORY), 20);
    assertThat(problem(unpack(Packed.gzip(cut))).kind()).isEqualTo(Kind.DAMAGED);
  }

  @Test
  @Timeout(10)
  void whatUnpacksToMoreThanTheLimitIsRefused() {
    var noise = new byte[4 * MIB];
    new Random(1).nextBytes(noise);
    assertThat(unpack(Packed.gzip(noise))).isInstanceOf(Unpacked.Whole.class);

    var more = Arrays.copyOf(noise, noise.length + 1);
    assertThat(problem(unpack(Packed.gzip(more))))
        .isEqualTo(
            new Problem(
                Kind.UNPACKS_TOO_LARGE, "a/b", "unpacks to more than the limit of 4194304 bytes"));
  }

  @Test
  void whatIsNotPackedKeepsToTheLimitToo() {
    assertThat(problem(unpack(new byte[4 * MIB + 1])).kind()).isEqualTo(Kind.UNPACKS_TOO_LARGE);
  }

  @Test
  @Timeout(10)
  void aRatioThatOnlyAnAttackHasIsRefused() {
    var problem = problem(unpack(Packed.gzip(new byte[2 * MIB])));
    assertThat(problem)
        .isEqualTo(
            new Problem(Kind.UNPACKS_TOO_LARGE, "a/b", "unpacks to more than 200 times its size"));
  }

  @Test
  void aSmallPageOfBlanksIsNoAttack() {
    assertThat(unpack(Packed.gzip(new byte[MIB]))).isInstanceOf(Unpacked.Whole.class);
  }

  @Test
  @Timeout(10)
  void aBombInABombIsRefused() {
    var bomb = Packed.gzip(Packed.gzip(new byte[400 * MIB / 100], 1), 2);
    assertThat(problem(unpack(bomb)).kind()).isEqualTo(Kind.UNPACKS_TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "story.txt.gz, application/gzip,   story.txt,",
    "STORY.TXT.GZ, application/x-gzip, STORY.TXT,",
    "story.html,   text/html,          story.html, text/html",
    "story.gz,     text/html,          story,      text/html",
    "story.gzip,   ,                   story.gzip,",
    ".gz,          ,                   .gz,"
  })
  void whatIsInsideIsCalledWithoutItsPacking(
      String name, @Nullable String declared, String inside, @Nullable String declaredInside) {
    var packed = new Document("a/b", name, declared, Packed.gzip(STORY));
    assertThat(new Unpacker(SMALL).unpack(packed, 0))
        .isInstanceOfSatisfying(
            Unpacked.Whole.class,
            whole -> {
              assertThat(whole.document().name()).isEqualTo(inside);
              assertThat(whole.document().declaredType()).isEqualTo(declaredInside);
              assertThat(whole.document().entry()).isEqualTo("a/b");
            });
  }

  @Test
  void whatIsNotPackedStaysTheDocumentThatItIs() {
    var document = new Document("", "story.gz", "application/gzip", STORY);
    assertThat(new Unpacker(SMALL).unpack(document, 0))
        .isEqualTo(new Unpacked.Whole(document, 0, null));
  }

  private static Unpacked unpack(byte[] bytes) {
    return new Unpacker(SMALL).unpack(new Document("a/b", "story.txt", null, bytes), 0);
  }

  private static String text(Unpacked unpacked) {
    return switch (unpacked) {
      case Unpacked.Whole(var document, _, _) -> new String(document.bytes(), UTF_8);
      case Unpacked.Refused(var problem) -> throw new AssertionError(problem);
    };
  }

  private static Problem problem(Unpacked unpacked) {
    return switch (unpacked) {
      case Unpacked.Whole(var document, _, _) ->
          throw new AssertionError("unpacked to " + document.bytes().length + " bytes");
      case Unpacked.Refused(var problem) -> problem;
    };
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
