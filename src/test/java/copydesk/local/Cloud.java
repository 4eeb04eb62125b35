package copydesk.local;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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

  @Override
  void close();
}
