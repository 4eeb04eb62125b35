package copydesk.parse;

import copydesk.parse.PageMarks.Mark;
import copydesk.text.DayOrder;
import copydesk.text.NewsDates;
import copydesk.text.PrintedDates;
import copydesk.text.Tidy;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A stretch of a page as its readers see it, a line for each block, with the days that stand
/// there: in words, or behind them in a `time` element.
final class PrintedText {
  /// More than any article prints; a table of results has thousands.
  private static final int MOST_DAYS = 200;

  /// In an element that is marked as a date stands little else. Of a longer one the mark means
  /// something else.
  private static final int LONGEST_MARKED = 120;

  /// Shorter lines are labels, captions and bylines.
  private static final int SHORTEST_RUNNING = 150;

  private static final int LONGEST_LABEL = 40;

  /// How far along a line, and how far below a headline, it is looked at what stands there: a page
  /// may be one line of a million characters.
  private static final int LONGEST_LOOK = 300;

  private static final int FARTHEST = 3000;

  /// Most pages print their day within so many letters below the headline.
  private static final int NEAR = 400;

  private final DayOrder order;
  private final PageMarks marks;
  private final PrintedLines text = new PrintedLines();
  private final List<TextNode> pieces = new ArrayList<>();
  private int[] begins = new int[64]; // of each piece
  private int[] open = new int[64]; // where each element began that is not at its end yet
  private int levels;
  private final List<Day> days = new ArrayList<>();
  private final Set<Integer> places = new HashSet<>();
  private int headline = -1;

  /// How a day is known for one: by a `time` element, a class, or its words alone.
  enum Kind {
    TIME,
    MARKED,
    PLAIN
  }

  /// A day and where it stands.
  ///
  /// @param value more than a day where a `time` element says more
  /// @param other what it is in the other order of day and month, where that could be meant
  record Day(Temporal value, @Nullable LocalDate other, int from, int until, Node in, Kind kind) {
    LocalDate day() {
      return of(value);
    }

    static LocalDate of(Temporal value) {
      return LocalDate.ofEpochDay(value.getLong(ChronoField.EPOCH_DAY));
    }
  }

  PrintedText(PageMarks marks, DayOrder order) {
    this.order = order;
    this.marks = marks;
  }

  /// Reads from a node on, at most so many nodes, and so many characters below the headline; not
  /// much farther than a day that is enough.
  void read(
      Node first, @Nullable Element headline, int characters, int nodes, Predicate<Day> isEnough) {
    Node node = first;
    var isNear = true;
    var known = 0;
    for (var i = 0; node != null && i < nodes; i++) {
      var below = this.headline < 0 ? 0 : text.length() - this.headline;
      if (below > NEAR && isNear) {
        isNear = false;
        notePlain(text.lineStart(text.length(), text.length()));
      }
      while (known < days.size()) {
        if (isEnough.test(days.get(known++))) {
          return;
        }
      }
      if (below > characters) {
        break;
      }
      begin(node);
      var next = node.childNodeSize() > 0 ? node.childNode(0) : null;
      while (node != null && next == null) {
        end(node, headline);
        next = node.nextSibling();
        node = next == null ? node.parent() : node;
      }
      node = next;
    }
    notePlain(text.length());
  }

  private void notePlain(int until) {
    for (var found : PrintedDates.in(text.characters(), until, order, MOST_DAYS)) {
      add(found.day(), found, 0, pieceAt(found.from()), Kind.PLAIN);
    }
  }

