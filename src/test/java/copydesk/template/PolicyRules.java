package copydesk.template;

import copydesk.local.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What policies must keep to: every right is named, is for one thing, and is needed.
final class PolicyRules {
  // One line for each thing that the code does: take a hint, read a file, tell a deleted file from
  // a refused one, read and write records, write the log. A right too many is as wrong as one too
  // few.
  private static final Set<String> NEEDED =
      Set.of(
          "sqs:ReceiveMessage",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "s3:GetObject",
          "s3:ListBucket",
          "dynamodb:GetItem",
          "dynamodb:Query",
          "dynamodb:PutItem",
          "dynamodb:DeleteItem",
          "logs:CreateLogStream",
          "logs:PutLogEvents");

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "nothing is allowed by a wildcard action",
              template ->
                  allowed(template)
                      .filter(
                          statement ->
                              statement.body().containsKey("NotAction")
                                  || statement.actions().stream()
                                      .anyMatch(action -> action.contains("*")))
                      .map(Statement::toString)),
          new Rule(
              "nothing is allowed on a wildcard resource",
              template ->
                  allowed(template)
                      .filter(
                          statement ->
                              statement.body().containsKey("NotResource")
                                  || statement.resources().stream()
                                      .anyMatch(PolicyRules::isWildcard))
                      .map(Statement::toString)),
          new Rule(
              "nothing is allowed to just anybody",
              template ->
                  allowed(template)
                      .filter(statement -> isAnybody(statement.body().get("Principal")))
                      .map(Statement::toString)),
          new Rule(
              "no role has rights that somebody else wrote",
              template ->
                  template.logicalIds("AWS::IAM::Role").stream()
                      .filter(role -> template.property(role, "ManagedPolicyArns").isPresent())),
          new Rule("the rights are those that the code needs", PolicyRules::surplusAndMissing));

  private PolicyRules() {}

  private static Stream<Statement> allowed(Template template) {
    return Statement.in(template).filter(Statement::allows);
  }

  private static boolean isAnybody(@Nullable Object principal) {
    return "*".equals(principal)
        || (principal instanceof Map<?, ?> kinds
            && kinds.values().stream().anyMatch(who -> who.toString().contains("*")));
  }

  // All objects of one bucket are as narrow as a right on objects gets: "<ARN of the bucket>/*".
  private static boolean isWildcard(Object resource) {
    String text =
        resource instanceof Map<?, ?> function && function.get("Fn::Sub") instanceof String pattern
            ? pattern.replaceFirst("^\\$\\{\\w+\\.Arn}/\\*$", "")
            : resource.toString();
    return text.contains("*");
  }

  private static Stream<String> surplusAndMissing(Template template) {
    Set<String> given =
        allowed(template)
            .filter(statement -> template.logicalIds("AWS::IAM::Role").contains(statement.owner()))
            .filter(statement -> statement.body().containsKey("Resource"))
            .flatMap(statement -> statement.actions().stream())
            .collect(Collectors.toSet());
    return Stream.concat(
        given.stream()
            .filter(right -> !NEEDED.contains(right))
            .map(right -> right + " is too much"),
        NEEDED.stream()
            .filter(right -> !given.contains(right))
            .map(right -> right + " is missing"));
  }
}
