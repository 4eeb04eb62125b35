package copydesk.accuracy;

import copydesk.text.Digest;
import java.util.Arrays;
import java.util.Locale;

/// Which sites of a corpus count. Rules are made while looking at the rest; whether they hold
/// elsewhere is seen on the quarter that is held out. Nobody chose it, and no site is in both.
public enum Part {
  ALL,
  HELD,
  REST;

  private static final int ONE_IN = 4;

  /// The part of that name.
  ///
  /// @throws IllegalArgumentException with a sentence, where there is none
  public static Part named(String name) {
    return Arrays.stream(values())
        .filter(part -> part.label().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("-Dpart=" + name + " is not all, held or rest."));
  }

  /// As the command line calls it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean has(String url) {
    return switch (this) {
      case ALL -> true;
      case HELD -> isHeld(url);
      case REST -> !isHeld(url);
    };
  }

  private static boolean isHeld(String url) {
    var firstByte = Integer.parseInt(Digest.of(Site.of(url)).substring(0, 2), 16);
    return firstByte % ONE_IN == 0;
  }
}
