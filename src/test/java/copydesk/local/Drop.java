package copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A file that was put into the local bucket.
record Drop(String key, String eTag) {

  /// The files below a folder, in the order of their keys.
  static List<Path> filesBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new LocalProblem(
          "There is no folder %s: please give one with -Dfrom=FOLDER.".formatted(folder));
    }
    try (var paths = Files.walk(folder)) {
      var files = paths.filter(Files::isRegularFile).sorted().toList();
      if (files.isEmpty()) {
        throw new LocalProblem(
            "The folder %s holds no file: please give another with -Dfrom=FOLDER."
                .formatted(folder));
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Puts a file into the bucket; its key is its path below the folder.
  static Drop into(LocalCloud cloud, Path folder, Path file) {
    var key =
        StreamSupport.stream(folder.relativize(file).spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("/"));
    var put = cloud.s3().putObject(request -> request.bucket(cloud.bucket()).key(key), file);
    return new Drop(key, put.eTag());
  }
}
