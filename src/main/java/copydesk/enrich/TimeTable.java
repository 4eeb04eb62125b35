package copydesk.enrich;

import copydesk.enrich.TimeWord.Print;
import copydesk.enrich.TimeWord.Sense;
import copydesk.text.Table;
import copydesk.text.Zones;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words and patterns of one language, out of `times/en.txt` and the like, which say how they
/// are written.
///
/// It has its own names of months: [copydesk.text.Months] knows all languages at once, and "out" is
/// October in Portuguese, "ago" August in Spanish.
final class TimeTable {
  private final TimeWords words = new TimeWords();
  private final TimeNode patterns = new TimeNode();
  private final Map<String, Integer> literals = new HashMap<>();
  private final List<String> futureEnds = new ArrayList<>();
  private final List<String> pastEnds = new ArrayList<>();
  private final List<String> compound = new ArrayList<>();
  private boolean isVerbLast;

  private TimeTable() {}

  static TimeTable of(String language) {
    var table = new TimeTable();
    for (var zone : Zones.names()) {
      if (zone.length() > 1) {
        table.zone(zone, Zones.named(zone));
      }
    }
    Table.read(TimeTable.class, "times/" + language + ".txt", table::line);
    return table;
  }

  private void zone(String name, @Nullable ZoneOffset offset) {
    var seconds = offset == null ? 0 : offset.getTotalSeconds();
    words.make(name).add(new Sense(Slot.ZONE.symbol(), seconds, Print.UPPER));
  }

  TimeWords words() {
    return words;
  }

  TimeNode patterns() {
    return patterns;
  }

  /// The symbol of a mark or of a word that stands for itself; -1 where no pattern has it.
  int literal(String text) {
    return literals.getOrDefault(text, -1);
  }

  /// The ends of words that tell what is ahead.
  List<String> futureEnds() {
    return futureEnds;
  }

  List<String> pastEnds() {
    return pastEnds;
  }

  /// Whether the verb stands behind what it says, as in Turkish.
  boolean isVerbLast() {
    return isVerbLast;
  }

  private void line(String line) {
    var colon = line.indexOf(": ");
    var head = line.substring(0, colon).split(" ", -1);
    var rest = line.substring(colon + 1).strip();
    switch (head[0]) {
      case "say" -> pattern(rest, true);
      case "hush" -> pattern(rest, false);
      case "future" -> tell(rest, Tense.FUTURE, futureEnds);
      case "past" -> tell(rest, Tense.PAST, pastEnds);
      case "limit" -> List.of(rest.split(" ", -1)).forEach(name -> words.make(name).limit());
      case "compound" -> compound.addAll(List.of(rest.split(" ", -1)));
      case "verbs" -> isVerbLast = true;
      case "counted" -> slot(Slot.COUNTED, 0, rest);
      default -> {
        var slot = Slot.valueOf(head[0]);
        slot(slot, head.length == 1 ? 0 : value(slot, head[1]), rest);
      }
    }
  }

  private static int value(Slot slot, String printed) {
    return slot == Slot.UNIT ? TimeUnit.number(printed) : Integer.parseInt(printed);
  }

  private void slot(Slot slot, int value, String names) {
    for (var name : names.split(" ", -1)) {
      var isAbbreviation = name.endsWith(".") && name.indexOf('.') == name.length() - 1;
      var exact = name.startsWith("=");
      var bare = name.substring(exact ? 1 : 0, name.length() - (isAbbreviation ? 1 : 0));
      var isCapital = Character.isUpperCase(bare.charAt(0));
      var print = isCapital ? Print.CAPITAL : exact ? Print.SMALL : Print.ANYHOW;
      var word = words.make(bare);
      word.add(new Sense(slot.symbol(), value, print));
      if (isAbbreviation) {
        word.abbreviate();
      }
      for (var part : slot == Slot.WEEKDAY ? compound : List.<String>of()) {
        words.make(bare + part).add(new Sense(Slot.WEEKDAY_PART.symbol(), value, print));
      }
    }
  }

  private void tell(String names, Tense tense, List<String> ends) {
    for (var name : names.split(" ", -1)) {
      if (name.startsWith("*")) {
        ends.add(name.substring(1));
      } else {
        words.make(name).tell(tense);
      }
    }
  }

  private void pattern(String pattern, boolean isTime) {
    var elements = pattern.replace("[", " [ ").replace("]", " ] ").strip().split(" +", -1);
    follow(List.of(elements), 0, patterns, 0, isTime ? -1 : 0, -1, isTime);
  }

  private void follow(
      List<String> elements, int at, TimeNode node, int depth, int from, int to, boolean isTime) {
    if (at == elements.size()) {
      node.end(new TimeNode.Pattern(Math.max(from, 0), to < 0 ? depth : to, isTime));
      return;
    }
    var element = elements.get(at);
    switch (element) {
      case "[" -> follow(elements, at + 1, node, depth, depth, to, isTime);
      case "]" -> follow(elements, at + 1, node, depth, from, depth, isTime);
      default -> {
        var isOptional = element.length() > 1 && element.endsWith("?");
        if (isOptional) {
          follow(elements, at + 1, node, depth, from, to, isTime);
        }
        var choices = element.substring(0, element.length() - (isOptional ? 1 : 0));
        for (var choice : choices.split("\\|", -1)) {
          var next = node.make(symbol(choice));
          follow(elements, at + 1, next, depth + 1, from, to, isTime);
        }
      }
    }
  }

  private int symbol(String choice) {
    if (Character.isUpperCase(choice.charAt(0)) && choice.length() > 1) {
      if (isSlot(choice)) {
        return Slot.valueOf(choice).symbol();
      }
    }
    var name = choice.toLowerCase(Locale.ROOT);
    var known = literals.get(name);
    if (known != null) {
      return known;
    }
    var symbol = Slot.SYMBOLS + literals.size();
    literals.put(name, symbol);
    if (Character.isLetter(name.charAt(0))) {
      words.make(name).add(new Sense(symbol, 0, Print.ANYHOW));
    }
    return symbol;
  }

  private static boolean isSlot(String choice) {
    return choice.equals(choice.toUpperCase(Locale.ROOT));
  }
}
