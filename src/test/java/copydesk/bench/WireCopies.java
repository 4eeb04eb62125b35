package copydesk.bench;

import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.Reading;
import copydesk.accuracy.Part;
import copydesk.accuracy.WireStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Short stories of agencies as a desk would have received them, in memory.
final class WireCopies {
  // Some 800 bytes, as most stories have that are no results of a company.
  private static final int LEAST_BYTES = 600;
  private static final int MOST_BYTES = 1000;
  // As many as stay in the caches of no core.
  private static final int MOST_STORIES = 2000;

  private WireCopies() {}

  static List<byte[]> of(String corpus) {
    try {
      return WireStory.of(Path.of(corpus), Part.ALL).stream()
          .map(story -> story.copy().getBytes(StandardCharsets.UTF_8))
          .filter(copy -> copy.length >= LEAST_BYTES && copy.length <= MOST_BYTES)
          .limit(MOST_STORIES)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Reading read(Reader reader, byte[] copy) {
    var version = new ObjectVersion("", null, copy.length, Instant.EPOCH, null);
    return reader.read(new Origin("wire", "story.txt"), version, copy);
  }
}
