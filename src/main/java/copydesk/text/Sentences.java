package copydesk.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Where the sentences of a language end.
///
/// A paragraph begins with one and ends with one. Where a stop may or may not end one, as in "U.S.
/// Senate", it does not. A scanner of our own, and not the JDK's `BreakIterator`: that knows no
/// abbreviations, so that each of its breaks has to be judged anyway, and its rules change with the
/// JDK.
public final class Sentences {
  private static final String STOPS = ".!?…؟";
  // These end a sentence whatever follows: the ideographic ones, then those of Armenian, Urdu, the
  // languages of India, Ethiopic, Khmer and Burmese.
  private static final String SURE_STOPS = "。！？｡։۔।॥።។။";
  private static final char LAST_LATIN = '\u024f';
  private static final String CLOSING = "\"'”’»“›)]」』）｣";
  private static final String OPENING = "\"'“‘„«»‹›([「『（¿¡*-–—•";
  private static final String QUOTES = "\"“„«»‚‘";
  // Behind these a sentence goes on.
  private static final String MIDST = ",;:/";
  // Behind a quotation, in Japanese and Chinese.
  private static final String MIDST_OF_IDEOGRAPHS = "とっ、，,";

  private static final int LONGEST_ABBREVIATION = 12;
  // "7. Mai", "31. Dezember".
  private static final int DIGITS_OF_ORDINAL = 2;
  // "Oct." and "März.", but no word as long as "April".
  private static final int LETTERS_OF_MONTH = 4;
  // "Ph.D.": where stops stand so near, they stand in initials, and not in an address of the web.
  private static final int LETTERS_BETWEEN_STOPS = 2;
  // One shorter tells too little to stand for the headline.
  private static final int SHORTEST_FIRST = 25;

  private static final Map<String, Sentences> BY_LANGUAGE = byLanguage();

  private final Abbreviations abbreviations;

  private Sentences(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /// Those of a language, told by its BCP 47 tag; of one that no table knows, what all have in
  /// common.
  public static Sentences of(String tag) {
    return Objects.requireNonNull(BY_LANGUAGE.get(LanguageTable.ALL.known(tag)));
  }

  private static Map<String, Sentences> byLanguage() {
    var byLanguage = new HashMap<String, Sentences>();
    Abbreviations.byLanguage()
        .forEach((language, known) -> byLanguage.put(language, new Sentences(known)));
    return Map.copyOf(byLanguage);
  }

  /// The first sentence of a text, or as many as make a line; one longer than `most` characters is
  /// cut at a word, with an ellipsis.
  public String first(String text, int most) {
    // Twice the length is enough to find an end in, however long the text is.
    var start = text.substring(0, Math.min(text.length(), 2 * most)).strip();
    var end = end(start, 0);
    while (end < Math.min(SHORTEST_FIRST, start.length())) {
      end = end(start, end);
    }
    return cut(start.substring(0, end), most);
  }

  /// The first characters of a text, cut at a word where one ends near.
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var room = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    var blank = text.lastIndexOf(' ', room);
    return text.substring(0, blank > most / 2 ? blank : room).stripTrailing() + "…";
  }

  /// Behind the last character of the sentence that begins here; the end of a paragraph is one.
  public int end(String paragraph, int start) {
    var hasWord = false;
    for (var i = start; i < paragraph.length(); i++) {
      hasWord = hasWord || Character.isLetterOrDigit(paragraph.charAt(i));
      var isSure = isSureStop(paragraph.charAt(i));
      if (!hasWord || (!isSure && !isStop(paragraph.charAt(i)))) {
        continue;
      }
      var last = i;
      while (last + 1 < paragraph.length() && isAnyStop(paragraph.charAt(last + 1))) {
        last++;
      }
      var end = behindClosing(paragraph, last + 1);
      if (end == paragraph.length()
          || (isSure
              ? end == last + 1 || MIDST_OF_IDEOGRAPHS.indexOf(paragraph.charAt(end)) < 0
              : isEnd(paragraph, start, i, last, end))) {
        return end;
      }
      i = end - 1;
    }
    return paragraph.length();
  }

