package copydesk.local;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/// S3 on this machine: S3Proxy over a file system in memory. Signatures are not checked.
final class LocalBucket implements AutoCloseable {
  private final S3Proxy server;

  private LocalBucket(S3Proxy server) {
    this.server = server;
  }

  static LocalBucket start(
      Account account, Blueprint.Bucket bucket, Notifications notifications, Faults faults) {
    var store = new TransientNio2BlobStore();
    store.createContainer(bucket.name());
    if (bucket.versioned()) {
      store.putBucketVersioning(bucket.name(), BucketVersioningStatus.ENABLED);
    }
    var server =
        S3Proxy.builder()
            .endpoint(account.s3())
            .blobStore(new NotifyingBlobStore(store, bucket.name(), notifications, faults))
            .awsAuthentication(AuthenticationType.NONE, "", "")
            .ignoreUnknownHeaders(true)
            .metricsEnabled(false)
            .build();
    try {
      server.start();
    } catch (Exception broken) { // which the library declares
      throw new IllegalStateException("The local S3 did not start.", broken);
    }
    return new LocalBucket(server);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception broken) { // which the library declares
      throw new IllegalStateException("The local S3 did not stop.", broken);
    }
  }
}
