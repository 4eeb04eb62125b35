package copydesk.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// A table that is written for people: a line for each entry, `#` before what explains it. Whoever
/// extends one needs to know no Java.
public final class Table {
  private Table() {}

  /// What stands before the "=" of an entry, and what behind it.
  public record Entry(String left, String right) {}

  /// Hands on the entries of a resource that lies beside a class. A mistake in one is told with its
  /// file and line: who extends a table reads no stack trace.
  public static void read(Class<?> beside, String file, Consumer<String> reader) {
    var number = 0;
    for (var line : all(beside, file)) {
      number++;
      var entry = line.strip();
      if (!entry.isEmpty() && !entry.startsWith("#")) {
        try {
          reader.accept(entry);
        } catch (RuntimeException mistake) { // whatever a reader stumbles over
          throw new IllegalStateException(
              "%s, line %d, “%s”: %s".formatted(file, number, entry, mistake.getMessage()),
              mistake);
        }
      }
    }
  }

  /// The same of a table of two columns: "US-TX = Tex.".
  public static void readPairs(Class<?> beside, String file, Consumer<Entry> reader) {
    read(beside, file, entry -> reader.accept(pair(entry)));
  }

  /// The entries of a table in which a line may say anything.
  public static List<String> lines(Class<?> beside, String file) {
    var lines = new ArrayList<String>();
    read(beside, file, lines::add);
    return lines;
  }

  private static Entry pair(String entry) {
    var sign = entry.indexOf('=');
    var left = entry.substring(0, Math.max(0, sign)).strip();
    var right = entry.substring(sign + 1).strip();
    if (left.isEmpty() || right.isEmpty()) {
      throw new IllegalArgumentException("no = with something on both sides of it");
    }
    return new Entry(left, right);
  }

  private static List<String> all(Class<?> beside, String file) {
    try (var in = Objects.requireNonNull(beside.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.readAllLines();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
