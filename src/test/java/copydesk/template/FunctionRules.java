package copydesk.template;

import copydesk.local.Template;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// What functions must keep to: they exist, are told what they read, and fail message by message.
final class FunctionRules {
  private static final String FUNCTION = "AWS::Serverless::Function";

  static final List<Rule> ALL =
      List.of(
          fed(
              "a bad message does not bring back its batch",
              (template, feed) ->
                  feed.property(template, "FunctionResponseTypes")
                      .equals(Optional.of(List.of("ReportBatchItemFailures")))),
          fed(
              "a queue's flood starts so many functions and no more",
              (template, feed) ->
                  feed.property(template, "ScalingConfig", "MaximumConcurrency").isPresent()),
          Rule.each(FUNCTION, "a function runs Java 25 on arm64", FunctionRules::isJava25OnArm),
          Rule.each(FUNCTION, "a function's handler exists", FunctionRules::hasItsHandler),
          new Rule(
              "the environment is what Settings reads, and all of it",
              FunctionRules::surplusAndMissing),
          Rule.each(
              FUNCTION,
              "a function starts from a snapshot, by an alias of its newest version",
              FunctionRules::startsFromASnapshot),
          Rule.each(
              FUNCTION,
              "a change of what the environment takes from elsewhere makes a new version",
              FunctionRules::isPublishedAnew),
          Rule.each(FUNCTION, "a function has a role of its own", FunctionRules::hasItsOwnRole),
          Rule.each(
              FUNCTION,
              "a function logs to a group that forgets after some days",
              FunctionRules::logsForATime));

  private FunctionRules() {}

  private static Rule fed(String sentence, BiPredicate<Template, Feed> holds) {
    return new Rule(
        sentence,
        template ->
            Feed.in(template).stream()
                .filter(feed -> !holds.test(template, feed))
                .map(feed -> feed.function() + ", event " + feed.event()));
  }

  private static boolean isJava25OnArm(Template template, String function) {
    return template.property(function, "Runtime").equals(Optional.of("java25"))
        && template.property(function, "Architectures").equals(Optional.of(List.of("arm64")));
  }

  private static boolean hasItsHandler(Template template, String function) {
    List<String> parts =
        List.of(template.property(function, "Handler").orElse("").toString().split("::", -1));
    try {
      return parts.size() == 2
          && Arrays.stream(Class.forName(parts.getFirst()).getMethods())
              .map(Method::getName)
              .anyMatch(parts.getLast()::equals);
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }

  private static Stream<String> surplusAndMissing(Template template) {
    Set<String> given = new HashSet<>();
    for (String function : template.logicalIds(FUNCTION)) {
      template
          .property(function, "Environment", "Variables")
          .ifPresent(
              variables ->
                  ((Map<?, ?>) variables).keySet().forEach(its -> given.add(its.toString())));
    }
    List<String> read = variablesThatSettingsReads();
    return Stream.concat(
        given.stream()
            .filter(name -> !read.contains(name))
            .map(name -> name + " is read by nobody"),
        read.stream().filter(name -> !given.contains(name)).map(name -> name + " is missing"));
  }

  // By reflection, as Settings is nobody's business outside copydesk.aws.
  private static List<String> variablesThatSettingsReads() {
    try {
      var variables = Class.forName("copydesk.aws.Settings").getDeclaredField("VARIABLES");
      variables.setAccessible(true);
      return ((List<?>) variables.get(null)).stream().map(Object::toString).toList();
    } catch (ReflectiveOperationException missing) {
      return List.of("copydesk.aws.Settings.VARIABLES (" + missing + ")");
    }
  }

  private static boolean startsFromASnapshot(Template template, String function) {
    return template
            .property(function, "SnapStart", "ApplyOn")
            .equals(Optional.of("PublishedVersions"))
        && template.property(function, "AutoPublishAlias").isPresent();
  }

  // SAM publishes a version when the text of the function's properties changes. What a reference
  // stands for is not in that text: it has to be in the version's description, which CloudFormation
  // cannot change without replacing the version.
  private static boolean isPublishedAnew(Template template, String function) {
    String description =
        template.property(function, "VersionDescription", "Fn::Sub").orElse("").toString();
    return template.property(function, "AutoPublishAliasAllProperties").equals(Optional.of(true))
        && template
            .property(function, "Environment", "Variables")
            .filter(
                variables ->
                    References.in(variables)
                        .allMatch(name -> description.contains("${" + name + "}")))
            .isPresent();
  }

  private static boolean hasItsOwnRole(Template template, String function) {
    return template.property(function, "Policies").isEmpty()
        && template
            .property(function, "Role", "Fn::GetAtt", 0)
            .filter(role -> template.logicalIds("AWS::IAM::Role").contains(role))
            .isPresent();
  }

  private static boolean logsForATime(Template template, String function) {
    return template
        .property(function, "LoggingConfig", "LogGroup", "Ref")
        .map(Object::toString)
        .filter(group -> template.logicalIds("AWS::Logs::LogGroup").contains(group))
        .filter(group -> template.property(group, "RetentionInDays").isPresent())
        .isPresent();
  }
}
