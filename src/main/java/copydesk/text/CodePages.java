package copydesk.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Guesses in which single-byte code page text was written, by the letters that its bytes would be.
///
/// Each language in each of its code pages is tried: how likely are these letters, in this order of
/// frequency, beside these neighbours? All candidates explain the same bytes, so sums compare.
final class CodePages {
  // Enough for a language to show itself, and a hundredth of a second for all candidates.
  private static final int SAMPLE_BYTES = 32 * 1024;
  private static final int AROUND_BYTES = 40;

  // Natural logarithms of likelihoods, set by hand: what counts is their order.
  private static final double FOREIGN_LETTER = -9;
  private static final double FOREIGN_SCRIPT = -11;
  // Of what is not ASCII in a Latin text, much is punctuation; in others nearly all are letters.
  private static final double LATIN_QUOTATION = -0.6;
  private static final double LATIN_SIGN = -1.2;
  private static final double OTHER_QUOTATION = -4;
  private static final double OTHER_SIGN = -6;
  private static final double DRAWING = -10;
  private static final double NO_CHARACTER = -14;
  private static final double CAPITAL = -1;
  private static final double CAPITAL_INSIDE = -4;
  private static final double BESIDE_OTHER_SCRIPT = -5;
  private static final double BESIDE_ANOTHER = -1;
  private static final double ALONE = -2;
  private static final double SIGN_INSIDE = -5;
  private static final double CLOSING_BEFORE_WORD = -2;
  private static final double LATER_PAGE = -1.2;
  // What most undeclared files are in, and what short texts are taken for.
  private static final double WESTERN = 1.5;
  private static final double WORD = 1.2;
  private static final int MOST_WORDS = 50;

  private static final String QUOTATIONS = "“”„‘’‚«»–—…\u00a0";
  private static final String INSIDE_WORDS = "’\u00a0–—·\u00ad";
  private static final String SIGNS = "°§©®€£¢¥•·™ºª¹²³¼½¾№´¿¡±×\u00ad";

  private CodePages() {}

  /// All candidates, the likeliest first.
  static List<Charset> likeliest(byte[] bytes) {
    var sample = sample(bytes);
    var words = words(sample);
    var scored = new ArrayList<Scored>();
    for (var candidate : Candidates.ALL) {
      scored.add(new Scored(candidate.charset(), candidate.score(sample, words)));
    }
    return scored.stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(Scored::charset)
        .distinct()
        .toList();
  }

  // What stands around bytes beyond ASCII, with a blank where something was left out.
  private static byte[] sample(byte[] bytes) {
    var sample = new byte[SAMPLE_BYTES];
    var length = 0;
    var taken = 0;
    for (var i = 0; i < bytes.length && length < SAMPLE_BYTES; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      var from = Math.max(taken, i - AROUND_BYTES);
      if (from > taken) {
        sample[length++] = ' ';
      }
      var to = Math.min(bytes.length, i + AROUND_BYTES);
      var more = Math.clamp(to - (long) from, 0, SAMPLE_BYTES - length);
      System.arraycopy(bytes, from, sample, length, more);
      length += more;
      taken = to;
      i = to - 1;
    }
    return java.util.Arrays.copyOf(sample, length);
  }

