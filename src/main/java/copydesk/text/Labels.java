package copydesk.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What documents call their charsets.
final class Labels {
  // `iso88591`, `ISO_8859-1:1987`, `win-1251`, `windows1251`, `x-cp1250`, `UTF_8`.
  private static final Pattern ISO =
      Pattern.compile("(?:cs)?iso[-_ ]?8859[-_ ]?(\\d{1,2})(?:[:_].*)?");
  private static final Pattern WINDOWS =
      Pattern.compile("(?:x-cp|cp|win|windows|ms)[-_ ]?(125\\d)");
  private static final Pattern UTF = Pattern.compile("(?:x-)?utf[-_ ]?(8|16|32)(?:mb4)?");

  // WHATWG Encoding, section 4.2 "Names and labels": those in use that the JDK does not know, or
  // knows as something else.
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("unicode-1-1-utf-8", "utf-8"),
          Map.entry("unicode", "utf-16le"),
          Map.entry("iso-10646-ucs-2", "utf-16le"),
          Map.entry("ucs-2", "utf-16le"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("latin-2", "iso-8859-2"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("logical", "windows-1255"),
          Map.entry("iso-8859-6-i", "iso-8859-6"),
          Map.entry("koi", "koi8-r"),
          Map.entry("koi8", "koi8-r"),
          Map.entry("koi8-ru", "koi8-u"),
          Map.entry("mac", "x-macroman"),
          Map.entry("macintosh", "x-macroman"),
          Map.entry("x-mac-roman", "x-macroman"),
          Map.entry("x-mac-cyrillic", "x-maccyrillic"),
          Map.entry("x-mac-ukrainian", "x-macukraine"),
          Map.entry("dos-874", "x-windows-874"),
          Map.entry("chinese", "gb18030"),
          Map.entry("csgb2312", "gb18030"),
          Map.entry("gb_2312", "gb18030"),
          Map.entry("gb_2312-80", "gb18030"),
          Map.entry("x-gbk", "gb18030"),
          Map.entry("cn-big5", "big5"),
          Map.entry("x-x-big5", "big5"),
          Map.entry("cp950", "big5"),
          Map.entry("korean", "x-windows-949"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("x-euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1989", "x-windows-949"));

  // The same section: what a document calls by the name on the left is read as the superset on the
  // right, because that is what its author typed.
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("x-iso-8859-11", "x-windows-874"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("euc-jp", "x-eucjp-open"),
          Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
          Map.entry("big5", "x-ms950-hkscs"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("utf-16", "utf-16le"));

  private Labels() {}

  /// The charset that is meant, or null where nobody knows the name.
  static @Nullable Charset charset(@Nullable String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    if (declared.equalsIgnoreCase("utf-8")) { // as nearly all do
      return UTF_8;
    }
    try {
      var charset = Charset.forName(known(declared.strip().toLowerCase(Locale.ROOT)));
      var superset = SUPERSETS.get(charset.name().toLowerCase(Locale.ROOT));
      // The JDK may have been built without its module of rarer charsets.
      return superset == null || !Charset.isSupported(superset)
          ? charset
          : Charset.forName(superset);
    } catch (IllegalArgumentException _) { // a name that no charset has, or no name at all
      return null;
    }
  }

  private static String known(String label) {
    var iso = ISO.matcher(label);
    if (iso.matches()) {
      return "iso-8859-" + iso.group(1);
    }
    var windows = WINDOWS.matcher(label);
    if (windows.matches()) {
      return "windows-" + windows.group(1);
    }
    var utf = UTF.matcher(label);
    return utf.matches() ? "utf-" + utf.group(1) : LABELS.getOrDefault(label, label);
  }
}
