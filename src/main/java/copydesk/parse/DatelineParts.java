package copydesk.parse;

import copydesk.article.Filing;
import copydesk.parse.DatelineTokens.Kind;
import copydesk.parse.DatelineTokens.Token;
import copydesk.text.Capitals;
import copydesk.text.NewsDates;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the pieces before a dash as a dateline: places between commas, then perhaps a day, and an
/// agency before or behind it.
final class DatelineParts {
  private static final Map<String, String> AGENCIES = WireTable.map("agencies");

  private static final int MOST_WORDS_OF_PLACE = 7;
  private static final int MOST_WORDS_IN_SMALL_LETTERS = 3;
  private static final Set<String> FIRST_OF_SENTENCES =
      Set.of("a", "an", "and", "at", "by", "in", "it", "of", "on", "that", "the", "this", "to");
  private static final Pattern PLACE_WORD = Pattern.compile("[\\p{L}\\p{M}.'’/}&-]+");

  private final String line;
  private final List<List<Token>> parts = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private @Nullable String mark;
  private @Nullable LocalDate date;
  private @Nullable MonthDay day;
  private boolean isDated;

  private @Nullable String writer;

  /// Behind so many parts an agency and a dash have come.
  private int signed = Integer.MAX_VALUE;

  private DatelineParts(String line) {
    this.line = line;
  }

  /// The dateline that these pieces are, the last one being what ends it; null where they are none.
  static @Nullable Dateline of(String line, List<Token> tokens) {
    var end = tokens.getLast();
    var parts = new DatelineParts(line);
    return parts.split(tokens.subList(0, tokens.size() - 1)) && parts.isDateline(end)
        ? parts.dateline(tokens.getFirst().start(), end)
        : null;
  }

  /// The dateline that a line of its own is, without a dash: "MADRID, 7 oct (ANS)".
  static @Nullable Dateline whole(String line, List<Token> tokens) {
    var last = tokens.getLast();
    if (!last.is(Kind.MARK) || last.end() < line.length() || !isKnown(last.text())) {
      return null;
    }
    var parts = new DatelineParts(line);
    var end = new Token(Kind.DASH, "", line.length(), line.length());
    var isDateline = parts.split(tokens) && (parts.isDated || parts.isShortTown());
    return isDateline ? parts.dateline(tokens.getFirst().start(), end) : null;
  }

  private boolean isShortTown() {
    return places.size() == 1
        && isCapitals(places.getFirst())
        && parts.getFirst().size() <= MOST_WORDS_IN_SMALL_LETTERS;
  }

  // Parts, in which a dash inside is as good as a comma: "CHEVY CHASE, Md., - March 4 -". A second
  // mark, "Quito (Ecuador), 7 oct (NWA)", is the agency; the first was a country.
  private boolean split(List<Token> tokens) {
    var marks = new ArrayList<String>();
    var part = new ArrayList<Token>();
    var dashes = 0;
    for (var token : tokens) {
      switch (token.kind()) {
        case MARK, SLASHED -> marks.add(token.text());
        case COMMA -> end(part);
        case DASH -> {
          dashes++;
          end(part);
          signed = marks.isEmpty() ? signed : Math.min(signed, parts.size());
        }
        case POINT -> {}
        case WORD, NUMBER, SLASH -> part.add(token);
      }
    }
    end(part);
    mark = marks.isEmpty() ? null : marks.removeLast();
    if (mark != null && marks.isEmpty() && DatelinePlaces.isRegion(mark) && !isKnown(mark)) {
      marks.add(mark);
      mark = null;
    }
    takeDay();
    if (marks.size() > 1 || !takePlaces()) {
      return false;
    }
    places.addAll(marks);
    return dashes == 0 || isDated || mark != null;
  }

