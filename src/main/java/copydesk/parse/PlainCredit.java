package copydesk.parse;

import copydesk.text.DayOrder;
import copydesk.text.PrintedDates;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.HashSet;
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
  private static final Pattern IN_SECTION = Pattern.compile(" (?:in|for|at|on)$");

  /// In what only looks like a name, "Table of Contents".
  private static final Set<String> NEVER = Set.of("of", "the", "and", "und", "for", "in", "on");

  private final Vicinity vicinity;
  private final MainText text;
  private final List<Piece> pieces = new ArrayList<>();
  private @Nullable Set<String> small;

  /// @param line nothing where it is longer than such lines are
  /// @param isDay whether it has a day in it
  private record Piece(String line, boolean isDay, TextNode node) {}

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
      pieces.add(new Piece("", false, node));
      return;
    }
    for (var segment : CreditWords.segments(line)) {
      if (!segment.isBlank()) {
        var day = PrintedDates.in(segment, DayOrder.DAY_FIRST, 1);
        pieces.add(new Piece(segment.strip(), !day.isEmpty(), node));
      }
    }
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
      var line = piece.isDay() ? behindDay(piece.line()) : beside(i);
      if (line != null && !vicinity.isElsewhere(piece.node())) {
        return line;
      }
    }
    return null;
  }

  private static @Nullable AuthorLine behindDay(String line) {
    var by = BY_BEHIND_DAY.matcher(line);
    return by.lookingAt()
        ? CreditReading.of(CreditLine.ofPrinted("by " + line.substring(by.end())), true)
        : null;
  }

  private @Nullable AuthorLine beside(int at) {
    var line = pieces.get(at).line();
    if (!mayBeName(line) || !isBesideDayOrOffice(at)) {
      return null;
    }
    var name = IN_SECTION.matcher(line).replaceFirst("");
    var persons = AuthorNames.persons(name);
    var isName =
        persons.size() == 1 && persons.getFirst().equalsIgnoreCase(name) && !isInText(name);
    return isName ? AuthorLine.of(persons) : null;
  }

  private static boolean mayBeName(String line) {
    return line.length() <= LONGEST_NAME
        && line.indexOf(' ') > 0
        && !Character.isLowerCase(line.charAt(0));
  }

  private boolean isBesideDayOrOffice(int at) {
    for (var i = Math.max(0, at - BESIDE); i <= Math.min(at + BESIDE, pieces.size() - 1); i++) {
      var piece = pieces.get(i);
      if (i != at && (piece.isDay() || isOffice(piece.line()))) {
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

  private boolean isInText(String name) {
    if (small == null) {
      small = smallWords(text);
    }
    for (var word : name.split(" ", -1)) {
      var lower = word.toLowerCase(Locale.ROOT);
      if (NEVER.contains(word) || (!word.equals(lower) && small.contains(lower))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> smallWords(MainText text) {
    var words = new HashSet<String>();
    for (var block : text.blocks().subList(0, Math.min(MOST_BLOCKS, text.blocks().size()))) {
      var line = block.text();
      var from = 0;
      for (var i = 0; i <= line.length(); i++) {
        if (i == line.length() || !Character.isLetter(line.charAt(i))) {
          if (i > from && Character.isLowerCase(line.charAt(from))) {
            words.add(line.substring(from, i));
          }
          from = i + 1;
        }
      }
    }
    return words;
  }
}
