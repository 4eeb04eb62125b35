package copydesk.template;

import copydesk.local.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the template as a whole must keep to: it asks for nothing, hangs together and says where
/// things are.
final class ReferenceRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "a parameter has a default, so that a deployment need not ask",
              template -> without(template.parameters(), "Default")),
          new Rule(
              "a parameter is described",
              template -> without(template.parameters(), "Description")),
          new Rule(
              "a default is one of the values that its parameter allows",
              ReferenceRules::forbiddenDefaults),
          new Rule("every reference names something that exists", ReferenceRules::dangling),
          new Rule(
              "no resource waits for itself, not even by way of others", ReferenceRules::circles),
          new Rule(
              "the outputs name bucket, table, queue and dead-letter queue",
              template ->
                  Stream.of("Bucket", "Table", "Queue", "DeadLetterQueue")
                      .filter(name -> template.find("Outputs", name, "Value", "Ref").isEmpty())),
          new Rule(
              "an output is described", template -> without(template.outputs(), "Description")),
          new Rule(
              "the outputs hold commands to drop a file and to find its records",
              template ->
                  Stream.of("aws s3 cp ", "aws dynamodb query ")
                      .filter(command -> !isAnOutput(template, command))));

  private ReferenceRules() {}

  private static Stream<String> without(Map<String, Object> things, String property) {
    return things.entrySet().stream()
        .filter(thing -> !(thing.getValue() instanceof Map<?, ?> its && its.containsKey(property)))
        .map(Map.Entry::getKey);
  }

  private static Stream<String> forbiddenDefaults(Template template) {
    return template.parameters().keySet().stream()
        .filter(
            name ->
                template.find("Parameters", name, "AllowedValues").orElse(null)
                        instanceof List<?> allowed
                    && template
                        .find("Parameters", name, "Default")
                        .filter(value -> !allowed.contains(value))
                        .isPresent());
  }

  private static Stream<String> dangling(Template template) {
    return Stream.concat(References.in(template.resources()), References.in(template.outputs()))
        .filter(name -> !name.startsWith("AWS::"))
        .filter(name -> !template.parameters().containsKey(name))
        .filter(name -> !template.resources().containsKey(name))
        .distinct();
  }

  private static Stream<String> circles(Template template) {
    var circles = new ArrayList<String>();
    var done = new HashSet<String>();
    template.resources().keySet().forEach(id -> follow(template, id, List.of(), done, circles));
    return circles.stream();
  }

  // A walk in depth; each resource is left for good once all that it waits for has been seen.
  private static void follow(
      Template template, String id, List<String> way, Set<String> done, List<String> circles) {
    if (way.contains(id)) {
      circles.add(String.join(" -> ", way.subList(way.indexOf(id), way.size())) + " -> " + id);
    } else if (template.resources().containsKey(id) && !done.contains(id)) {
      List<String> further = Stream.concat(way.stream(), Stream.of(id)).toList();
      References.in(template.resource(id))
          .distinct()
          .forEach(next -> follow(template, next, further, done, circles));
      done.add(id);
    }
  }

  private static boolean isAnOutput(Template template, String command) {
    return template.outputs().keySet().stream()
        .flatMap(name -> template.find("Outputs", name, "Value", "Fn::Sub").stream())
        .anyMatch(value -> value.toString().startsWith(command));
  }
}
