package copydesk;

import org.jspecify.annotations.Nullable;

/// The bucket, as the pipeline sees it.
public interface ObjectSource {
  /// Reads an object as it is now.
  ///
  /// @param knownETag answer [Fetched.Unchanged] if the object still has this one
  /// @throws RuntimeException where the service fails: trying again may help
  Fetched fetch(Origin origin, @Nullable String knownETag);
}
