package copydesk.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import copydesk.Fetched;
import copydesk.ObjectSource;
import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The bucket in S3.
///
/// Small objects are read side by side; a large or packed one waits until it has the memory of the
/// function to itself.
final class S3ObjectSource implements ObjectSource {
  private static final int SIDE_BY_SIDE = 16;
  // A page takes about ten times its size in memory while it is parsed: 160 MiB for sixteen.
  private static final long SMALL_BYTES = 1024 * 1024;

  private static final List<String> PACKED =
      List.of("1f8b", "425a68", "fd377a58", "28b52ffd", "504b", "25504446");

  // A field of its header, or the line above it in a mailbox.
  private static final Pattern MAIL = Pattern.compile("(?:From |[A-Za-z][A-Za-z-]{1,60}:)");
  // POSIX, "ustar Interchange Format".
  private static final int TAR_MARK = 257;
  private static final int HEAD_BYTES = 512;

  // The largest files take half of this.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final S3Client s3;
  private final long maxBytes;
  private final Semaphore room = new Semaphore(SIDE_BY_SIDE, true);

  S3ObjectSource(S3Client s3, long maxBytes) {
    this.s3 = s3;
    this.maxBytes = maxBytes;
  }

  @Override
  public Fetched fetch(Origin origin, @Nullable String knownETag) {
    try (var object =
        s3.getObject(
            get ->
                get.bucket(origin.bucket())
                    .key(origin.key())
                    .ifNoneMatch(knownETag)
                    .checksumMode(ChecksumMode.ENABLED))) {
      return read(origin, object);
    } catch (S3Exception refusal) {
      return S3Refusal.fetched(refusal);
    } catch (IOException broken) {
      throw new UncheckedIOException(origin + ": " + broken.getMessage(), broken);
    }
  }

  private Fetched read(Origin origin, ResponseInputStream<GetObjectResponse> object)
      throws IOException {
    var version = version(object.response());
    if (version.bytes() > maxBytes) {
      object.abort(); // else closing would read all of it first
      var detail = version.bytes() + " bytes; the limit for one file is " + maxBytes;
      return new Fetched.Unreadable(version, new Problem(Kind.TOO_LARGE, "", detail));
    }
    var in = new BufferedInputStream(object);
    var share = version.bytes() > SMALL_BYTES || isPacked(in) ? SIDE_BY_SIDE : 1;
    awaitRoom(origin, share);
    try {
      var content = content(origin, in, (int) version.bytes());
      return new Fetched.Found(version, content, () -> room.release(share));
    } catch (IOException | RuntimeException broken) {
      room.release(share);
      throw broken;
    }
  }

  // Not for ever: what hangs keeps its room, and the hint is better carried out elsewhere.
  private void awaitRoom(Origin origin, int share) {
    try {
      if (!room.tryAcquire(share, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(origin + ": no room for it within " + PATIENCE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(origin + ": given up while waiting for room", interrupted);
    }
  }

  private static byte[] content(Origin origin, InputStream in, int bytes) throws IOException {
    var content = in.readNBytes(bytes);
    if (content.length < bytes || in.read() >= 0) {
      throw new EOFException(
          origin + ": a body of another length than the " + bytes + " announced");
    }
    return content;
  }

  // How much comes out shows only when it is out: gzip, bzip2, xz, zstd, and zip, in which office
  // documents come as well; the pages of a PDF are packed; and e-mail and tar hold packed files.
  private static boolean isPacked(InputStream in) throws IOException {
    in.mark(HEAD_BYTES);
    var head = in.readNBytes(HEAD_BYTES);
    in.reset();
    var start = HexFormat.of().formatHex(head, 0, Math.min(4, head.length));
    var text = new String(head, ISO_8859_1);
    return PACKED.stream().anyMatch(start::startsWith)
        || MAIL.matcher(text).lookingAt()
        || text.startsWith("ustar", TAR_MARK);
  }

  private static ObjectVersion version(GetObjectResponse response) {
    return new ObjectVersion(
        response.eTag(),
        response.versionId(),
        response.contentLength(),
        response.lastModified(),
        response.contentType());
  }
}