  private void end(List<Token> part) {
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
      part.clear();
    }
  }

  // Backwards: "Oct 7, 2026" is two parts at the end, and an agency without brackets may be third.
  private void takeDay() {
    if (mark == null && parts.size() > 1 && isKnown(text(parts.getLast()))) {
      mark = text(parts.removeLast());
    } else if (mark == null && parts.size() > 1) {
      var last = parts.getLast();
      var word = last.getLast();
      if (last.size() > 2 && word.is(Kind.WORD) && isKnown(word.text())) {
        mark = word.text();
        parts.set(parts.size() - 1, last.subList(0, last.size() - 1));
      }
    }
    takeMarkWithoutBrackets();
    Integer year = null;
    if (parts.size() > 1 && parts.getLast().size() == 1 && isYear(parts.getLast())) {
      year = Integer.valueOf(parts.getLast().getFirst().text());
    }
    var at = parts.size() - (year == null ? 1 : 2);
    var found = at < 0 ? null : DatelineDay.atEnd(parts.get(at), year, at > 0);
    if (found == null) {
      takeNumber();
      return;
    }
    isDated = true;
    date = found.date();
    day = found.day();
    var part = parts.get(at);
    parts.subList(at, parts.size()).clear();
    end(new ArrayList<>(part.subList(0, part.size() - found.words())));
    if (!parts.isEmpty() && NewsDates.isWeekday(text(parts.getLast()))) {
      parts.removeLast();
    }
  }

  // "MADRID, 7 (ANS)": whose month is this one.
  private void takeNumber() {
    if (mark != null && parts.size() > 1 && DatelineDay.isNumber(parts.getLast())) {
      isDated = true;
      parts.removeLast();
    }
  }

  // An agency that no table has: capitals behind a day, "TALLINN, Oct. 7, NWA -".
  private void takeMarkWithoutBrackets() {
    var last = parts.isEmpty() ? List.<Token>of() : parts.getLast();
    if (mark == null
        && parts.size() > 2
        && last.size() == 1
        && last.getFirst().is(Kind.WORD)
        && isCapitals(last.getFirst().text())
        && DatelineDay.atEnd(parts.get(parts.size() - 2), null, true) != null) {
      mark = text(parts.removeLast());
    }
  }

  private static boolean isYear(List<Token> part) {
    return DatelineDay.isYear(part.getFirst());
  }

  private boolean takePlaces() {
    var words = 0;
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var name = text(part);
      if (i >= signed && !places.isEmpty()) {
        // What stands in capitals behind the agency is who wrote it.
        var isName = part.size() > 1 && isCapitals(name) && Names.isPerson(Capitals.eased(name));
        if (!isName || i + 1 < parts.size()) {
          return false;
        }
        writer = name;
        break;
      }
      words += part.size();
      if (part.stream().anyMatch(token -> token.is(Kind.NUMBER)) || !isName(name, places.size())) {
        return false;
      }
      places.add(name);
    }
    return words <= MOST_WORDS_OF_PLACE;
  }

  private String text(List<Token> part) {
    return line.substring(part.getFirst().start(), part.getLast().end());
  }

  private static boolean isKnown(String agency) {
    return AGENCIES.containsKey(WireTable.folded(agency));
  }

  private boolean isName(String name, int before) {
    var words = name.split(" ", -1);
    for (var i = 0; i < words.length; i++) {
      var isSmall = i + before > 0 ? isSmall(words[i]) : isSmallTown();
      if (!PLACE_WORD.matcher(words[i]).matches()
          || (Character.isLowerCase(words[i].codePointAt(0)) && !isSmall)) {
        return false;
      }
    }
    return Character.isLetter(words[0].codePointAt(0));
  }

  private boolean isSmall(String word) {
    return Capitals.isParticle(word) || word.equals("la") || isSmallTown();
  }

  // "sioux city, april 7 -": a town in small letters where a day stands behind it and nothing else.
  private boolean isSmallTown() {
    return isDated
        && parts.size() == 1
        && parts.getFirst().size() <= MOST_WORDS_IN_SMALL_LETTERS
        && !FIRST_OF_SENTENCES.contains(
            parts.getFirst().getFirst().text().toLowerCase(Locale.ROOT));
  }

  private boolean isDateline(Token end) {
    var isBare = mark == null && !isDated;
    if (places.isEmpty()) {
      return isDated && (mark != null || isDayAlone(end));
    }
    if (end.is(Kind.POINT) && !isDated) {
      return isBeforePoint(end);
    }
    var isGlued =
        end.is(Kind.DASH)
            && end.text().equals("-")
            && end.end() < line.length()
            && line.charAt(end.end()) != ' ';
    return !isBare || (!isGlued && isCapitals(places.getFirst()));
  }

  // "APRIL 7 - ", and not "April 7 - 9" nor "april 7 - or was it the eighth?".
  private boolean isDayAlone(Token end) {
    var next = end.end();
    while (next < line.length() && line.charAt(next) == ' ') {
      next++;
    }
    var digits = next;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    var isRange = digits > next && digits - next < 3;
    return end.is(Kind.DASH)
        && !isRange
        && line.chars().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
  }

  // "LONDON: The ferry", "MANILA, Ohio: The ferry", "DELHI (PTI): The ferry".
  private boolean isBeforePoint(Token end) {
    var last = places.getLast();
    return end.text().equals(":")
        && isCapitals(places.getFirst())
        && (mark == null || isKnown(mark))
        && parts.getFirst().size() <= MOST_WORDS_IN_SMALL_LETTERS
        && (places.size() == 1 || (places.size() == 2 && DatelinePlaces.isRegion(last)));
  }

  private static boolean isCapitals(String city) {
    return city.length() > 2
        && city.chars().noneMatch(Character::isLowerCase)
        && city.chars().anyMatch(Character::isUpperCase);
  }

  private Dateline dateline(int start, Token end) {
    var named = DatelinePlaces.of(places);
    var from = end.end();
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    var text = line.substring(start, from);
    var filing =
        new Filing(
            text,
            named.town(),
            named.region(),
            named.country(),
            date != null ? date.toString() : day == null ? null : day.toString(),
            mark,
            mark == null ? null : house(mark),
            null);
    return new Dateline(
        named.all(), mark, date, isBare(), line.substring(from).strip(), writer, filing);
  }

  private boolean isBare() {
    return mark == null && (places.isEmpty() || !isDated);
  }

  // "dpa/hes" is a service of the one before the slash.
  private static @Nullable String house(String mark) {
    var slash = mark.indexOf('/');
    return AGENCIES.get(WireTable.folded(slash < 0 ? mark : mark.substring(0, slash)));
  }
}
