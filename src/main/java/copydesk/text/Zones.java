package copydesk.text;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The zones that stand behind a time: "+01:00", "-0500", "GMT", "EST". Only those that mean one
/// offset wherever they are written.
public final class Zones {
  static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(?::?(\\d\\d))?(?!\\d)");

  // RFC 822, section 5.1. The military letters, other than Z, were specified the wrong way round
  // there.
  private static final Map<String, ZoneOffset> NAMED =
      Map.ofEntries(
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("ut", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          // Of others only those that mean one zone the world over.
          Map.entry("wet", ZoneOffset.UTC),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("mez", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("mesz", ZoneOffset.ofHours(2)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("jst", ZoneOffset.ofHours(9)),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("cst", ZoneOffset.ofHours(-6)),
          Map.entry("cdt", ZoneOffset.ofHours(-5)),
          Map.entry("mst", ZoneOffset.ofHours(-7)),
          Map.entry("mdt", ZoneOffset.ofHours(-6)),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)));

  private Zones() {}

  /// In lower case.
  public static Set<String> names() {
    return NAMED.keySet();
  }

  /// By its name in lower case.
  public static @Nullable ZoneOffset named(String name) {
    return NAMED.get(name);
  }

  /// @param offset that has matched [#OFFSET]
  static ZoneOffset of(Matcher offset) {
    var minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    var sign = offset.group(1).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
  }
}
