package copydesk.parse;

import java.util.Arrays;

/// A copy of a page's bytes that grows from its beginning to its end, with parts left out.
final class LeanCopy {
  private final byte[] whole;
  private final byte[] kept;
  private int size;
  private int done; // of the whole

  LeanCopy(byte[] whole) {
    this.whole = whole;
    this.kept = new byte[whole.length];
  }

  /// Copies what has not been yet, up to here.
  void keep(int to) {
    System.arraycopy(whole, done, kept, size, to - done);
    size += to - done;
    done = to;
  }

  /// Leaves out a part.
  void without(int from, int to) {
    keep(from);
    done = to;
  }

  /// How long it is by now.
  int size() {
    return size;
  }

  /// Takes back what has been copied since it was so long, and leaves out all up to here.
  void forget(int size, int to) {
    this.size = size;
    done = to;
  }

  /// Has something else in the place of a part, and no longer than it is.
  void replace(int from, int to, String ascii) {
    keep(from);
    for (var i = 0; i < ascii.length(); i++) {
      kept[size++] = (byte) ascii.charAt(i);
    }
    done = to;
  }

  /// The copy, once all the rest has been added.
  byte[] bytes() {
    keep(whole.length);
    return size == whole.length ? whole : Arrays.copyOf(kept, size);
  }
}