  /// The words of an element on one line: the first, where they are more than so many characters.
  static String of(Element element, int characters) {
    var words = new StringBuilder();
    for (Node node = element; node != null && words.length() < characters; ) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      }
      node = following(node, element);
    }
    return Tidy.line(words.toString());
  }

  /// The days, those in elements first.
  List<Day> days() {
    return days;
  }

  /// Where the headline ends, or -1 where it is not on this stretch.
  int headline() {
    return headline;
  }

  /// What stands on the same line in front of it, or on the line above that ends where it begins,
  /// if that is short enough for a label: "Updated on".
  String before(Day day) {
    var start = text.lineStart(day.from(), LONGEST_LOOK);
    var before = text.between(start, day.from());
    if (start == 0 || !before.isBlank()) {
      return before;
    }
    var above = text.lineStart(start - 1, LONGEST_LOOK);
    return start - above > LONGEST_LABEL ? before : text.between(above, start);
  }

  /// How long the line is that it stands on, as far as that matters.
  int lineLength(Day day) {
    return text.lineEnd(day.until(), day.until() + LONGEST_LOOK)
        - text.lineStart(day.from(), LONGEST_LOOK);
  }

  /// How many characters of running text stand between the headline and it.
  int runningAbove(Day day) {
    var top = Math.max(0, headline);
    if (day.from() - top > FARTHEST) {
      return day.from() - top;
    }
    var running = 0;
    for (var start = top; start < day.from(); ) {
      var end = text.lineEnd(start, day.from());
      running += end - start > SHORTEST_RUNNING ? end - start : 0;
      start = end + 1;
    }
    return running;
  }

  private Node pieceAt(int at) {
    var i = Arrays.binarySearch(begins, 0, pieces.size(), at);
    return pieces.get(Math.max(0, i < 0 ? -i - 2 : i));
  }

  private static @Nullable Node following(Node node, Node within) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    for (var up = node; up != null && !up.equals(within); up = up.parent()) {
      if (up.nextSibling() != null) {
        return up.nextSibling();
      }
    }
    return null;
  }

  private void begin(Node node) {
    if (node instanceof TextNode words) {
      begins = withRoom(begins, pieces.size());
      begins[pieces.size()] = text.length();
      pieces.add(words);
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      part(element);
      open = withRoom(open, levels);
      open[levels++] = text.length();
    }
  }

  private static int[] withRoom(int[] numbers, int size) {
    return size < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * size);
  }

  private void part(Element element) {
    if (element.isBlock() || element.nameIs("br")) {
      text.endLine();
    } else {
      text.endWord();
    }
  }

  private void end(Node node, @Nullable Element headline) {
    if (node instanceof Element element) {
      if (levels > 0) {
        note(element, open[--levels]);
      }
      part(element);
      if (element.equals(headline)) {
        this.headline = text.length();
      }
    }
  }

  private void note(Element element, int from) {
    var isTime = element.nameIs("time") || element.nameIs("abbr");
    if (element.attributesSize() == 0 && !isTime) { // a mark is a class or an id
      return;
    }
    if (days.size() >= MOST_DAYS || !(isTime || marks.isMarked(element, Mark.DATE))) {
      return;
    }
    var value = element.attr(element.nameIs("abbr") ? "title" : "datetime");
    var behind = value.isEmpty() ? null : NewsDates.parse(value);
    behind = behind == null && isTime ? PrintedDates.only(value, order) : behind;
    var words = text.length() - from > LONGEST_MARKED ? "" : text.between(from, text.length());
    words = words.replace('\n', ' ');
    var printed = PrintedDates.in(words, order, 2);
    if (behind == null && printed.size() == 1 && words.indexOf(':') > 0) {
      behind = NewsDates.parse(words); // it understands the hour as well
    }
    for (var found : printed) {
      // What is read counts: the other may be on another day, in another zone.
      var isSame = behind != null && Day.of(behind).equals(found.day());
      var day = behind != null && isSame ? behind : found.day();
      add(day, found, from, element, isTime ? Kind.TIME : Kind.MARKED);
    }
    if (printed.isEmpty() && behind != null) {
      days.add(new Day(behind, null, from, text.length(), element, Kind.TIME));
    }
  }

  // An element within another that is a date as well, and the words in it, are one day; but a
  // `time`
  // element may know the hour.
  private void add(Temporal value, PrintedDates.Found found, int offset, Node in, Kind kind) {
    if (places.add(offset + found.from()) || kind == Kind.TIME) {
      days.add(
          new Day(value, found.other(), offset + found.from(), offset + found.until(), in, kind));
    }
  }
}
