package copydesk.parse;

import copydesk.parse.Manuscript.Line;
import copydesk.parse.RtfGroup.Destination;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the control words of an RTF file (Microsoft's Rich Text Format, 1.9.1) mean for an article.
final class RtfStory {
  // Printed on each page or never, or made by the program out of something else.
  private static final Set<String> UNSEEN =
      Set.of(
          "colortbl",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "xe",
          "tc",
          "annotation",
          "filetbl",
          "revtbl",
          "listtext",
          "pntext",
          "nonesttables",
          "nonshppict",
          "shprslt");

  private static final Set<String> PROPERTIES =
      Set.of(
          "title",
          "subject",
          "author",
          "manager",
          "operator",
          "keywords",
          "doccomm",
          "company",
          "category",
          "hlinkbase",
          "creatim",
          "revtim");

  // Lists made out of the headings and marks of the text.
  private static final Set<String> INDEXES = Set.of("TOC", "INDEX", "TOA");

  /// In the properties, each picture's description begins with this.
  static final String DESCRIPTION = "wzDescription";

  private static final String PROPERTY_NAME = "propname";
  private static final String SHAPE_NAME = "sn";
  private static final int LONGEST_INSTRUCTION = 200;

  private final RtfFonts fonts;
  private final RtfStyles styles = new RtfStyles();
  private final RtfText text = new RtfText(styles);
  private final Map<String, StringBuilder> properties = new LinkedHashMap<>();
  private final StringBuilder instruction = new StringBuilder();
  private int defaultFont = -1;

  RtfStory(RtfFonts fonts) {
    this.fonts = fonts;
  }

  List<Line> lines() {
    return text.lines();
  }

  List<Line> notes() {
    return text.notes();
  }

  Map<String, String> properties() {
    var all = new LinkedHashMap<String, String>();
    properties.forEach((name, value) -> all.put(name, value.toString()));
    all.remove(PROPERTY_NAME);
    all.remove(SHAPE_NAME);
    return all;
  }

  boolean isText(RtfGroup group) {
    return group.destination() == Destination.TEXT;
  }

  /// Whether what stands in the group is of any use: the bytes of pictures are not.
  boolean isHeard(RtfGroup group) {
    return switch (group.destination()) {
      case TEXT -> !group.isUnseen();
      case FONTS, STYLES, PROPERTY, INSTRUCTION -> true;
      case UNSEEN, SHAPE, OBJECT, TWICE, INFO, USER_PROPERTIES -> false;
    };
  }

  void say(String said, RtfGroup group) {
    if (!isHeard(group)) {
      return;
    }
    switch (group.destination()) {
      case TEXT -> text.say(said);
      case FONTS -> fonts.name(said);
      case STYLES -> styles.name(said);
      case PROPERTY -> property(group.property()).append(said);
      case INSTRUCTION -> {
        if (instruction.length() < LONGEST_INSTRUCTION) {
          instruction.append(said);
        }
      }
      case UNSEEN, SHAPE, OBJECT, TWICE, INFO, USER_PROPERTIES -> {}
    }
  }

  private StringBuilder property(String name) {
    return properties.computeIfAbsent(name, _ -> new StringBuilder());
  }

  /// A group ends.
  void end(RtfGroup group, @Nullable RtfGroup around) {
    if (group.interrupts()) {
      text.resume();
    }
    if (group.destination() == Destination.STYLES
        && around != null
        && around.destination() == Destination.STYLES) {
      styles.define();
    }
  }

  /// @param number the number behind the word, if any
  /// @param optional whether who does not know the word is to pass the group over
  void word(String word, @Nullable Integer number, boolean optional, RtfGroup group) {
    var value = number == null ? -1 : number;
    switch (word) {
      case "deff" -> defaultFont = value;
      case "f" -> font(value, group);
      case "v" -> group.hidden(value != 0);
      case "deleted" -> group.deleted(value != 0);
      case "plain" -> {
        group.hidden(false);
        group.deleted(false);
        group.font(defaultFont);
      }
      default -> {
        switch (group.destination()) {
          case TEXT -> inText(word, value, optional, group);
          case FONTS -> fonts.charset(word, value);
          case STYLES -> styles.say(word, value);
          case PROPERTY -> inProperty(word, value, group);
          case INFO, USER_PROPERTIES, SHAPE, OBJECT, TWICE -> inside(word, group);
          case INSTRUCTION, UNSEEN -> {}
        }
        if (optional && isLost(word, group)) {
          group.into(Destination.UNSEEN);
        }
      }
    }
  }

  // Of tables, what a program may pass over is no entry of them.
  private static boolean isLost(String word, RtfGroup group) {
    return switch (group.destination()) {
      case FONTS, STYLES -> true;
      case PROPERTY -> !group.property().equals(word);
      case TEXT, UNSEEN, SHAPE, OBJECT, TWICE, INFO, USER_PROPERTIES, INSTRUCTION -> false;
    };
  }

  private void font(int number, RtfGroup group) {
    if (group.destination() == Destination.FONTS) {
      fonts.define(number);
    } else {
      group.font(number);
    }
  }

  private void inText(String word, int value, boolean optional, RtfGroup group) {
    switch (word) {
      case "par", "sect", "page", "column" -> {
        if (!group.isUnseen()) {
          text.endParagraph();
        }
      }
      case "pard" -> text.reset();
      case "s" -> text.style(value);
      case "outlinelevel" -> text.outlined(RtfStyles.isOutlined(value));
      case "intbl" -> text.inTable();
      case "cell" -> text.endCell();
      case "nestcell" -> text.say(" ");
      case "row" -> text.endRow();
      case "fonttbl" -> group.into(Destination.FONTS);
      case "stylesheet" -> group.into(Destination.STYLES);
      case "info" -> group.into(Destination.INFO);
      case "userprops" -> group.into(Destination.USER_PROPERTIES);
      case "generator" -> group.into(Destination.PROPERTY, word);
      case "upr" -> group.into(Destination.TWICE);
      case "shp", "shpinst", "shpgrp", "do", "shppict", "pict" -> group.into(Destination.SHAPE);
      case "object" -> group.into(Destination.OBJECT);
      case "fldinst" -> {
        instruction.setLength(0);
        group.into(Destination.INSTRUCTION);
      }
      case "fldrslt" -> {
        if (INDEXES.contains(instruction.toString().strip().split("\\s", 2)[0])) {
          group.into(Destination.UNSEEN);
        }
      }
      case "footnote" -> interrupt(true, group);
      default -> {
        if (optional || UNSEEN.contains(word)) {
          group.into(Destination.UNSEEN);
        }
      }
    }
  }

  private void inside(String word, RtfGroup group) {
    var in = group.destination();
    var leadsOut =
        in == Destination.TWICE
            ? word.equals("ud")
            : in == Destination.OBJECT && word.equals("result");
    if (leadsOut) {
      group.out();
    } else if (in == Destination.SHAPE) {
      inShape(word, group);
    } else if (in == Destination.USER_PROPERTIES && word.equals(PROPERTY_NAME)) {
      property(word).setLength(0);
      group.into(Destination.PROPERTY, word);
    } else if (in == Destination.USER_PROPERTIES && word.equals("staticval")) {
      group.into(Destination.PROPERTY, property(PROPERTY_NAME).toString());
    } else if (in == Destination.INFO && PROPERTIES.contains(word)) {
      // LibreOffice writes a second author where it means who saved the file last.
      var isSecond = word.equals("author") && properties.containsKey(word);
      group.into(Destination.PROPERTY, isSecond ? "operator" : word);
    } else if (in == Destination.INFO && word.equals("upr")) {
      group.into(Destination.TWICE);
    }
  }

  // Once for each group: what it interrupts goes on when the group ends.
  private void interrupt(boolean isNote, RtfGroup group) {
    if (!group.interrupts()) {
      text.interrupt(isNote);
    }
    group.interrupt();
  }

  private void inShape(String word, RtfGroup group) {
    switch (word) {
      case "shptxt", "dptxbxtext" -> interrupt(false, group);
      case "shprslt", "nonshppict" -> group.into(Destination.UNSEEN);
      case SHAPE_NAME -> {
        property(word).setLength(0);
        group.into(Destination.PROPERTY, word);
      }
      case "sv" -> {
        if (property(SHAPE_NAME).toString().strip().equals(DESCRIPTION)) {
          property(DESCRIPTION).append('\n');
          group.into(Destination.PROPERTY, DESCRIPTION);
        }
      }
      default -> {} // how it is drawn
    }
  }

  private void inProperty(String word, int value, RtfGroup group) {
    switch (word) {
      case "yr", "mo", "dy", "hr", "min" -> say(date(word, Math.max(value, 0)), group);
      case "par", "cell" -> say(" ", group);
      default -> {} // how it looks
    }
  }

  // "\yr2026\mo11\dy22\hr9\min5", each in its place of an ISO date.
  private static String date(String word, int number) {
    var before =
        switch (word) {
          case "yr" -> "";
          case "hr" -> "T";
          case "min" -> ":";
          default -> "-";
        };
    return before + String.format(Locale.ROOT, word.equals("yr") ? "%04d" : "%02d", number);
  }
}
