package copydesk.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.jspecify.annotations.Nullable;

/// Notes what the library reads over.
final class MailFaults extends DecodeMonitor {
  private static final int MOST = 20;

  private final Set<String> warnings = new LinkedHashSet<>();

  @Override
  public boolean warn(String error, @Nullable String dropped) {
    if (warnings.size() < MOST) {
      warnings.add(error);
    }
    return false; // go on
  }

  @Override
  public boolean isListening() {
    return true;
  }

  void clear() {
    warnings.clear();
  }

  boolean have(String words) {
    return warnings.stream().anyMatch(warning -> warning.contains(words));
  }

  /// What is wrong with base64; null where nothing is. Quoted-printable has no end to miss, and
  /// what is none of it is text.
  @Nullable String ofEncoding() {
    if (have("end of BASE64")) {
      return "base64, ends early";
    }
    return have("base64 byte") || have("padding character")
        ? "base64, with characters that are none of it"
        : null;
  }
}
