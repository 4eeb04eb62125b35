package copydesk.local;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A place where the template is deployed, and the way in: what the end-to-end tests need to drop
/// files and find records.
public interface Cloud extends AutoCloseable {
  S3Client s3();

  DynamoDbClient dynamo();

  SqsClient sqs();

  /// The name of the bucket that files are dropped into.
  String bucket();

  /// The name of the table that holds their records.
  String table();

  String queueUrl();

  String deadLetterQueueUrl();

  /// All items of a partition of the table, as they are now.
  default List<Map<String, AttributeValue>> query(String pk) {
    return dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(table())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .stream()
        .toList();
  }

  /// An item of the table as it is now; empty where there is none.
  default Map<String, AttributeValue> item(String pk, String sk) {
    var key = Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    return dynamo().getItem(get -> get.tableName(table()).key(key).consistentRead(true)).item();
  }

  @Override
  void close();
}
