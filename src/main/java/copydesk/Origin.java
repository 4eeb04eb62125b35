package copydesk;

/// Where an upload is: a bucket, and a key in it exactly as S3 has it, not URL-encoded.
public record Origin(String bucket, String key) {
  public Origin {
    if (bucket.isEmpty() || key.isEmpty()) {
      throw new IllegalArgumentException("no object without bucket and key");
    }
  }

  /// The last part of the key, which tells a file's type where nothing else does.
  public String fileName() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return bucket + "/" + key;
  }
}
