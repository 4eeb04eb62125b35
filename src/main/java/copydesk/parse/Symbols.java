package copydesk.parse;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The signs of fonts that have pictures in the place of letters, as characters that say the same.
final class Symbols {
  // Adobe's Symbol encoding, from 0x20 on and from 0xA0 on.
  private static final String SYMBOL =
      " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
          + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
  private static final String SYMBOL_ABOVE =
      "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

  // What word processors put in by themselves, and what stands before items of lists.
  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x20, " "),
          Map.entry(0x28, "☎"),
          Map.entry(0x2A, "✉"),
          Map.entry(0x4A, "☺"),
          Map.entry(0x4B, "😐"),
          Map.entry(0x4C, "☹"),
          Map.entry(0x6C, "●"),
          Map.entry(0x6E, "■"),
          Map.entry(0x71, "❑"),
          Map.entry(0x75, "◆"),
          Map.entry(0x76, "❖"),
          Map.entry(0x9F, "•"),
          Map.entry(0xA7, "▪"),
          Map.entry(0xA8, "◻"),
          Map.entry(0xD8, "➢"),
          Map.entry(0xDF, "←"),
          Map.entry(0xE0, "→"),
          Map.entry(0xE1, "↑"),
          Map.entry(0xE2, "↓"),
          Map.entry(0xE8, "➔"),
          Map.entry(0xF0, "⇨"),
          Map.entry(0xFB, "✗"),
          Map.entry(0xFC, "✓"));

  private Symbols() {}

  /// The character, or null where we know of none.
  ///
  /// @param code in the font; programs add 0xF000 to it, to have it in Unicode's private area
  static @Nullable String of(String font, int code) {
    var name = font.toLowerCase(Locale.ROOT);
    var at = code & 0xFF;
    if (name.startsWith("wingdings")) {
      return WINGDINGS.get(at);
    }
    if (!name.startsWith("symbol") || at < 0x20) {
      return null;
    }
    var table = at < 0xA0 ? SYMBOL : SYMBOL_ABOVE;
    var place = at - (at < 0xA0 ? 0x20 : 0xA0);
    return place < table.length() ? table.substring(place, place + 1) : null;
  }
}
