package copydesk.intake;

import copydesk.text.Digest;
import org.jspecify.annotations.Nullable;

/// One file to parse: an upload, or an entry of one.
///
/// @param entry its path inside the upload; empty for the upload itself
/// @param name its file name, a last resort for telling what it is
/// @param declaredType the media type that came with it, `text/html; charset=utf-8`
/// @param bytes not to be changed by anyone
// Compared by nobody, and copying up to 64 MiB would cost as much as reading them.
@SuppressWarnings("ArrayRecordComponent")
public record Document(String entry, String name, @Nullable String declaredType, byte[] bytes) {
  /// SHA-256 of the bytes, in hexadecimal.
  public String sha256() {
    return Digest.of(bytes);
  }
}
