package copydesk.template;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names that a part of a template refers to: by `Ref`, `Fn::GetAtt`, `Fn::Sub` or `DependsOn`.
final class References {
  // "${!Literal}" stands for itself, and what follows a dot is an attribute.
  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([^!.}][^.}]*)[^}]*}");

  private References() {}

  static Stream<String> in(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.entrySet().stream().flatMap(References::in);
      case List<?> list -> list.stream().flatMap(References::in);
      default -> Stream.of();
    };
  }

  private static Stream<String> in(Map.Entry<?, ?> entry) {
    return switch (entry.getKey().toString()) {
      case "Ref" -> Stream.of(entry.getValue().toString());
      case "Fn::GetAtt" ->
          entry.getValue() instanceof List<?> parts
              ? Stream.of(parts.getFirst().toString())
              : Stream.of();
      case "Fn::Sub" -> substituted(entry.getValue());
      case "DependsOn" ->
          entry.getValue() instanceof List<?> several
              ? several.stream().map(Object::toString)
              : Stream.of(entry.getValue().toString());
      default -> in(entry.getValue());
    };
  }

  // In the long form, a text and a map, the names that the map defines are no references.
  private static Stream<String> substituted(Object argument) {
    if (argument instanceof List<?> textAndMap
        && textAndMap.size() == 2
        && textAndMap.getLast() instanceof Map<?, ?> own) {
      return Stream.concat(
          names(textAndMap.getFirst().toString()).filter(name -> !own.containsKey(name)), in(own));
    }
    return names(argument.toString());
  }

  private static Stream<String> names(String text) {
    return IN_TEXT.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
