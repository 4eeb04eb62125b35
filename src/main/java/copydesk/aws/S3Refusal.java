package copydesk.aws;

import copydesk.Fetched;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What an error of S3 says about the object: "Error responses" in its API reference.
final class S3Refusal {
  private S3Refusal() {}

  /// An answer, where the error is one.
  ///
  /// @throws S3Exception where it is a failure of the service or of our own rights to call it
  static Fetched fetched(S3Exception error) {
    var details = error.awsErrorDetails();
    var code = details == null || details.errorCode() == null ? "" : details.errorCode();
    return switch (error.statusCode()) {
      case 304 -> new Fetched.Unchanged();
      case 404 -> {
        // A bucket that is not there is a mistake in the set-up, and no reason to delete records;
        // nor is an answer that is not S3's own.
        if (!code.equals("NoSuchKey")) {
          throw error;
        }
        yield new Fetched.Gone();
      }
      case 403 -> {
        if (code.equals("InvalidObjectState")) {
          yield refused(Kind.ARCHIVED, "in an archive class: restore it, then it will be read");
        }
        // The other codes of 403 are about our credentials and clock.
        if (!code.equals("AccessDenied") && !code.equals("AllAccessDisabled")) {
          throw error;
        }
        yield refused(Kind.FORBIDDEN, "S3 answers " + code + " when the function asks for it");
      }
      case 400 -> {
        // Encrypted with a key of the customer's, or with one in KMS that is disabled or gone.
        if (!isKeyTrouble(code) && !isOfCustomersKey(code, error)) {
          throw error;
        }
        yield refused(Kind.FORBIDDEN, "S3 answers " + code + ": its key is not at hand");
      }
      default -> throw error;
    };
  }

  // "The object was stored using a form of Server Side Encryption."
  private static boolean isOfCustomersKey(String code, S3Exception error) {
    return code.equals("InvalidRequest")
        && error.awsErrorDetails().errorMessage() != null
        && error.awsErrorDetails().errorMessage().contains("Encryption");
  }

  private static boolean isKeyTrouble(String code) {
    return code.startsWith("KMS.") && !code.contains("Throttling");
  }

  private static Fetched refused(Kind kind, String detail) {
    return new Fetched.Refused(new Problem(kind, "", detail));
  }
}
