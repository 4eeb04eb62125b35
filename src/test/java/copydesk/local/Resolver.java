package copydesk.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives what CloudFormation would put in place of the template's functions, for an account that is
/// this machine: a `Ref` to a table becomes the name of the local table, and so on.
final class Resolver {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private final Template template;
  private final Account account;

  Resolver(Template template, Account account) {
    this.template = template;
    this.account = account;
  }

  /// The value with every function in it replaced, however deep.
  Object value(Object raw) {
    return switch (raw) {
      case Map<?, ?> map when map.size() == 1 && isFunction(map.keySet().iterator().next()) -> {
        var function = map.entrySet().iterator().next();
        yield call(function.getKey().toString(), function.getValue());
      }
      case Map<?, ?> map -> {
        var resolved = new LinkedHashMap<String, Object>();
        map.forEach((key, item) -> resolved.put(key.toString(), value(item)));
        yield resolved;
      }
      case List<?> list -> list.stream().map(this::value).toList();
      default -> raw;
    };
  }

  /// The value as text; a list or a map is a mistake.
  String text(Object raw) {
    return switch (value(raw)) {
      case String text -> text;
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      case Object other ->
          throw new LocalProblem(
              "template.yaml: one value was expected in place of " + other + ".");
    };
  }

  /// The name that a resource has on this machine.
  String name(String logicalId) {
    var type = type(logicalId);
    var property =
        switch (type) {
          case "AWS::S3::Bucket" -> "BucketName";
          case "AWS::SQS::Queue" -> "QueueName";
          case "AWS::DynamoDB::Table" -> "TableName";
          case "AWS::Serverless::Function" -> "FunctionName";
          case "AWS::Logs::LogGroup" -> "LogGroupName";
          default ->
              throw new LocalProblem(
                  "template.yaml refers to %s, and the local stack has no %s."
                      .formatted(logicalId, type));
        };
    return template
        .find("Resources", logicalId, "Properties", property)
        .map(this::text)
        .orElseGet(() -> generatedName(logicalId, type));
  }

  private static boolean isFunction(Object key) {
    return key.equals("Ref") || key.toString().startsWith("Fn::");
  }

  private Object call(String function, Object argument) {
    return switch (function) {
      case "Ref" -> reference(text(argument));
      case "Fn::GetAtt" -> {
        var path = list(argument, function);
        yield attribute(text(path.getFirst()), text(path.getLast()));
      }
      case "Fn::Sub" ->
          switch (argument) {
            case List<?> pair -> substitute(text(pair.getFirst()), map(pair.getLast(), function));
            default -> substitute(text(argument), Map.of());
          };
      case "Fn::Join" -> {
        var parts = list(argument, function);
        yield String.join(
            text(parts.getFirst()),
            list(value(parts.getLast()), function).stream().map(this::text).toList());
      }
      default ->
          throw new LocalProblem(
              "template.yaml uses %s, which the local stack does not know.".formatted(function));
    };
  }

  private Object reference(String name) {
    return switch (name) {
      case "AWS::AccountId" -> Account.ID;
      case "AWS::Region" -> Account.REGION;
      case "AWS::StackName" -> Account.STACK;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      case String _ when template.parameters().containsKey(name) ->
          template
              .find("Parameters", name, "Default")
              .orElseThrow(
                  () ->
                      new LocalProblem(
                          "template.yaml: the parameter %s has no default to start the stack with."
                              .formatted(name)));
      case String _ when type(name).equals("AWS::SQS::Queue") -> account.queueUrl(name(name));
      default -> name(name);
    };
  }

  private String attribute(String logicalId, String attribute) {
    var type = type(logicalId);
    return switch (type + " " + attribute) {
      case "AWS::S3::Bucket Arn" -> "arn:aws:s3:::" + name(logicalId);
      case "AWS::SQS::Queue Arn" -> Account.arn("sqs", name(logicalId));
      case "AWS::SQS::Queue QueueName" -> name(logicalId);
      case "AWS::SQS::Queue QueueUrl" -> account.queueUrl(name(logicalId));
      case "AWS::DynamoDB::Table Arn" -> Account.arn("dynamodb", "table/" + name(logicalId));
      case "AWS::Serverless::Function Arn" -> Account.arn("lambda", "function:" + name(logicalId));
      case "AWS::Logs::LogGroup Arn" -> Account.arn("logs", "log-group:" + name(logicalId) + ":*");
      default ->
          throw new LocalProblem(
              "template.yaml asks for %s of %s, and the local stack knows no such thing of an %s."
                  .formatted(attribute, logicalId, type));
    };
  }

  private String substitute(String text, Map<?, ?> variables) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(substitute(found, variables)));
  }

  private String substitute(MatchResult found, Map<?, ?> variables) {
    var name = found.group(2);
    var own = variables.get(name);
    if (!found.group(1).isEmpty()) { // ${!Literal} stands for ${Literal}
      return "${" + name + "}";
    }
    if (own != null) {
      return text(own);
    }
    var dot = name.indexOf('.');
    return dot < 0
        ? reference(name).toString()
        : attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private String type(String logicalId) {
    return template
        .find("Resources", logicalId, "Type")
        .map(Object::toString)
        .orElseThrow(
            () ->
                new LocalProblem("template.yaml refers to %s, and has none.".formatted(logicalId)));
  }

  private static String generatedName(String logicalId, String type) {
    return type.equals("AWS::S3::Bucket")
        ? Account.STACK + "-" + logicalId.toLowerCase(java.util.Locale.ROOT)
        : Account.STACK + "-" + logicalId;
  }

  private static List<?> list(Object value, String function) {
    if (value instanceof List<?> list && list.size() >= 1) {
      return list;
    }
    throw new LocalProblem("template.yaml: %s takes a list, not %s.".formatted(function, value));
  }

  private static Map<?, ?> map(Object value, String function) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new LocalProblem("template.yaml: %s takes a map, not %s.".formatted(function, value));
  }
}
