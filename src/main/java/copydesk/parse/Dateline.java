package copydesk.parse;

import copydesk.text.Capitals;
import copydesk.text.Months;
import copydesk.text.NewsDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The opening of a story that says where, when and by which agency it was filed:
/// "JAKARTA, Indonesia, Oct 7 (NWA) - ".
///
/// @param place as printed, but in upper and lower case
/// @param agency the mark in brackets
/// @param date where its year is printed too
/// @param bare whether a place in capitals is all there is. So look headings also, "EXCLUSIVE - …":
///     the caller has to see that a sentence follows
/// @param rest the text behind it
record Dateline(
    String place, @Nullable String agency, @Nullable LocalDate date, boolean bare, String rest) {

  /// Places, region, country, a long date and an agency's full name fit into this.
  private static final int LONGEST = 140;

  private static final int MOST_WORDS_OF_PLACE = 7;

  /// How the caption of an older picture begins: "FILE - The bridge in spring".
  private static final Set<String> OF_CAPTIONS = Set.of("FILE", "FILE PHOTO", "FILE PICTURE");

  // A hyphen alone is a dash only between blanks: "STRATFORD-UPON-AVON". ".-" is the Spanish style.
  private static final Pattern DASH =
      Pattern.compile("\\s?(?:--|[–—―])\\s?|\\s-(?:\\s|$)|(?<=[).])-(?:\\s|$)");
  private static final Pattern AGENCY =
      Pattern.compile("\\s?\\((?<mark>\\p{L}[\\p{L}\\p{N} .&/+-]{0,50})\\)\\s?[.:]?$");
  private static final Pattern PLACE_WORD = Pattern.compile("[\\p{L}\\p{M}.'’/-]+");

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
    var head = line.substring(0, Math.min(line.length(), LONGEST));
    var dash = DASH.matcher(head);
    if (!dash.find()) {
      return null;
    }
    var filed = head.substring(0, dash.start()).strip();
    if (OF_CAPTIONS.contains(filed)) {
      return null;
    }
    var rest = line.substring(dash.end()).strip();
    var agency = AGENCY.matcher(filed);
    var mark = agency.find() ? agency.group("mark") : null;
    return of(mark == null ? filed : filed.substring(0, agency.start()), mark, rest);
  }

  private static @Nullable Dateline of(String filed, @Nullable String mark, String rest) {
    var parts = new ArrayList<>(List.of(filed.split(",\\s*", -1)));
    LocalDate date = null;
    var dated = false;
    // Backwards: "Oct 7, 2026" is two parts at the end.
    if (parts.size() > 2 && NewsDates.parse(lastTwo(parts)) instanceof LocalDate day) {
      date = day;
      dated = true;
      parts.removeLast();
      parts.removeLast();
    } else if (parts.size() > 1
        && NewsDates.parse(pointless(parts.getLast())) instanceof LocalDate day) {
      date = day;
      dated = true;
      parts.removeLast();
    } else if (parts.size() > 1 && isDayOfMonth(parts.getLast())) {
      dated = true;
      parts.removeLast();
    }
    var bare = mark == null && !dated;
    var isPlace = bare ? isCapitals(parts) : isPlace(parts);
    if (!isPlace) {
      return null;
    }
    var place = String.join(", ", parts.stream().map(Capitals::eased).toList());
    return new Dateline(place, mark, date, bare, rest);
  }

  private static String lastTwo(List<String> parts) {
    return pointless(parts.get(parts.size() - 2)) + " " + parts.getLast();
  }

  // "7. Oktober", "Oct. 7"
  private static String pointless(String date) {
    return date.replace(".", " ");
  }

  private static boolean isDayOfMonth(String part) {
    var words = pointless(part).strip().split("\\s+", -1);
    return words.length == 2
        && (isMonthAndDay(words[0], words[1]) || isMonthAndDay(words[1], words[0]));
  }

  private static boolean isMonthAndDay(String month, String day) {
    return Months.of(month) != null && day.matches("[0-3]?[0-9]");
  }

  private static boolean isCapitals(List<String> parts) {
    var city = parts.getFirst();
    return isPlace(parts)
        && city.length() > 2
        && city.chars().noneMatch(Character::isLowerCase)
        && city.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isPlace(List<String> parts) {
    var words = 0;
    for (var part : parts) {
      var ofPart = part.split(" ", -1);
      words += ofPart.length;
      if (!isName(ofPart)) {
        return false;
      }
    }
    return words <= MOST_WORDS_OF_PLACE;
  }

  private static boolean isName(String[] words) {
    for (var i = 0; i < words.length; i++) {
      var isSmall = i > 0 && (Capitals.isParticle(words[i]) || words[i].equals("la"));
      if (!PLACE_WORD.matcher(words[i]).matches()
          || (Character.isLowerCase(words[i].codePointAt(0)) && !isSmall)) {
        return false;
      }
    }
    return Character.isLetter(words[0].codePointAt(0));
  }
}
