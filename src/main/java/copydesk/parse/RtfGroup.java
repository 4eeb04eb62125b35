package copydesk.parse;

/// What holds within a group of an RTF file, and what a group inherits from the one around it.
final class RtfGroup {
  /// Where the text of a group goes.
  enum Destination {
    TEXT,
    UNSEEN,
    /// A drawing: nothing is text but what stands in its box.
    SHAPE,
    /// An embedded object: nothing is text but its result.
    OBJECT,
    /// The same twice, in an old charset and in Unicode: the second one counts.
    TWICE,
    FONTS,
    STYLES,
    INFO,
    PROPERTY,
    USER_PROPERTIES,
    INSTRUCTION
  }

  private Destination destination = Destination.TEXT;
  private Destination outer = Destination.TEXT;
  private String property = "";
  private boolean hidden;
  private boolean deleted;
  private boolean interrupts;
  private int skip = 1;
  private int font = -1;

  RtfGroup within() {
    var inner = new RtfGroup();
    inner.destination = destination;
    inner.outer = outer;
    inner.property = property;
    inner.hidden = hidden;
    inner.deleted = deleted;
    inner.skip = skip;
    inner.font = font;
    return inner;
  }

  Destination destination() {
    return destination;
  }

  void into(Destination next) {
    outer = destination;
    destination = next;
  }

  /// Back to where the text around it goes.
  void out() {
    destination = outer;
  }

  /// The property that its text is the value of.
  String property() {
    return property;
  }

  void into(Destination next, String name) {
    into(next);
    property = name;
  }

  boolean isUnseen() {
    return hidden || deleted;
  }

  void hidden(boolean is) {
    hidden = is;
  }

  void deleted(boolean is) {
    deleted = is;
  }

  /// Whether with it the text goes on that it interrupts.
  boolean interrupts() {
    return interrupts;
  }

  void interrupt() {
    interrupts = true;
    into(Destination.TEXT);
    hidden = false;
  }

  int skip() {
    return skip;
  }

  void skip(int characters) {
    skip = characters;
  }

  int font() {
    return font;
  }

  void font(int number) {
    font = number;
  }
}
