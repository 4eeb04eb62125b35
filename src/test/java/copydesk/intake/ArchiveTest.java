package copydesk.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import io.airlift.compress.v3.zstd.ZstdJavaCompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Every file of an archive is a document or a problem, addressed by its path.
final class ArchiveTest {
  private static final int MIB = 1024 * 1024;
  private static final Limits SMALL = new Limits(1000, 2 * MIB, 200, 3, 3L * MIB, 5);
  private static final String STORY = "PORTO (NWA) - The ferry sailed at eight.";

  @Test
  void everyFileOfAZipIsReadUnderItsPath() throws IOException {
    var opened = open(zip(Map.of("a.txt", bytes(STORY), "wire/b.txt", bytes(STORY))));
    assertThat(entries(opened)).containsExactlyInAnyOrder("a.txt", "wire/b.txt");
  }

  @Test
  void archivesInArchivesAreOpened() throws IOException {
    var inner = zip(Map.of("story.txt", bytes(STORY)));
    var outer = zip(Map.of("day.zip", inner, "page.html", bytes("<p>The ferry sailed.</p>")));
    assertThat(entries(open(outer))).containsExactlyInAnyOrder("day.zip/story.txt", "page.html");
  }

  @Test
  void moreLevelsThanTheLimitAreRefused() throws IOException {
    var packed = bytes(STORY);
    for (var level = 0; level < 4; level++) {
      packed = zip(Map.of("z", packed));
    }
    assertThat(problems(open(packed)))
        .containsExactly(new Problem(Kind.TOO_DEEP, "z/z/z", "packed in more than 3 levels"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "xz", "zstd"})
  void packedTarsAreOpened(String packing) throws IOException {
    var packed = packed(packing, tar(Map.of("b/story.txt", bytes(STORY))));
    assertThat(entries(open(packed))).containsExactly("b/story.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "xz", "zstd"})
  void whatIsCutAnywhereIsAProblemAndNoMore(String packing) throws IOException {
    var packed = packed(packing, bytes(STORY.repeat(20)));
    for (var length = 12; length < packed.length; length++) {
      assertThat(problems(open(Arrays.copyOf(packed, length))))
          .as("cut after %d", length)
          .extracting(Problem::kind)
          .containsExactly(Kind.DAMAGED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "xz", "zstd"})
  void packedMembersInARowAreOneFile(String packing) throws IOException {
    var member = packed(packing, bytes(STORY));
    var twice = new ByteArrayOutputStream();
    twice.write(member);
    twice.write(member);
    assertThat(open(twice.toByteArray()))
        .singleElement()
        .isInstanceOfSatisfying(
            Opened.Ready.class,
            ready -> assertThat(ready.document().bytes()).isEqualTo(bytes(STORY.repeat(2))));
  }

  @Test
  void aPackedTarThatIsCutKeepsTheFilesBeforeTheCut() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("a.txt", bytes(STORY));
    files.put("b.txt", noise(200_000));
    var whole = Packed.gzip(tar(files));
    var opened = open(Arrays.copyOf(whole, whole.length / 2));
    assertThat(entries(opened)).containsExactly("a.txt");
    assertThat(problems(opened))
        .extracting(Problem::entry, Problem::kind)
        .contains(tuple("", Kind.DAMAGED), tuple("b.txt", Kind.DAMAGED));
  }

  @Test
  void aTarOfTheSeventhEditionIsKnownByItsSum() throws IOException {
    var tar = tar(Map.of("story.txt", bytes(STORY)));
    Arrays.fill(tar, 257, 265, (byte) 0); // magic and version
    var sum = 0;
    for (var i = 0; i < 512; i++) {
      sum += i >= 148 && i < 156 ? ' ' : Byte.toUnsignedInt(tar[i]);
    }
    System.arraycopy(bytes("%06o\0 ".formatted(sum)), 0, tar, 148, 8);
    assertThat(entries(open(tar))).containsExactly("story.txt");

    tar[0]++;
    assertThat(problems(open(tar))).extracting(Problem::kind).containsExactly(Kind.BINARY);
  }

  @Test
  void aLongNameOfAnyKindOfTarIsTheWholePath() throws IOException {
    var name = "wire/" + "a-very-long-slug-".repeat(10) + "/Fähre.txt";
    for (var mode :
        List.of(TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX)) {
      var packed = new ByteArrayOutputStream();
      try (var tar = new TarArchiveOutputStream(packed, "UTF-8")) {
        tar.setLongFileMode(mode);
        tar.setAddPaxHeadersForNonAsciiNames(mode == TarArchiveOutputStream.LONGFILE_POSIX);
        var entry = new TarArchiveEntry(name);
        entry.setSize(STORY.length());
        tar.putArchiveEntry(entry);
        tar.write(bytes(STORY));
        tar.closeArchiveEntry();
      }
      assertThat(entries(open(packed.toByteArray()))).containsExactly(name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Cp437, Fähre/grüße.txt",
    "Shift_JIS, 渡し船の記事一覧.txt",
    "UTF-8, Fähre.txt",
    "windows-1251, Паром.txt"
  })
  void namesInOtherCharsetsAreReadAsTheyWereMeant(String charset, String name) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(packed)) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(false);
      zip.putArchiveEntry(new ZipArchiveEntry(name));
      zip.write(bytes(STORY));
      zip.closeArchiveEntry();
    }
    assertThat(entries(open(packed.toByteArray()))).containsExactly(name);
  }

  @Test
  void whatDesktopsLeaveInArchivesIsNoFailure() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (var name :
        List.of("__MACOSX/._a.txt", "day/.DS_Store", "day/._a.txt", "Thumbs.db", "desktop.ini")) {
      files.put(name, noise(40));
    }
    files.put("day/a.txt", bytes(STORY));
    assertThat(entries(open(zip(files)))).containsExactly("day/a.txt");
    assertThat(problems(open(zip(files)))).isEmpty();
  }

