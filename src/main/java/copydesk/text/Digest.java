package copydesk.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in hexadecimal.
public final class Digest {
  private Digest() {}

  /// Of bytes.
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes));
  }

  /// Of a text, as UTF-8.
  public static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) { // every Java platform has it
      throw new IllegalStateException(impossible);
    }
  }
}
