package copydesk.template;

import copydesk.local.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A queue and the function that takes its messages, as an event of the function joins them.
record Feed(String queue, String function, String event) {

  static List<Feed> in(Template template) {
    return template.logicalIds("AWS::Serverless::Function").stream()
        .flatMap(function -> of(template, function))
        .toList();
  }

  private static Stream<Feed> of(Template template, String function) {
    return template.property(function, "Events").stream()
        .filter(Map.class::isInstance)
        .flatMap(events -> ((Map<?, ?>) events).keySet().stream())
        .map(Object::toString)
        .filter(event -> isSqs(template, function, event))
        .map(event -> new Feed(queue(template, function, event), function, event));
  }

  /// A property of the event.
  Optional<Object> property(Template template, Object... path) {
    return template.property(
        function,
        Stream.concat(Stream.of("Events", event, "Properties"), Stream.of(path)).toArray());
  }

  private static boolean isSqs(Template template, String function, String event) {
    return template.property(function, "Events", event, "Type").equals(Optional.of("SQS"));
  }

  private static String queue(Template template, String function, String event) {
    return template
        .property(function, "Events", event, "Properties", "Queue", "Fn::GetAtt", 0)
        .map(Object::toString)
        .orElse("a queue that is not of this template");
  }
}