  private static List<String> words(byte[] sample) {
    var text = new String(sample, ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
    var words = new ArrayList<String>();
    var from = 0;
    for (var i = 0; i <= text.length(); i++) {
      var c = i < text.length() ? text.charAt(i) : ' ';
      if (c < 'a' || c > 'z') {
        // A piece of a word that has other letters is none.
        var whole = c < 0x80 && (from == 0 || text.charAt(from - 1) < 0x80);
        if (whole && i - from > 1) {
          words.add(text.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }

  private record Scored(Charset charset, double score) {}

  /// A language in a code page.
  ///
  /// @param letters what each byte is
  /// @param costs how likely each is, whatever stands beside it
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Candidate(
      Charset charset, Alphabet language, double prior, char[] letters, double[] costs) {

    static Candidate of(Alphabet language, Charset charset, double prior) {
      var letters = new char[256];
      var costs = new double[256];
      for (var b = 0; b < 256; b++) {
        letters[b] = new String(new byte[] {(byte) b}, charset).charAt(0);
        costs[b] = b < 0x80 ? 0 : cost(letters[b], language);
      }
      return new Candidate(charset, language, prior, letters, costs);
    }

    private static double cost(char letter, Alphabet language) {
      var letters = language.letters();
      var exact = letters.indexOf(letter);
      var rank = exact < 0 ? letters.indexOf(Character.toLowerCase(letter)) : exact;
      if (rank >= 0) {
        // Frequencies fall by about the same factor from letter to letter, to a fiftieth.
        var fall = 4.0 / letters.length();
        var most = Math.log((1 - Math.exp(-fall)) / (1 - Math.exp(-fall * letters.length())));
        return most - fall * rank + (exact < 0 ? CAPITAL : 0);
      }
      if (QUOTATIONS.indexOf(letter) >= 0) {
        return language.isLatin() ? LATIN_QUOTATION : OTHER_QUOTATION;
      }
      if (SIGNS.indexOf(letter) >= 0) {
        return language.isLatin() ? LATIN_SIGN : OTHER_SIGN;
      }
      if (letter == '\uFFFD' || Character.isISOControl(letter)) {
        return NO_CHARACTER;
      }
      var isLatin = Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
      if (isLetter(letter)) {
        return isLatin == language.isLatin() ? FOREIGN_LETTER : FOREIGN_SCRIPT;
      }
      return DRAWING;
    }

    double score(byte[] sample, List<String> words) {
      var sum = prior;
      for (var i = 0; i < sample.length; i++) {
        if (sample[i] < 0) {
          var before = i == 0 ? ' ' : letter(sample[i - 1]);
          var after = i == sample.length - 1 ? ' ' : letter(sample[i + 1]);
          sum += costs[Byte.toUnsignedInt(sample[i])] + beside(before, letter(sample[i]), after);
        }
      }
      var known = words.stream().filter(language::hasWord).count();
      var all = Math.max(1, words.size());
      return sum + WORD * known * Math.min(all, MOST_WORDS) / all;
    }

    private char letter(byte b) {
      return letters[Byte.toUnsignedInt(b)];
    }

    private double beside(char before, char letter, char after) {
      if (!isLetter(letter)) {
        if (isLetter(before) && isLetter(after)) {
          return INSIDE_WORDS.indexOf(letter) < 0 ? SIGN_INSIDE : 0;
        }
        return letter == '’' && isLetter(after) ? CLOSING_BEFORE_WORD : 0;
      }
      var sum = 0.0;
      if (Character.isUpperCase(letter) && Character.isLowerCase(before)) {
        sum += CAPITAL_INSIDE;
      }
      if (language.isLatin()) {
        sum += before > 0x7f && isLetter(before) ? BESIDE_ANOTHER : 0;
        sum += isLetter(before) || isLetter(after) ? 0 : ALONE;
      } else if (isAsciiLetter(before) || isAsciiLetter(after)) {
        sum += BESIDE_OTHER_SCRIPT;
      }
      return sum;
    }

    private static boolean isLetter(char c) {
      return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isAsciiLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
  }

  /// Built when first needed: most files are in UTF-8, or say what they are in.
  private static final class Candidates {
    private static final List<Candidate> ALL = all();

    private static List<Candidate> all() {
      var all = new ArrayList<Candidate>();
      for (var language : Alphabet.values()) {
        var prior = 0.0;
        for (var name : language.codePages()) {
          // The JDK may have been built without its module of rarer charsets.
          if (Charset.isSupported(name)) {
            var more = name.equals("windows-1252") ? WESTERN : 0;
            all.add(Candidate.of(language, Charset.forName(name), prior + more));
          }
          prior += LATER_PAGE;
        }
      }
      return List.copyOf(all);
    }
  }
}
