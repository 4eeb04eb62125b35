package copydesk.parse;

import copydesk.parse.Manuscript.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The lines of an RTF file while it is read: its paragraphs, the rows of its tables, and what
/// interrupts a paragraph without being of it, which are text boxes and notes.
final class RtfText {
  private static final class Flow {
    private final boolean isNote;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Line>> cells = new ArrayList<>();
    private final List<Line> boxes = new ArrayList<>();
    private List<Line> cell = new ArrayList<>();
    private int style;
    private boolean outlined;
    private boolean inTable;

    Flow(boolean isNote) {
      this.isNote = isNote;
    }
  }

  private final RtfStyles styles;
  private final List<Line> notes = new ArrayList<>();
  private final Deque<Flow> interrupted = new ArrayDeque<>();
  private Flow flow = new Flow(false);

  RtfText(RtfStyles styles) {
    this.styles = styles;
  }

  List<Line> lines() {
    endTable();
    endParagraph();
    return flow.lines;
  }

  List<Line> notes() {
    return notes;
  }

  void say(String text) {
    flow.text.append(text);
  }

  /// The properties of paragraphs as they are without any.
  void reset() {
    flow.style = 0;
    flow.outlined = false;
    flow.inTable = false;
  }

  void style(int number) {
    flow.style = number;
  }

  void outlined(boolean isOutlined) {
    flow.outlined = isOutlined;
  }

  void inTable() {
    flow.inTable = true;
  }

  void endParagraph() {
    if (!flow.inTable) {
      endTable();
    }
    var into = flow.inTable ? flow.cell : flow.lines;
    Manuscript.add(styles.of(flow.style, flow.outlined), flow.text, into);
    flow.text.setLength(0);
    into.addAll(flow.boxes);
    flow.boxes.clear();
  }

  void endCell() {
    Manuscript.add(styles.of(flow.style, flow.outlined), flow.text, flow.cell);
    flow.text.setLength(0);
    flow.cell.addAll(flow.boxes);
    flow.boxes.clear();
    flow.cells.add(flow.cell);
    flow.cell = new ArrayList<>();
  }

  void endRow() {
    Manuscript.addRow(flow.cells, flow.lines);
    flow.cells.clear();
    flow.inTable = false;
  }

  // A table may end without the end of its row.
  private void endTable() {
    if (!flow.cells.isEmpty() || !flow.cell.isEmpty()) {
      flow.cells.add(flow.cell);
      flow.cell = new ArrayList<>();
      endRow();
    }
  }

  /// @param isNote else it is a text box
  void interrupt(boolean isNote) {
    interrupted.push(flow);
    flow = new Flow(isNote);
  }

  void resume() {
    endParagraph();
    endTable();
    var ended = flow;
    flow = interrupted.pop();
    (ended.isNote ? notes : flow.boxes).addAll(ended.lines);
  }
}
