package copydesk.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.Container;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The template deployed to LocalStack in a Docker container: the same CloudFormation and SAM, the
/// packaged function in a Lambda of its own container, nothing of ours in between.
///
/// Where there is no Docker, or it cannot get the image, the test that asks is skipped with a
/// sentence that says so. `-Dlocalstack.image` names another image than the one below.
public final class LocalStackCloud implements Cloud {
  // The last that runs without a token; with LOCALSTACK_AUTH_TOKEN set, newer ones run as well.
  private static final String IMAGE =
      System.getProperty("localstack.image", "localstack/localstack:4.14");
  private static final String CODE_BUCKET = "copydesk-code";
  private static final String CODE_KEY = "function.zip";
  private static final String TEMPLATE_IN_CONTAINER = "/tmp/template.yaml";
  private static final String STACK = "copydesk";

  private final LocalStackContainer container;
  private final S3Client s3;
  private final DynamoDbClient dynamo;
  private final SqsClient sqs;
  private final Map<String, String> outputs;

  private LocalStackCloud(LocalStackContainer container, Path project) throws IOException {
    this.container = container;
    // By path, as no name server knows a bucket on this machine.
    s3 = at(S3Client.builder().forcePathStyle(true));
    dynamo = at(DynamoDbClient.builder());
    sqs = at(SqsClient.builder());
    uploadCode(project.resolve("target"));
    deploy(Files.readString(project.resolve("template.yaml")));
    outputs = readOutputs();
  }

  /// Starts LocalStack and deploys the project in a folder, which has to be compiled. Aborts the
  /// test, which is then reported as skipped, where that cannot be.
  public static LocalStackCloud start(Path project) throws IOException {
    DockerImage.orSkip(IMAGE);
    var image = DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("localstack/localstack");
    var container = new LocalStackContainer(image);
    container.withEnv(environment());
    container.start();
    try {
      return new LocalStackCloud(container, project);
    } catch (IOException | RuntimeException failed) {
      container.stop();
      throw failed;
    }
  }

  // Testcontainers itself mounts the Docker socket, which LocalStack starts functions by.
  private static Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    // Run the arm64 function on whatever this machine is: there is nothing native in it.
    environment.put("LAMBDA_IGNORE_ARCHITECTURE", "1");
    // Seconds that a function may take to start; a busy machine needs more than the default of 20.
    environment.put("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "120");
    String token = System.getenv("LOCALSTACK_AUTH_TOKEN");
    if (token != null) {
      environment.put("LOCALSTACK_AUTH_TOKEN", token);
    }
    return environment;
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C at(B builder) {
    var credentials =
        AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey());
    return builder
        .endpointOverride(container.getEndpoint())
        .region(Region.of(container.getRegion()))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private void uploadCode(Path target) throws IOException {
    Path zip = Files.createTempFile("copydesk", ".zip");
    try {
      FunctionZip.write(target, zip);
      s3.createBucket(request -> request.bucket(CODE_BUCKET));
      s3.putObject(request -> request.bucket(CODE_BUCKET).key(CODE_KEY), RequestBody.fromFile(zip));
    } finally {
      Files.delete(zip);
    }
  }

  private void deploy(String template) {
    String local = "CodeUri: .\n";
    if (!template.contains(local)) {
      throw new IllegalStateException("template.yaml has no line with " + local.strip());
    }
    String uploaded =
        template.replace(local, "CodeUri: s3://" + CODE_BUCKET + "/" + CODE_KEY + "\n");
    container.copyFileToContainer(Transferable.of(uploaded.getBytes(UTF_8)), TEMPLATE_IN_CONTAINER);
    cloudFormation(
        "deploy",
        "--stack-name",
        STACK,
        "--template-file",
        TEMPLATE_IN_CONTAINER,
        "--capabilities",
        "CAPABILITY_IAM",
        "CAPABILITY_AUTO_EXPAND");
  }

  private Map<String, String> readOutputs() throws IOException {
    String json =
        cloudFormation(
            "describe-stacks",
            "--stack-name",
            STACK,
            "--query",
            "Stacks[0].Outputs",
            "--output",
            "json");
    var outputs = new HashMap<String, String>();
    for (JsonNode output : new ObjectMapper().readTree(json)) {
      outputs.put(output.path("OutputKey").asText(), output.path("OutputValue").asText());
    }
    return outputs;
  }

  private String cloudFormation(String... arguments) {
    var command =
        new ArrayList<>(List.of("awslocal", "--region", container.getRegion(), "cloudformation"));
    command.addAll(List.of(arguments));
    try {
      Container.ExecResult result = container.execInContainer(command.toArray(String[]::new));
      if (result.getExitCode() != 0) {
        throw new IllegalStateException(
            String.join(" ", command)
                + " failed:\n"
                + result.getStdout()
                + result.getStderr()
                + "\nand LocalStack logged:\n"
                + container.getLogs());
      }
      return result.getStdout();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + String.join(" ", command), stopped);
    }
  }

  @Override
  public S3Client s3() {
    return s3;
  }

  @Override
  public DynamoDbClient dynamo() {
    return dynamo;
  }

  @Override
  public SqsClient sqs() {
    return sqs;
  }

  @Override
  public String bucket() {
    return output("Bucket");
  }

  @Override
  public String table() {
    return output("Table");
  }

  @Override
  public String queueUrl() {
    return reachable(output("Queue"));
  }

  @Override
  public String deadLetterQueueUrl() {
    return reachable(output("DeadLetterQueue"));
  }

  private String output(String name) {
    String value = outputs.get(name);
    if (value == null) {
      throw new IllegalStateException("the stack has no output " + name + " but " + outputs);
    }
    return value;
  }

  // LocalStack names its port within the container; from outside, it is another.
  private String reachable(String queueUrl) {
    return container.getEndpoint().resolve(URI.create(queueUrl).getPath()).toString();
  }

  @Override
  public void close() {
    s3.close();
    dynamo.close();
    sqs.close();
    container.stop();
  }
}
