package copydesk.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of the local stack the template does not say.
///
/// @param classPath what the function is started with: classes first, then jars, `*` for all of a
///     folder
/// @param functions how many function JVMs there may be, unless the template allows fewer
/// @param visibilityTimeout in place of the template's for the queue that the function reads, so
///     that a test need not wait twelve minutes for a second attempt
/// @param log where the function's output goes
public record Options(
    Path template,
    List<Path> classPath,
    Ports ports,
    int functions,
    @Nullable Duration visibilityTimeout,
    Path log) {
  public Options {
    classPath = List.copyOf(classPath);
  }

  /// The project's template, and what its build has put where `sam build` would look.
  public static Options of(Path projectFolder) {
    var target = projectFolder.toAbsolutePath().resolve("target");
    return new Options(
        projectFolder.resolve("template.yaml"),
        List.of(target.resolve("classes"), target.resolve("dependency").resolve("*")),
        Ports.ANY,
        // As many as a small machine can run beside the rest, and enough for two to meet at one
        // key.
        2,
        null,
        target.resolve("local").resolve("function.log"));
  }

  public Options withPorts(Ports other) {
    return new Options(template, classPath, other, functions, visibilityTimeout, log);
  }

  public Options withFunctions(int most) {
    return new Options(template, classPath, ports, most, visibilityTimeout, log);
  }

  public Options withVisibilityTimeout(Duration other) {
    return new Options(template, classPath, ports, functions, other, log);
  }

  public Options withLog(Path other) {
    return new Options(template, classPath, ports, functions, visibilityTimeout, other);
  }

  public Options withTemplate(Path other) {
    return new Options(other, classPath, ports, functions, visibilityTimeout, log);
  }

  public Options withClassPath(List<Path> other) {
    return new Options(template, other, ports, functions, visibilityTimeout, log);
  }
}
