package copydesk.parse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which charset the bytes of an RTF file are: a font says so for the text that is set in it.
///
/// Rich Text Format 1.9.1, "Font Table" and "Character Set".
final class RtfFonts {
  /// More than any computer has; each takes a hundred bytes.
  private static final int MOST_FONTS = 10_000;

  private static final int SYMBOLS = 2;

  // The numbers of Windows' charsets, and the code pages that they stand for.
  private static final Map<Integer, Integer> PAGES =
      Map.ofEntries(
          Map.entry(77, 10000),
          Map.entry(78, 932),
          Map.entry(80, 936),
          Map.entry(81, 950),
          Map.entry(128, 932),
          Map.entry(129, 949),
          Map.entry(130, 1361),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, 1255),
          Map.entry(178, 1256),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250),
          Map.entry(254, 437),
          Map.entry(255, 850));

  private static final class Font {
    private final StringBuilder name = new StringBuilder();
    private int charset = -1;
    private int page = -1;
  }

  private final Map<Integer, Font> fonts = new HashMap<>();
  private Font defined = new Font();
  private String ansi = "windows-1252";

  /// The charset of what no font says another of.
  void ansi(int page) {
    ansi = charset(page);
  }

  /// A definition begins.
  void define(int number) {
    defined = new Font();
    if (fonts.size() < MOST_FONTS) {
      fonts.putIfAbsent(number, defined);
    }
  }

  void charset(String word, int number) {
    switch (word) {
      case "fcharset" -> defined.charset = number;
      case "cpg" -> defined.page = number;
      default -> {} // its pitch, its family
    }
  }

  void name(String part) {
    if (defined.name.length() < 100) {
      defined.name.append(part);
    }
  }

  /// The charset of text in this font. Many programs write 0, Western, without looking: there the
  /// file's own charset is surer.
  String charset(int number, boolean inFont) {
    var font = inFont ? fonts.get(number) : null;
    if (font == null) {
      return ansi;
    }
    var page = font.page > 0 ? Integer.valueOf(font.page) : PAGES.get(font.charset);
    return page == null ? ansi : charset(page);
  }

  /// The name of a font that has signs in the place of letters; null where it has letters.
  @Nullable String pictorial(int number) {
    var font = fonts.get(number);
    if (font == null || (font.charset != SYMBOLS && !isSymbol(font.name))) {
      return null;
    }
    return font.name.toString().strip();
  }

  private static boolean isSymbol(StringBuilder name) {
    return name.toString().strip().startsWith("Symbol") || name.toString().contains("Wingdings");
  }

  private static String charset(int page) {
    return switch (page) {
      case 437, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866 -> "IBM" + page;
      case 874 -> "x-windows-874";
      case 932 -> "windows-31j";
      case 936 -> "gb18030";
      case 949 -> "x-windows-949";
      case 950 -> "x-windows-950";
      case 1361 -> "x-Johab";
      case 10000 -> "x-MacRoman";
      case 10006 -> "x-MacGreek";
      case 10007 -> "x-MacCyrillic";
      case 10029 -> "x-MacCentralEurope";
      case 10081 -> "x-MacTurkish";
      case 20866 -> "KOI8-R";
      case 65001 -> "UTF-8";
      default -> page >= 1250 && page <= 1258 ? "windows-" + page : "windows-1252";
    };
  }
}
