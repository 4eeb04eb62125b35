package copydesk.local;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/// The AWS account that the local stack plays, and where its services are.
record Account(Ports ports) {
  static final String ID = "000000000000";
  static final String REGION = "us-east-1";

  /// Nothing local checks a signature, but every client insists on signing.
  static final String ACCESS_KEY = "local";

  static final String SECRET_KEY = "local";

  /// The stack's name, from which the template makes names.
  static final String STACK = "copydesk";

  URI s3() {
    return at(ports.s3());
  }

  URI sqs() {
    return at(ports.sqs());
  }

  URI dynamodb() {
    return at(ports.dynamodb());
  }

  String queueUrl(String queue) {
    return sqs() + "/" + ID + "/" + queue;
  }

  static String arn(String service, String name) {
    return "arn:aws:" + service + ":" + REGION + ":" + ID + ":" + name;
  }

  static Region region() {
    return Region.of(REGION);
  }

  static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));
  }

  private static URI at(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