  @Test
  void anArchiveWithoutAFileSaysSo() throws IOException {
    var empty = new Problem(Kind.EMPTY, "", "an archive without a file in it");
    assertThat(problems(open(zip(Map.of())))).containsExactly(empty);
    assertThat(problems(open(zip(Map.of("folder/", new byte[0]))))).containsExactly(empty);
    assertThat(problems(open(tar(Map.of("folder/", new byte[0]))))).containsExactly(empty);
  }

  @Test
  void filesPackedByZstandardAreRead() throws IOException {
    var packed = new ByteArrayOutputStream();
    var content = packed("zstd", bytes(STORY));
    try (var zip = new ZipArchiveOutputStream(packed)) {
      var entry = new ZipArchiveEntry("story.txt");
      entry.setMethod(93);
      entry.setSize(STORY.length());
      entry.setCompressedSize(content.length);
      var check = new CRC32();
      check.update(bytes(STORY));
      entry.setCrc(check.getValue());
      zip.addRawArchiveEntry(entry, new ByteArrayInputStream(content));
    }
    assertThat(entries(open(packed.toByteArray()))).containsExactly("story.txt");
  }

  @Test
  void anotherWayOfPackingIsSaid() throws IOException {
    var whole = zip(Map.of("story.txt", bytes(STORY)));
    // APPNOTE.TXT 4.4.5: the method, in the local header and in the directory; 98 is PPMd.
    whole[8] = 98;
    for (var i = 0; i < whole.length - 4; i++) {
      if (whole[i] == 'P' && whole[i + 1] == 'K' && whole[i + 2] == 1 && whole[i + 3] == 2) {
        whole[i + 10] = 98;
      }
    }
    assertThat(problems(open(whole)))
        .containsExactly(
            new Problem(
                Kind.UNKNOWN_FORMAT, "story.txt", "zip, packed by method 98, which is not read"));
  }

  @Test
  @Timeout(10)
  void tenThousandFilesOfOneNameAreToldApartInLinearTime() {
    var allowance = new Allowance(SMALL);
    for (var n = 2; n < 10_000; n++) {
      allowance.path("", "a.txt");
    }
    assertThat(allowance.path("", "a.txt")).isEqualTo("a.txt (9999)");
  }

