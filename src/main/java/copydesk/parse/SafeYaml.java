package copydesk.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The only place where YAML is opened: no tag makes an object, no key comes twice, and what an
/// alias repeats is limited.
final class SafeYaml {
  private static final int MAX_ALIASES = 10;

  // The composer recurses for each bracket.
  private static final int MAX_BRACKETS = 200;

  // Each is read by itself where the whole cannot be.
  private static final int MAX_PROPERTIES = 1000;

  // Where a property of the outermost level begins.
  private static final Pattern PROPERTY = Pattern.compile("(?m)^(?=[^\\s#\\-\\[\\]{}])");

  private SafeYaml() {}

  /// Reads a text that is one mapping; property by property where the whole is not well-formed, so
  /// that a colon in a title does not cost the date.
  static FrontMatter.Values read(String yaml) {
    try {
      return new FrontMatter.Values(mapping(yaml), null, "");
    } catch (YamlEngineException | IllegalArgumentException | StackOverflowError broken) {
      return soundOnly(yaml, fault(yaml, broken));
    }
  }

  private static FrontMatter.Values soundOnly(String yaml, FrontMatter.Fault fault) {
    var sound = new LinkedHashMap<String, Object>();
    var broken = new StringBuilder();
    var properties = PROPERTY.split(yaml, -1);
    if (properties.length > MAX_PROPERTIES) {
      return new FrontMatter.Values(sound, fault, yaml);
    }
    for (var property : properties) {
      try {
        var values = mapping(property);
        if (values.keySet().stream().anyMatch(sound::containsKey)) {
          broken.append(property);
        } else {
          sound.putAll(values);
        }
      } catch (YamlEngineException | IllegalArgumentException | StackOverflowError _) {
        broken.append(property);
      }
    }
    return new FrontMatter.Values(sound, fault, broken.toString());
  }

  private static Map<String, Object> mapping(String yaml) {
    var brackets = yaml.chars().filter(c -> c == '[' || c == '{').count();
    if (brackets > MAX_BRACKETS) {
      throw new IllegalArgumentException(
          "%d brackets; the limit is %d".formatted(brackets, MAX_BRACKETS));
    }
    var settings =
        LoadSettings.builder()
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .build();
    var value = PlainValues.of(new Load(settings).loadFromString(yaml));
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map) {
      return LinkedData.object(map);
    }
    throw new IllegalArgumentException("no properties in it");
  }

  private static FrontMatter.Fault fault(String yaml, Throwable broken) {
    if (broken instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      var line = marked.getProblemMark().get().getLine() + 1;
      return new FrontMatter.Fault(line, String.valueOf(marked.getProblem()));
    }
    if (broken instanceof ReaderException unprintable) {
      var before = yaml.substring(0, Math.min(yaml.length(), unprintable.getPosition()));
      var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      return new FrontMatter.Fault(line, "a character that YAML does not allow");
    }
    return new FrontMatter.Fault(
        0, broken instanceof StackOverflowError ? "nested too deep" : broken.getMessage());
  }
}
