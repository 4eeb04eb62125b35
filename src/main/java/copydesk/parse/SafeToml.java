package copydesk.parse;

import java.util.Map;
import org.tomlj.Toml;

/// The only place where TOML is opened. Where a line is not well-formed, the sound ones count.
final class SafeToml {
  // The parser recurses for each bracket.
  private static final int MAX_BRACKETS = 400;

  private SafeToml() {}

  /// Reads a text that is one table.
  static FrontMatter.Values read(String toml) {
    var brackets = toml.chars().filter(c -> c == '[' || c == '{').count();
    if (brackets > MAX_BRACKETS) {
      return broken(toml, "%d brackets; the limit is %d".formatted(brackets, MAX_BRACKETS));
    }
    try {
      var table = Toml.parse(toml);
      var values = PlainValues.of(table) instanceof Map<?, ?> map ? LinkedData.object(map) : null;
      var sound = values == null ? Map.<String, Object>of() : values;
      if (!table.hasErrors()) {
        return new FrontMatter.Values(sound, null, "");
      }
      var first = table.errors().getFirst();
      // Where the first of two is would be counted from the fence.
      var reason =
          String.valueOf(first.getMessage()).replaceFirst(" at line \\d+, column \\d+$", "");
      return new FrontMatter.Values(
          sound, new FrontMatter.Fault(first.position().line(), reason), toml);
    } catch (IllegalArgumentException tooMuch) {
      return broken(toml, String.valueOf(tooMuch.getMessage()));
    } catch (RuntimeException | StackOverflowError broken) { // the library recurses
      return broken(toml, broken instanceof StackOverflowError ? "nested too deep" : "" + broken);
    }
  }

  private static FrontMatter.Values broken(String toml, String reason) {
    return new FrontMatter.Values(Map.of(), new FrontMatter.Fault(0, reason), toml);
  }
}
