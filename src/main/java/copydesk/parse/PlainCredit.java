package copydesk.parse;

import copydesk.text.DayOrder;
import copydesk.text.PrintedDates;
import copydesk.text.PrintedDates.Found;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A name below the headline that nothing calls an author's, but that stands where bylines stand:
/// beside the day, or beside what its bearer does: "Ann Example | Senior Writer | July 2, 2025".
///
/// Sections and labels stand there as well, and look like names: "Project Management". Of these
/// the text has a word in small letters; of a person's name it has none.
final class PlainCredit {
  /// The deck, the share bar, and then the text begins.
  private static final int MOST_TEXTS = 30;

  private static final int MOST_NODES = 300;
  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_OFFICE = 60;
  private static final int LONGEST_NAME = 50;

  /// By then a word that the text is about has been said.
  private static final int MOST_BLOCKS = 40;

  /// How far from its name, in pieces of lines, a day or an office may stand.
  private static final int BESIDE = 2;

  /// "12 May 2025, 13:30 by Ann".
  private static final Pattern BY_BEHIND_DAY =
      Pattern.compile("(?iu:.*?\\d.*?\\s(?:by|von|par|por|di|door|av|af)\\s+(?=\\p{L}))");

  /// "Ann Example in", and then the section.
  private static final List<String> IN_SECTION = List.of(" in", " for", " at", " on");

  /// In what only looks like a name, "Table of Contents".
  private static final Set<String> NEVER =
      Set.of(
          ("and chapter contents download erstellt established for get in leadership learning"
                  + " markets marketing menu of on quote resources services solutions strategy"
                  + " technology the und year")
              .split(" ", -1));

  /// Letters have a place before the day, "Port Example, 12 May 2021".
  private static final Set<String> OF_PLACES =
      Set.of(
          ("abu addis bad buenos cape den east el fort great hong kuala la las le los mount new"
                  + " north port rio saint san santa são south st st. tel west")
              .split(" ", -1));

  private final Vicinity vicinity;
  private final MainText text;
  private final List<Piece> pieces = new ArrayList<>();

  /// A line, or nothing where it is longer than such lines are.
  private static final class Piece {
    private final String line;
    private final TextNode node;
    private final boolean isDay;
    private @Nullable Boolean isOffice;

    Piece(String line, TextNode node) {
      this.line = line;
      this.node = node;
      this.isDay = hasDigit(line) && !PrintedDates.in(line, DayOrder.DAY_FIRST, 1).isEmpty();
    }

    boolean isDayOrOffice() {
      if (isOffice == null) {
        isOffice = isDay || PlainCredit.isOffice(line);
      }
      return isOffice;
    }
  }

  private PlainCredit(Vicinity vicinity, MainText text) {
    this.vicinity = vicinity;
    this.text = text;
  }

  /// The first below the headline, or null.
  static @Nullable AuthorLine of(Page page, Vicinity vicinity, MainText text) {
    var credit = new PlainCredit(vicinity, text);
    credit.collect(page);
    return credit.first();
  }

  private void collect(Page page) {
    var headline = vicinity.headline();
    var letters = 0;
    var node = following(headline);
    for (var i = 0; i < MOST_NODES && node != null && letters < Vicinity.NEAR; i++) {
      if (node instanceof TextNode found && !found.isBlank()) {
        letters += found.getWholeText().length();
        collect(found);
        if (pieces.size() >= MOST_TEXTS) {
          return;
        }
      }
      node = CreditLine.next(node, page.html());
    }
  }

  private void collect(TextNode node) {
    var line = Tidy.line(node.getWholeText());
    if (line.length() > LONGEST_LINE) {
      pieces.add(new Piece("", node));
      return;
    }
    for (var segment : CreditWords.segments(line)) {
      if (!segment.isBlank()) {
        pieces.add(new Piece(segment.strip(), node));
      }
    }
  }

