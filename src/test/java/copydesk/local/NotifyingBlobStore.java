package copydesk.local;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// The store under the local S3. After each change that succeeded the queues are told.
///
/// Deleting several objects at once needs no code here: it comes as single deletions.
final class NotifyingBlobStore extends ForwardingBlobStore {
  // S3Proxy keeps an object of its own for each multipart upload that is under way, which S3 has
  // not.
  private static final String UPLOAD_UNDER_WAY = ".s3proxy-mpu-stub-";

  private final String bucket;
  private final Notifications notifications;
  private final Faults faults;

  NotifyingBlobStore(BlobStore store, String bucket, Notifications notifications, Faults faults) {
    super(store);
    this.bucket = bucket;
    this.notifications = notifications;
    this.faults = faults;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    var response = super.putBlob(request, content);
    created("Put", request.bucket(), request.key(), response.versionId(), response.eTag());
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    var response = super.completeMultipartUpload(upload, request);
    created(
        "CompleteMultipartUpload",
        upload.containerName(),
        upload.blobName(),
        response.versionId(),
        response.eTag());
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    faults.beforeHead(request.sourceKey());
    var response = super.copyBlob(request);
    created(
        "Copy",
        request.destinationBucket(),
        request.destinationKey(),
        response.versionId(),
        response.copyObjectResult().eTag());
    return response;
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    var response = super.removeBlob(request);
    if (isTold(request.bucket(), request.key())) {
      // In a bucket with versions, a deletion that names none only puts a marker on top.
      var marked = request.versionId() == null && Boolean.TRUE.equals(response.deleteMarker());
      notifications.removed(
          marked ? "DeleteMarkerCreated" : "Delete", request.key(), response.versionId());
    }
    return response;
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    faults.beforeHead(request.key());
    return super.blobMetadata(request);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    faults.beforeGet(request.key());
    return super.getBlob(request);
  }

  private void created(String how, String in, String key, @Nullable String versionId, String eTag) {
    if (isTold(in, key)) {
      var head =
          delegate()
              .blobMetadata(
                  HeadObjectRequest.builder().bucket(in).key(key).versionId(versionId).build());
      notifications.created(how, key, versionId, head.contentLength(), eTag);
    }
  }

  private boolean isTold(String in, String key) {
    return in.equals(bucket) && !key.startsWith(UPLOAD_UNDER_WAY);
  }
}
