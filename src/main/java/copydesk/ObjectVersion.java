package copydesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The object as S3 described it when it was read.
///
/// @param versionId absent in a bucket that keeps no versions
/// @param bytes its size
/// @param contentType as declared by whoever uploaded it
public record ObjectVersion(
    String eTag,
    @Nullable String versionId,
    long bytes,
    Instant lastModified,
    @Nullable String contentType) {}