  @Test
  void aZipCutAnywhereKeepsTheFilesBeforeTheCut() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("a.txt", bytes(STORY));
    files.put("b.txt", bytes(STORY.repeat(3)));
    var whole = zip(files);
    for (var length = 4; length < whole.length; length++) {
      var opened = open(Arrays.copyOf(whole, length));
      assertThat(problems(opened)).as("cut after %d", length).isNotEmpty();
    }
    assertThat(entries(open(Arrays.copyOf(whole, whole.length - 30)))).contains("a.txt");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 93, 98})
  void aFileThatIsPackedByAMethodWeLackIsAProblem(int method) throws IOException {
    var zip = zip(Map.of("a.txt", bytes(STORY)));
    var directory = new String(zip, ISO_8859_1).indexOf("PK\1\2");
    zip[8] = (byte) method;
    zip[directory + 10] = (byte) method;
    assertThat(problems(open(zip))).extracting(Problem::kind).containsExactly(Kind.UNKNOWN_FORMAT);
    assertThat(problems(open(Arrays.copyOf(zip, directory)))).isNotEmpty();
  }

  @Test
  void aTarCutAnywhereIsNeverSilent() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("a.txt", bytes(STORY));
    files.put("b.txt", bytes(STORY.repeat(40)));
    var whole = tar(files);
    for (var length : List.of(1100, 1600, 2000)) {
      var opened = open(Arrays.copyOf(whole, length));
      assertThat(entries(opened)).as("cut after %d", length).contains("a.txt");
      assertThat(problems(opened)).as("cut after %d", length).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/story.txt", "/etc/story.txt", "C:\\etc\\story.txt"})
  void aNameThatLeadsOutIsSaidAndReadUnderASafeOne(String name) throws IOException {
    var opened = open(zip(Map.of(name, bytes(STORY))));
    assertThat(entries(opened)).containsExactly("etc/story.txt");
    assertThat(problems(opened))
        .singleElement()
        .extracting(Problem::kind)
        .isEqualTo(Kind.IRREGULAR);
  }

  @Test
  void filesOfTheSameNameAreToldApart() {
    var allowance = new Allowance(SMALL);
    assertThat(allowance.path("", "a.txt")).isEqualTo("a.txt");
    assertThat(allowance.path("", "a.txt")).isEqualTo("a.txt (2)");
    assertThat(allowance.path("", "./a.txt")).isEqualTo("a.txt (3)");
    assertThat(allowance.path("x.zip", "a#1")).isEqualTo("x.zip/a%231");
  }

  @Test
  void moreFilesThanTheLimitAreRefusedByNumber() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (var i = 0; i < 7; i++) {
      files.put(i + ".txt", bytes(STORY));
    }
    var opened = open(zip(files));
    assertThat(entries(opened)).hasSize(5);
    assertThat(problems(opened))
        .containsExactly(
            new Problem(Kind.TOO_MANY, "", "more than 5 files; none after them is read"));
  }

  @Test
  @Timeout(10)
  void aBombIsRefusedAndTheOtherFilesAreRead() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("bomb.txt", new byte[MIB + MIB / 2]);
    files.put("story.txt", bytes(STORY));
    var opened = open(zip(files));
    assertThat(problems(opened))
        .containsExactly(
            new Problem(
                Kind.UNPACKS_TOO_LARGE, "bomb.txt", "unpacks to more than 200 times its size"));
    assertThat(entries(opened)).containsExactly("story.txt");
  }

  @Test
  void aLockedFileSaysSo() throws IOException {
    var whole = zip(Map.of("story.txt", bytes(STORY)));
    // APPNOTE.TXT 4.4.4: bit 0 of the flags, in the local header and in the directory.
    whole[6] |= 1;
    for (var i = 0; i < whole.length - 4; i++) {
      if (whole[i] == 'P' && whole[i + 1] == 'K' && whole[i + 2] == 1 && whole[i + 3] == 2) {
        whole[i + 8] |= 1;
      }
    }
    assertThat(problems(open(whole)))
        .containsExactly(new Problem(Kind.ENCRYPTED, "story.txt", "locked by a password"));
  }

  @Test
  void linksAreNeverFollowed() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(packed)) {
      var link = new TarArchiveEntry("story.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    assertThat(problems(open(packed.toByteArray())))
        .singleElement()
        .satisfies(problem -> assertThat(problem.detail()).contains("never followed"));
  }

  private static List<Opened> open(byte[] upload) {
    var opened = new ArrayList<Opened>();
    new Intake(SMALL).open(new Document("", "upload", null, upload), opened::add);
    return opened;
  }

  private static List<String> entries(List<Opened> opened) {
    return opened.stream()
        .filter(Opened.Ready.class::isInstance)
        .map(ready -> ((Opened.Ready) ready).document().entry())
        .toList();
  }

  private static List<Problem> problems(List<Opened> opened) {
    return opened.stream()
        .filter(Opened.Refused.class::isInstance)
        .map(refused -> ((Opened.Refused) refused).problem())
        .toList();
  }

  private static byte[] noise(int length) {
    var noise = new byte[length];
    new Random(5).nextBytes(noise);
    return noise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(packed)) {
      for (var file : files.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(packed)) {
      for (var file : files.entrySet()) {
        var entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }

  private static byte[] packed(String packing, byte[] bytes) throws IOException {
    if (packing.equals("zstd")) {
      var compressor = new ZstdJavaCompressor();
      var room = new byte[compressor.maxCompressedLength(bytes.length)];
      var length = compressor.compress(bytes, 0, bytes.length, room, 0, room.length);
      return Arrays.copyOf(room, length);
    }
    var packed = new ByteArrayOutputStream();
    try (OutputStream out =
        packing.equals("xz")
            ? new XZOutputStream(packed, new LZMA2Options(1))
            : new BZip2CompressorOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
