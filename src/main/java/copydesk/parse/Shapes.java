package copydesk.parse;

import java.util.ArrayList;

/// Which blocks stand in elements of the same names, as the paragraphs of a text do, and teasers.
final class Shapes {
  private static final long PRIME = 1_000_003;

  private final Shape[] shapes;

  /// The blocks of one shape.
  static final class Shape {
    private int blocks;
    private int letters;
    private int running;

    int blocks() {
      return blocks;
    }

    int letters() {
      return letters;
    }

    /// How many of the letters are running text.
    int running() {
      return running;
    }
  }

  Shapes(Blocks blocks) {
    var names = names(blocks);
    var numbers = new LongTable(blocks.all().size());
    var known = new ArrayList<Shape>();
    shapes = new Shape[blocks.all().size()];
    for (var i = 0; i < shapes.length; i++) {
      var region = blocks.all().get(i).region();
      var outer = region.outer() == null ? region : region.outer();
      var name = names[region.number()] * PRIME + names[outer.number()];
      if (numbers.get(name) == 0) {
        known.add(new Shape());
        numbers.add(name, known.size());
      }
      shapes[i] = known.get((int) numbers.get(name) - 1);
      shapes[i].blocks++;
      shapes[i].letters += blocks.all().get(i).text().length();
    }
  }

  Shape of(int block) {
    return shapes[block];
  }

  void addRunning(int block, int letters) {
    shapes[block].running += letters;
  }

  private static long[] names(Blocks blocks) {
    var names = new long[blocks.regions().getLast().number() + 1];
    for (var region : blocks.regions()) {
      var element = region.element();
      names[region.number()] =
          element.normalName().hashCode() * PRIME
              + (element.attributesSize() == 0 ? 0 : element.attributes().get("class").hashCode());
    }
    return names;
  }
}
