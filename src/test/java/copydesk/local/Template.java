package copydesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `template.yaml` as plain maps, lists and values, for tests and the local stack to hold on to.
///
/// Two things are done already: short tags are written out (`!Ref X` is `{"Ref": "X"}`, and
/// `!GetAtt A.B` is `{"Fn::GetAtt": ["A", "B"]}`), and what `Globals` says of functions is in each
/// of them.
public final class Template {
  private final Map<String, Object> root;

  private Template(Map<String, Object> root) {
    this.root = root;
  }

  /// Reads a template from a file.
  public static Template read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /// Reads a template from its text.
  public static Template parse(String yaml) {
    return new Template(Globals.spread(CloudFormationYaml.read(yaml)));
  }

  /// The parameters by name; empty where there are none.
  public Map<String, Object> parameters() {
    return section("Parameters");
  }

  /// The resources by logical id, in the order of the file.
  public Map<String, Object> resources() {
    return section("Resources");
  }

  /// The outputs by name; empty where there are none.
  public Map<String, Object> outputs() {
    return section("Outputs");
  }

  /// One resource: its `Type`, its `Properties` and what stands beside them.
  public Map<String, Object> resource(String logicalId) {
    return map(at("Resources", logicalId));
  }

  /// The ids of the resources of a type, in the order of the file.
  public List<String> logicalIds(String type) {
    return resources().entrySet().stream()
        .filter(
            entry -> map(entry.getValue()).get("Type") instanceof String its && its.equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What stands at the end of a path of names and list positions, or an error that says where the
  /// path breaks off.
  public Object at(Object... path) {
    Object here = root;
    for (int depth = 0; depth < path.length; depth++) {
      here = child(here, path[depth]);
      if (here == null) {
        throw new IllegalArgumentException(
            "template.yaml has no "
                + named(path, path.length)
                + ": missing is "
                + named(path, depth + 1));
      }
    }
    return here;
  }

  /// As `at`, for what may be missing.
  public Optional<Object> find(Object... path) {
    Object here = root;
    for (Object step : path) {
      here = child(here, step);
      if (here == null) {
        return Optional.empty();
      }
    }
    return Optional.of(here);
  }

  /// What stands in the properties of a resource, where it is there.
  public Optional<Object> property(String logicalId, Object... path) {
    return find(
        Stream.concat(Stream.of("Resources", logicalId, "Properties"), Arrays.stream(path))
            .toArray());
  }

  /// A plain value as text. A reference to a parameter counts as that parameter's default.
  public String text(Object... path) {
    Object value = resolved(at(path));
    if (value instanceof Map || value instanceof List) {
      throw new IllegalArgumentException(
          "template.yaml has no plain value at " + named(path, path.length) + " but " + value);
    }
    return value.toString();
  }

  /// A whole number. A reference to a parameter counts as that parameter's default.
  public int number(Object... path) {
    String text = text(path);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "template.yaml has no whole number at " + named(path, path.length) + " but " + text,
          notANumber);
    }
  }

  /// The default of the parameter that a value refers to; any other value as it is.
  public Object resolved(Object value) {
    if (value instanceof Map<?, ?> reference
        && reference.get("Ref") instanceof String name
        && parameters().containsKey(name)) {
      return at("Parameters", name, "Default");
    }
    return value;
  }

  private Map<String, Object> section(String name) {
    return map(root.getOrDefault(name, Map.of()));
  }

  private static @Nullable Object child(Object parent, Object step) {
    return switch (parent) {
      case Map<?, ?> map -> map.get(step);
      case List<?> list when step instanceof Integer at && at >= 0 && at < list.size() ->
          list.get(at);
      default -> null;
    };
  }

  private static String named(Object[] path, int length) {
    return Arrays.stream(path)
        .limit(length)
        .map(Objects::toString)
        .collect(Collectors.joining(" / "));
  }

  @SuppressWarnings("unchecked") // CloudFormationYaml builds maps with text keys, and no other
  private static Map<String, Object> map(Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("template.yaml has no map where one belongs but " + value);
  }
}
