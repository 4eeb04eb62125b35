package copydesk.aws;

import copydesk.Origin;
import copydesk.text.Digest;
import copydesk.text.Folding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The keys of the table, each within what DynamoDB allows.
final class Keys {
  static final String RECEIPT = "receipt";
  static final String ARTICLE = "article";
  static final String POINTER_PREFIX = "article#";

  // DynamoDB, service quotas: partition keys up to 2048 bytes of UTF-8, sort keys up to 1024.
  private static final int PARTITION_KEY_BYTES = 2048;
  private static final int SORT_KEY_BYTES = 1024;
  private static final int DIGEST_CHARACTERS = 32;

  private Keys() {}

  static String upload(Origin origin) {
    return "upload#" + origin; // 7 + 63 + 1 + 1024 bytes at the most
  }

  static String article(String id) {
    return "article#" + id;
  }

  static String pointer(String entry) {
    return fit(POINTER_PREFIX + entry, SORT_KEY_BYTES);
  }

  static String body(String digest, int part) {
    return "body#%s#%04d".formatted(digest, part);
  }

  static String facet(String name, String value) {
    return fit(name + "#" + Folding.fold(Utf8.wellFormed(value)), PARTITION_KEY_BYTES);
  }

  static String at(Instant time, String what) {
    return fit(time(time) + "#" + what, SORT_KEY_BYTES);
  }

  static String failures(Instant time) {
    return "failed#" + day(time);
  }

  /// Fixed width, so that times sort as text: whole seconds, always with their Z.
  static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String day(Instant time) {
    return time.toString().substring(0, "2026-11-22".length());
  }

  /// The key itself, or its beginning and the digest of all of it.
  private static String fit(String key, int bytes) {
    if (Utf8.length(key) <= bytes) {
      return key;
    }
    var ending = "~" + Digest.of(key).substring(0, DIGEST_CHARACTERS);
    return Utf8.start(key, bytes - ending.length()) + ending;
  }
}
