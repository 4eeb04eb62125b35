package copydesk.aws;

import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The clients of the services. Region, credentials and endpoints come from the environment that
/// Lambda sets.
record Clients(S3Client s3, DynamoDbClient dynamo) {
  // Both services answer in milliseconds. A call that hangs longer is dead, and the function's time
  // is better spent on the next try.
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration ATTEMPT = Duration.ofSeconds(15);

  static Clients fromEnvironment() {
    SdkHttpClient http =
        UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE).build();
    return new Clients(
        S3Client.builder().httpClient(http).build(),
        DynamoDbClient.builder()
            .httpClient(http)
            .overrideConfiguration(
                ClientOverrideConfiguration.builder().apiCallAttemptTimeout(ATTEMPT).build())
            .build());
  }
}
