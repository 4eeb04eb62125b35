package copydesk.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How the function's JVM is started: like Lambda's own, on nothing but what a deployment ships.
final class FunctionCommand {
  // Only the Runtime Interface Client and what it needs: on AWS these come with the runtime. What
  // it shares with the function (aws-lambda-java-core) comes from the function, as it is shipped
  // there.
  private static final List<String> RUNTIME_JARS =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "utils-lite");

  // The java8.al2 to java25 runtimes all give the heap 85 % of the memory.
  private static final double HEAP_SHARE = 0.85;

  private final Blueprint.Function function;
  private final Account account;
  private final List<Path> classPath;

  FunctionCommand(Blueprint.Function function, Account account, List<Path> classPath) {
    this.function = function;
    this.account = account;
    this.classPath = List.copyOf(classPath);
  }

  Process start(String runtimeApi, Path log) throws IOException {
    var builder = builder(runtimeApi);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  /// What `start` starts, for who has something to add to it.
  ProcessBuilder builder(String runtimeApi) {
    var builder = new ProcessBuilder(command());
    builder.directory(classPath.getFirst().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(runtimeApi));
    return builder;
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:MaxHeapSize=%dk".formatted(Math.round(function.memoryMib() * 1024 * HEAP_SHARE)),
        // Whom the hooks around a snapshot are registered with: without it, with nobody.
        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        String.join(File.pathSeparator, wholeClassPath()),
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
        function.handler());
  }

  private List<String> wholeClassPath() {
    var whole = new ArrayList<String>();
    for (var entry : classPath) {
      whole.add(entry.toString());
    }
    for (var jar : RUNTIME_JARS) {
      whole.add(
          ownClassPath()
              .filter(path -> Path.of(path).getFileName().toString().startsWith(jar))
              .findFirst()
              .orElseThrow(() -> new LocalProblem("The class path has no " + jar + ".")));
    }
    return whole;
  }

  private static Stream<String> ownClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }

  private Map<String, String> environment(String runtimeApi) {
    var environment = new java.util.TreeMap<String, String>(function.environment());
    environment.put("_HANDLER", function.handler());
    environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    environment.put("AWS_REGION", Account.REGION);
    environment.put("AWS_DEFAULT_REGION", Account.REGION);
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMib()));
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", function.snapshot() ? "snap-start" : "on-demand");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("AWS_ACCESS_KEY_ID", Account.ACCESS_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", Account.SECRET_KEY);
    environment.put("LAMBDA_TASK_ROOT", classPath.getFirst().toString());
    environment.put("LANG", "en_US.UTF-8");
    environment.put("TZ", ":UTC");
    // Where AWS has these by name, the SDK is told where they are. An IP address also makes the S3
    // client put the bucket into the path, as there is no host name for it to go into.
    environment.put("AWS_ENDPOINT_URL_S3", account.s3().toString());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", account.dynamodb().toString());
    return environment;
  }
}
