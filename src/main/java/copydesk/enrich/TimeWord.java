package copydesk.enrich;

import java.util.ArrayList;
import java.util.List;

/// What one word may be in a time, and what it says of a sentence. Filled while a table is read.
final class TimeWord {
  /// How a word must be printed to be what it is.
  enum Print {
    ANYHOW,
    /// Months and weekdays in English: "may" is none.
    CAPITAL,
    /// "morgen" is tomorrow, "Morgen" the morning.
    SMALL,
    /// Zones: "EST" is one, "est" is "is" or "east".
    UPPER
  }

  /// @param symbol the ordinal of a [Slot], or behind those a word that stands for itself
  record Sense(int symbol, int value, Print print) {}

  private final List<Sense> senses = new ArrayList<>(2);
  private Tense tense = Tense.UNKNOWN;
  private boolean isAbbreviation;
  private boolean isLimit;

  void add(Sense sense) {
    if (!senses.contains(sense)) {
      senses.add(sense);
    }
  }

  void tell(Tense told) {
    tense = told;
  }

  void abbreviate() {
    isAbbreviation = true;
  }

  void limit() {
    isLimit = true;
  }

  List<Sense> senses() {
    return senses;
  }

  Tense tense() {
    return tense;
  }

  /// A point behind it is part of it.
  boolean isAbbreviation() {
    return isAbbreviation;
  }

  /// "until": what follows lies ahead.
  boolean isLimit() {
    return isLimit;
  }

  static boolean isPrinted(Print print, String text, int from, int to) {
    return switch (print) {
      case ANYHOW -> true;
      case CAPITAL -> Character.isUpperCase(text.charAt(from));
      case SMALL -> Character.isLowerCase(text.charAt(from));
      case UPPER ->
          Character.isUpperCase(text.charAt(from)) && Character.isUpperCase(text.charAt(to - 1));
    };
  }
}
