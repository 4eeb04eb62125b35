package copydesk.template;

import copydesk.local.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the table must keep to: its keys are those of the design, and its records cannot be lost.
final class TableRules {
  private static final String TABLE = "AWS::DynamoDB::Table";

  static final List<Rule> ALL =
      List.of(
          Rule.each(TABLE, "a table's key is pk and sk, both text", TableRules::hasTheKey),
          is("a table is paid by request", "PAY_PER_REQUEST", "BillingMode"),
          is(
              "a table can be set back to any second",
              true,
              "PointInTimeRecoverySpecification",
              "PointInTimeRecoveryEnabled"),
          is("a table is protected from deletion", true, "DeletionProtectionEnabled"),
          Rule.each(
              TABLE,
              "a table outlives its stack",
              (template, table) ->
                  Stream.of("DeletionPolicy", "UpdateReplacePolicy")
                      .allMatch(
                          policy ->
                              template
                                  .find("Resources", table, policy)
                                  .equals(Optional.of("Retain")))));

  private TableRules() {}

  private static Rule is(String sentence, Object value, Object... path) {
    return Rule.each(
        TABLE,
        sentence,
        (template, table) -> template.property(table, path).equals(Optional.of(value)));
  }

  private static boolean hasTheKey(Template template, String table) {
    return template
            .property(table, "KeySchema")
            .equals(
                Optional.of(
                    List.of(
                        Map.of("AttributeName", "pk", "KeyType", "HASH"),
                        Map.of("AttributeName", "sk", "KeyType", "RANGE"))))
        && template
            .property(table, "AttributeDefinitions")
            .equals(
                Optional.of(
                    List.of(
                        Map.of("AttributeName", "pk", "AttributeType", "S"),
                        Map.of("AttributeName", "sk", "AttributeType", "S"))));
  }
}