  // French has a blank before the sign that closes a quotation, and behind it.
  private static int behindClosing(String text, int from) {
    var end = from;
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    var isFrench =
        end + 1 < text.length()
            && isBlank(text.charAt(end))
            && text.charAt(end + 1) == '»'
            && (end + 2 == text.length() || isBlank(text.charAt(end + 2)));
    return isFrench ? end + 2 : end;
  }

  private boolean isEnd(String text, int start, int stop, int last, int end) {
    if (!isBlank(text.charAt(end))) {
      return false;
    }
    var next = end;
    while (next < text.length()
        && (isBlank(text.charAt(next)) || OPENING.indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    if (next == text.length() || goesOn(text.codePointAt(next))) {
      return false;
    }
    return text.charAt(stop) != '.' || last > stop || !isAbbreviation(text, start, stop, next);
  }

  private static boolean goesOn(int next) {
    return Character.isLowerCase(next) || MIDST.indexOf(next) >= 0 || isAnyStop((char) next);
  }

  private boolean isAbbreviation(String text, int start, int stop, int next) {
    var from = stop;
    while (from > start && stop - from <= LONGEST_ABBREVIATION && isOfWord(text.charAt(from - 1))) {
      from--;
    }
    var length = stop - from;
    if (length == 0 || length > LONGEST_ABBREVIATION) {
      return false;
    }
    var printed = text.substring(from, stop);
    var word = printed.toLowerCase(Locale.ROOT);
    var following = word(text, next);
    var isNumberNext = Character.isDigit(text.charAt(next));
    if (isNumber(word)) {
      return from == start || isOrdinal(word, following);
    }
    var use = abbreviations.use(printed, word);
    if (use != null) {
      return switch (use) {
        case NAME -> true;
        case NUMBER -> isNumberNext;
        case ANY -> !opens(text, next, following);
      };
    }
    if (isNumberNext) {
      return length == 1 || (length <= LETTERS_OF_MONTH && Months.of(word) != null);
    }
    return isInitials(word) && (isBehindStop(text, from) || !opens(text, next, following));
  }

  // "M. J. Le Goff" is a name.
  private static boolean isBehindStop(String text, int from) {
    return from > 1 && text.charAt(from - 1) == ' ' && text.charAt(from - 2) == '.';
  }

  // "7. Mai" in every language, "7. Platz" in those which count like that.
  private boolean isOrdinal(String number, String following) {
    return number.length() <= DIGITS_OF_ORDINAL
        && (Months.of(following) != null
            || (abbreviations.ordinals() && !abbreviations.openers().contains(following)));
  }

  private boolean opens(String text, int next, String following) {
    var behind = next + following.length();
    var isInitial = behind < text.length() && text.charAt(behind) == '.';
    return (abbreviations.openers().contains(following) && !isInitial)
        || QUOTES.indexOf(text.charAt(next - 1)) >= 0;
  }

  private static boolean isInitials(String word) {
    var letters = 0;
    for (var i = 0; i < word.length(); i++) {
      letters = word.charAt(i) == '.' ? 0 : letters + 1;
      if (letters > LETTERS_BETWEEN_STOPS) {
        return false;
      }
    }
    return word.length() == 1 || word.indexOf('.') >= 0;
  }

  private static boolean isNumber(String word) {
    for (var i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String word(String text, int from) {
    var end = from;
    while (end < text.length()
        && end - from <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(char c) {
    return c == '.'
        || Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK; // "lügen", its dots apart
  }

  private static boolean isAnyStop(char c) {
    return isStop(c) || isSureStop(c);
  }

  private static boolean isStop(char c) {
    return c == '.' || (STOPS.indexOf(c) >= 0);
  }

  private static boolean isSureStop(char c) {
    return c > LAST_LATIN && SURE_STOPS.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
