package copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.text.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A bucket in memory, which remembers what it was asked and whether all was closed.
final class MemorySource implements ObjectSource {
  static final Instant UPLOADED = Instant.parse("2026-11-22T10:15:30Z");

  private final Map<Origin, Fetched> objects = new HashMap<>();
  private final List<@Nullable String> asked = new ArrayList<>();
  private int opened;
  private int closed;

  /// Uploads a text; its ETag is as good as S3's.
  ObjectVersion put(Origin origin, String text) {
    var bytes = text.getBytes(UTF_8);
    var version = new ObjectVersion(Digest.of(bytes), "v1", bytes.length, UPLOADED, null);
    objects.put(origin, new Fetched.Found(version, bytes, () -> closed++));
    return version;
  }

  /// From now on the object is answered for like this.
  void put(Origin origin, Fetched answer) {
    objects.put(origin, answer);
  }

  void delete(Origin origin) {
    objects.remove(origin);
  }

  /// The ETag of each question, in order.
  List<@Nullable String> asked() {
    return asked;
  }

  int opened() {
    return opened;
  }

  int stillOpen() {
    return opened - closed;
  }

  @Override
  public Fetched fetch(Origin origin, @Nullable String knownETag) {
    asked.add(knownETag);
    var object = objects.getOrDefault(origin, new Fetched.Gone());
    if (object instanceof Fetched.Found(var version, _, _)) {
      if (version.eTag().equals(knownETag)) {
        return new Fetched.Unchanged();
      }
      opened++;
    }
    return object;
  }
}
