package copydesk.bench;

import copydesk.text.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/// The pages of a corpus, in memory.
final class Pages {
  private Pages() {}

  static List<Path> files(String corpus) throws IOException {
    try (var files = Files.list(Path.of(corpus, "pages"))) {
      return files.filter(file -> file.toString().endsWith(".html.gz")).sorted().toList();
    }
  }

  /// All of them, unpacked.
  static List<byte[]> bytes(String corpus) {
    try {
      var pages = new ArrayList<byte[]>();
      for (var file : files(corpus)) {
        try (var unpacked = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(unpacked.readAllBytes());
        }
      }
      return pages;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The text of a page, in the charset that jsoup finds declared in it.
  static String text(byte[] page) {
    try {
      var declared = Jsoup.parse(new ByteArrayInputStream(page), null, "").charset().name();
      return Charsets.decode(page, declared).text();
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }
}
