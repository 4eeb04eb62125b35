package copydesk.parse;

import copydesk.article.Filing;
import copydesk.parse.DatelineTokens.Kind;
import copydesk.parse.DatelineTokens.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The opening of a story that says where, when and by which agency it was filed:
/// "JAKARTA, Indonesia, Oct 7 (NWA) - ".
///
/// @param place as printed, but in upper and lower case; null where only a day and an agency are
/// @param agency the mark in brackets
/// @param date where its year is printed too
/// @param bare whether a place in capitals is all there is, or a day. So look headings also,
///     "EXCLUSIVE - …": the caller has to see that a sentence follows
/// @param rest the text behind it
/// @param writer who is named between it and the text, "PORTO (NWA) - ANN EXAMPLE - "
/// @param filing the same taken apart, without its place in the file
record Dateline(
    @Nullable String place,
    @Nullable String agency,
    @Nullable LocalDate date,
    boolean bare,
    String rest,
    @Nullable String writer,
    Filing filing) {

  private static final int MOST_DASHES = 3;

  /// How the caption of an older picture begins: "FILE - The bridge in spring".
  private static final Set<String> OF_CAPTIONS = Set.of("FILE", "FILE PHOTO", "FILE PICTURE");

  /// A dateline on a line of its own without the dash that ends it.
  static String withoutDash(String line) {
    var end = line.length();
    while (end > 0 && (line.charAt(end - 1) <= ' ' || "-–—".indexOf(line.charAt(end - 1)) >= 0)) {
      end--;
    }
    return line.substring(0, end);
  }

  /// The dateline that a paragraph or its first line begins with, or null.
  static @Nullable Dateline of(String line) {
    var tokens = DatelineTokens.of(line, start(line));
    Dateline found = null;
    var dashes = 0;
    for (var i = 1; i < tokens.size() && dashes < MOST_DASHES; i++) {
      if (ends(tokens, i)) {
        dashes += tokens.get(i).is(Kind.DASH) ? 1 : 0;
        // A later dash counts where a day or an agency stands before it: "BOSTON - March 4 -".
        var longer = DatelineParts.of(line, tokens.subList(0, i + 1));
        found = longer == null ? found : longer;
      }
    }
    if (found == null && !tokens.isEmpty()) {
      found = DatelineParts.whole(line, tokens);
    }
    return found == null || isCaption(found) ? null : found;
  }

  // Asterisks before it told the wire's computers, and tell no reader anything.
  private static int start(String line) {
    var start = 0;
    while (start < line.length() && (line.charAt(start) == '*' || line.charAt(start) == ' ')) {
      start++;
    }
    return start;
  }

  private static boolean ends(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var before = tokens.get(i - 1);
    return switch (token.kind()) {
      case DASH -> true;
      case POINT -> before.is(Kind.SLASHED) || token.text().equals(":");
      case WORD, NUMBER, COMMA, SLASH, MARK, SLASHED -> false;
    };
  }

  private static boolean isCaption(Dateline dateline) {
    return dateline.bare && OF_CAPTIONS.contains(withoutDash(dateline.filing.text()));
  }

  /// Whether no sentence looks so: its town is in capitals, or a day is in it.
  boolean isLoud() {
    var text = filing.text();
    var first = 0;
    while (first < text.length() && Character.isLetter(text.charAt(first))) {
      first++;
    }
    var town = text.substring(0, first);
    return filing.date() != null || (first > 1 && town.equals(town.toUpperCase(Locale.ROOT)));
  }

  /// Whether it takes a plain text to see what stands above it, and that it is one.
  boolean isUnsure() {
    return isDayAlone() || isLabel();
  }

  /// Whether it is a day and nothing else, "APRIL 7 - ".
  boolean isDayAlone() {
    return bare && place == null;
  }

  /// Whether nothing but a colon behind capitals says that it is one: so does every label,
  /// "WATCH:".
  boolean isLabel() {
    return bare && place != null && filing.text().stripTrailing().endsWith(":");
  }
}
