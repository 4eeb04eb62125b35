package copydesk.parse;

import java.util.List;

/// The menus of a page, a sixth of its elements, which are left out of it: they are known by their
/// tag, and by what is not in them.
final class LeanMenus {
  private static final long NAV = WordHashes.hash("nav");

  /// What no menu has in it. A page that never ends its menus has its story in one.
  private static final LongTable OF_STORIES =
      LongTable.places(List.of("p", "h1", "article", "main", "time", "blockquote", "pre", "table"));

  /// Nor that; of a story without paragraphs each line is one.
  private static final int LONGEST_LABEL = 200;

  private final LeanCopy copy;
  private int levels;
  private boolean isMenu;
  private int size; // of the copy, before what is in it

  LeanMenus(LeanCopy copy) {
    this.copy = copy;
  }

  /// Takes the beginning of one, which its start tag has before this place.
  void open(int from) {
    if (levels == 0) {
      copy.keep(from);
      size = copy.size();
      isMenu = true;
    }
    levels++;
  }

  boolean isOpen() {
    return levels > 0;
  }

  /// Takes a start tag within one, by the hash of its name.
  void begins(long name) {
    isMenu &= OF_STORIES.get(name) == 0;
  }

  /// Takes a text within one, of so many bytes.
  void text(int length) {
    isMenu &= length <= LONGEST_LABEL;
  }

  /// Takes an end tag, which begins at this place.
  void ends(long name, int at) {
    if (name != NAV) {
      return;
    }
    levels--;
    if (levels == 0 && isMenu) {
      copy.forget(size, at);
    }
  }
}
