package copydesk.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Names an article for ever: derived from where it came from, so that reading a file again writes
/// the same items and not further ones.
///
/// @param value a UUID of version 8, the form that RFC 9562 section 5.8 leaves to applications
public record ArticleId(String value) {

  private static final long VERSION_BITS = 0x0000_0000_0000_F000L;
  private static final long VERSION_8 = 0x0000_0000_0000_8000L;
  private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
  private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

  /// The id of the article at `entry` inside an object.
  public static ArticleId of(String bucket, String key, String entry) {
    // No bucket, key or entry holds a NUL, so no two places give the same bytes.
    var place = String.join("\0", bucket, key, entry).getBytes(UTF_8);
    var hash = ByteBuffer.wrap(sha256(place));
    var high = (hash.getLong() & ~VERSION_BITS) | VERSION_8;
    var low = (hash.getLong() & ~VARIANT_BITS) | VARIANT_2;
    return new ArticleId(new UUID(high, low).toString());
  }

  /// The same as a URI, for documents whose publisher gave them none.
  public String uri() {
    return "urn:uuid:" + value;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) { // every Java platform has it
      throw new IllegalStateException(impossible);
    }
  }
}
