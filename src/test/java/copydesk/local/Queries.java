package copydesk.local;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Commands for the `aws` command line that find what this run has brought, ready to paste.
final class Queries {
  private static final Map<String, String> QUESTIONS = questions();

  private final LocalCloud cloud;

  Queries(LocalCloud cloud) {
    this.cloud = cloud;
  }

  /// What a shell has to know before the first command, for these and for those of the README.
  String environment() {
    return """
    export AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_DEFAULT_REGION=%s
    export AWS_ENDPOINT_URL_S3=%s AWS_ENDPOINT_URL_DYNAMODB=%s
    export BUCKET=%s TABLE=%s
    export QUEUE=%s\
    """
        .formatted(
            Account.ACCESS_KEY,
            Account.SECRET_KEY,
            Account.REGION,
            cloud.account().s3(),
            cloud.account().dynamodb(),
            cloud.bucket(),
            cloud.table(),
            cloud.queueUrl());
  }

  /// One query for each kind of question that has an answer in the table.
  List<String> queries() {
    var partitions = partitions();
    return QUESTIONS.entrySet().stream()
        .flatMap(
            question ->
                fullest(question.getKey(), partitions).stream()
                    .map(pk -> query(question.getValue(), pk)))
        .toList();
  }

  /// How to drop a file of one's own, and to take it away again.
  List<String> dropping() {
    var s3 = "aws --endpoint-url %s s3 ".formatted(cloud.account().s3());
    return List.of(
        s3 + "cp story.txt s3://%s/".formatted(cloud.bucket()),
        s3 + "rm s3://%s/story.txt".formatted(cloud.bucket()));
  }

  /// The partition of a kind that holds the most items; the first by name of several.
  private static Optional<String> fullest(String kind, SortedMap<String, Long> partitions) {
    return partitions.entrySet().stream()
        .filter(partition -> partition.getKey().startsWith(kind + "#"))
        .min(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  private SortedMap<String, Long> partitions() {
    return cloud
        .dynamo()
        .scanPaginator(request -> request.tableName(cloud.table()).projectionExpression("pk"))
        .items()
        .stream()
        .flatMap(item -> item.values().stream())
        .collect(Collectors.groupingBy(AttributeValue::s, TreeMap::new, Collectors.counting()));
  }

  private String query(String question, String pk) {
    var values = Json.write(Map.of(":pk", Map.of("S", pk)));
    return """
    # %s
    aws --endpoint-url %s dynamodb query --no-scan-index-forward \\
      --table-name %s --key-condition-expression 'pk = :pk' \\
      --expression-attribute-values '%s'\
    """
        .formatted(
            question, cloud.account().dynamodb(), cloud.table(), values.replace("'", "'\\''"));
  }

  private static Map<String, String> questions() {
    var questions = new LinkedHashMap<String, String>();
    questions.put("author", "what an author wrote, newest first");
    questions.put("place", "what was reported from a place");
    questions.put("agency", "what an agency sent");
    questions.put("day", "what was published on a day");
    questions.put("story", "all versions of a story");
    questions.put("upload", "what became of a file: its receipt, and the ids of its articles");
    questions.put("failed", "what could not be read, and why");
    return questions;
  }
}
