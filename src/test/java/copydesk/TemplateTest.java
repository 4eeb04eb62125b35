package copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import copydesk.local.Template;
import copydesk.template.Mistake;
import copydesk.template.Rule;
import copydesk.template.TemplateRules;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Holds `template.yaml` to the rules that linters do not know, and each rule to the mistakes that
/// it is there for.
final class TemplateTest {
  private static final Path FILE = Path.of("template.yaml");
  private static final List<Rule> RULES = TemplateRules.ALL;
  private static final List<Mistake> MISTAKES = Mistake.ALL;

  @ParameterizedTest(name = "{0}")
  @FieldSource("RULES")
  void theTemplateKeepsTheRule(Rule rule) throws IOException {
    assertThat(rule.violations(Template.read(FILE))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("MISTAKES")
  void theRuleCatchesTheMistake(Mistake mistake) throws IOException {
    String text = Files.readString(FILE);
    Rule rule =
        RULES.stream()
            .filter(its -> its.sentence().equals(mistake.rule()))
            .findFirst()
            .orElseThrow();

    assertThat(mistake.madeIn(text)).isNotEqualTo(text);
    assertThat(rule.violations(Template.parse(text))).as("before").isEmpty();
    assertThat(rule.violations(Template.parse(mistake.madeIn(text)))).as("after").isNotEmpty();
  }

  @Test
  void everyRuleHasAMistakeThatBreaksIt() {
    assertThat(MISTAKES)
        .extracting(Mistake::rule)
        .containsAll(RULES.stream().map(Rule::sentence).toList());
  }

  @Test
  void cfnLintHasNothingToSay() throws IOException, InterruptedException {
    assumeTrue(
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "cfn-lint"))),
        "cfn-lint is not installed here, so that its opinion of template.yaml is not known");

    var lint = new ProcessBuilder("cfn-lint", FILE.toString()).redirectErrorStream(true).start();
    String says = new String(lint.getInputStream().readAllBytes(), UTF_8);

    assertThat(lint.waitFor()).as(says).isZero();
  }
}
