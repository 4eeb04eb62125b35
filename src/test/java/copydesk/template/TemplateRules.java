package copydesk.template;

import copydesk.local.Template;
import java.util.List;
import java.util.stream.Stream;

/// All that a template must keep to.
public final class TemplateRules {
  /// The rules in the order of the template.
  public static final List<Rule> ALL =
      Stream.of(
              ReferenceRules.ALL,
              BucketRules.ALL,
              QueueRules.ALL,
              FunctionRules.ALL,
              PolicyRules.ALL,
              TableRules.ALL)
          .flatMap(List::stream)
          .toList();

  private TemplateRules() {}

  /// Every breach of every rule; none for a good template.
  public static List<String> violations(Template template) {
    return ALL.stream().flatMap(rule -> rule.violations(template).stream()).toList();
  }
}
