package copydesk.template;

import copydesk.local.Template;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/// One thing that a template must keep to: a sentence, and what in a template breaks it.
public record Rule(String sentence, Function<Template, Stream<String>> culprits) {

  /// A rule that every resource of a type keeps; there has to be one at least.
  static Rule each(String type, String sentence, BiPredicate<Template, String> holds) {
    return new Rule(
        sentence,
        template -> {
          List<String> ids = template.logicalIds(type);
          return ids.isEmpty()
              ? Stream.of("there is no " + type)
              : ids.stream().filter(id -> !holds.test(template, id));
        });
  }

  /// The breaches of this rule, each naming the rule and the culprit.
  public List<String> violations(Template template) {
    return culprits.apply(template).map(culprit -> sentence + " - but: " + culprit).toList();
  }

  /// The sentence, which is the name of the rule's test.
  @Override
  public String toString() {
    return sentence;
  }
}