  // Days are written with digits, in some scripts with their own.
  private static boolean hasDigit(String line) {
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if ((c >= '0' && c <= '9') || c > '~') {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Node following(Node root) {
    Node node = root;
    while (node != null && node.nextSibling() == null) {
      node = node.parent();
    }
    return node == null ? null : node.nextSibling();
  }

  private @Nullable AuthorLine first() {
    for (var i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      var line = piece.isDay ? besideDay(piece.line) : beside(i);
      if (line != null && !vicinity.isElsewhere(piece.node)) {
        return line;
      }
    }
    return null;
  }

  private @Nullable AuthorLine besideDay(String line) {
    var behind = behindDay(line);
    var name = behind == null ? beforeDay(line) : null;
    return name == null ? behind : person(name);
  }

  /// The name in "Tom Sample, 12 May 2021", or null.
  static @Nullable String beforeDay(String line) {
    var comma = line.indexOf(", ");
    var days = comma < 0 ? List.<Found>of() : PrintedDates.in(line, DayOrder.DAY_FIRST, 1);
    if (days.isEmpty() || days.getFirst().from() < comma) {
      return null;
    }
    var name = line.substring(0, comma).strip();
    var first = name.substring(0, Math.max(0, name.indexOf(' '))).toLowerCase(Locale.ROOT);
    return mayBeName(name) && Names.isPerson(name) && !OF_PLACES.contains(first) ? name : null;
  }

  private static @Nullable AuthorLine behindDay(String line) {
    var by = BY_BEHIND_DAY.matcher(line);
    return by.lookingAt()
        ? CreditReading.of(CreditLine.ofPrinted("by " + line.substring(by.end())), true)
        : null;
  }

  private @Nullable AuthorLine beside(int at) {
    var line = pieces.get(at).line;
    if (!mayBeName(line)) {
      return null;
    }
    var name = withoutSection(line);
    if (!Names.isPerson(beforeComma(name)) || !isBesideDayOrOffice(at)) {
      return null;
    }
    return person(name);
  }

  private @Nullable AuthorLine person(String name) {
    var persons = AuthorNames.persons(name);
    var isName =
        persons.size() == 1 && persons.getFirst().equalsIgnoreCase(name) && !isInText(name, text);
    return isName ? AuthorLine.of(persons) : null;
  }

  // "Ann Example, MD"
  private static String beforeComma(String name) {
    var comma = name.indexOf(',');
    return comma < 0 ? name : name.substring(0, comma).strip();
  }

  private static String withoutSection(String line) {
    for (var in : IN_SECTION) {
      if (line.endsWith(in)) {
        return line.substring(0, line.length() - in.length());
      }
    }
    return line;
  }

  private static boolean mayBeName(String line) {
    return line.length() <= LONGEST_NAME
        && line.indexOf(' ') > 0
        && !Character.isLowerCase(line.charAt(0));
  }

  private boolean isBesideDayOrOffice(int at) {
    for (var i = Math.max(0, at - BESIDE); i <= Math.min(at + BESIDE, pieces.size() - 1); i++) {
      if (i != at && pieces.get(i).isDayOrOffice()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOffice(String line) {
    return line.length() < LONGEST_OFFICE
        && AuthorNames.isRole(line)
        && AuthorNames.persons(line).isEmpty();
  }

  /// Whether a word of it stands in the text in small letters, or in no name at all.
  static boolean isInText(String name, MainText text) {
    for (var word : name.split(" ", -1)) {
      var lower = word.toLowerCase(Locale.ROOT);
      if (NEVER.contains(lower) || (!word.equals(lower) && isWordOf(text, lower))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordOf(MainText text, String word) {
    for (var block : text.blocks().subList(0, Math.min(MOST_BLOCKS, text.blocks().size()))) {
      var line = block.text();
      for (var at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
        var end = at + word.length();
        if ((at == 0 || !Character.isLetter(line.charAt(at - 1)))
            && (end == line.length() || !Character.isLetter(line.charAt(end)))) {
          return isLetters(word);
        }
      }
    }
    return false;
  }

  private static boolean isLetters(String word) {
    for (var i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
