package copydesk.template;

import copydesk.local.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One statement of a policy, and the resource that it stands in.
record Statement(String owner, Map<?, ?> body) {

  /// The statements of all policies, wherever in a resource they stand.
  static Stream<Statement> in(Template template) {
    return template.resources().entrySet().stream()
        .flatMap(
            resource ->
                bodies(resource.getValue()).map(body -> new Statement(resource.getKey(), body)));
  }

  private static Stream<Map<?, ?>> bodies(Object value) {
    return switch (value) {
      case Map<?, ?> map when map.containsKey("Statement") ->
          list(map.get("Statement")).stream()
              .filter(Map.class::isInstance)
              .map(body -> (Map<?, ?>) body);
      case Map<?, ?> map -> map.values().stream().flatMap(Statement::bodies);
      case List<?> list -> list.stream().flatMap(Statement::bodies);
      default -> Stream.of();
    };
  }

  boolean allows() {
    return "Allow".equals(body.get("Effect"));
  }

  Set<String> actions() {
    return list(body.get("Action")).stream().map(Object::toString).collect(Collectors.toSet());
  }

  List<?> resources() {
    return list(body.get("Resource"));
  }

  Optional<Object> condition(String operator, String key) {
    return body.get("Condition") instanceof Map<?, ?> operators
            && operators.get(operator) instanceof Map<?, ?> keys
        ? Optional.ofNullable(keys.get(key))
        : Optional.empty();
  }

  /// Whether this turns everybody away from these resources who does not come over TLS.
  boolean deniesPlainHttp(String everything, List<?> resources) {
    return "Deny".equals(body.get("Effect"))
        && "*".equals(body.get("Principal"))
        && actions().equals(Set.of(everything))
        && resources().containsAll(resources)
        && condition("Bool", "aws:SecureTransport").equals(Optional.of("false"));
  }

  // The policy language takes one value in place of a list of one.
  private static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> several -> several;
      default -> List.of(value);
    };
  }
}
