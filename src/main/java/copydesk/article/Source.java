package copydesk.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an article came from.
///
/// @param version the S3 version id, where the bucket keeps versions
/// @param entry the path inside the object; empty for the object itself
/// @param received when the bucket took the object
public record Source(
    String bucket,
    String key,
    @Nullable String version,
    String entry,
    String format,
    Instant received) {}
