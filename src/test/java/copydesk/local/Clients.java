package copydesk.local;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// AWS SDK clients that are pointed at this machine.
record Clients(S3Client s3, SqsClient sqs, DynamoDbClient dynamo) implements AutoCloseable {
  static Clients of(Account account) {
    return new Clients(
        local(S3Client.builder()).endpointOverride(account.s3()).forcePathStyle(true).build(),
        local(SqsClient.builder()).endpointOverride(account.sqs()).build(),
        local(DynamoDbClient.builder()).endpointOverride(account.dynamodb()).build());
  }

  @Override
  public void close() {
    s3.close();
    sqs.close();
    dynamo.close();
  }

  private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B local(
      B builder) {
    return builder
        .region(Account.region())
        .credentialsProvider(Account.credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
