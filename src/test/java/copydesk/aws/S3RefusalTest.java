package copydesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import copydesk.Fetched;
import copydesk.article.Problem.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What of S3's errors is about the object, and what is a failure that passes or a mistake in the
/// set-up: nothing of the latter may ever remove a record.
final class S3RefusalTest {
  @ParameterizedTest
  @CsvSource({
    "304,                   , Unchanged,",
    "404, NoSuchKey,          Gone,",
    "403, InvalidObjectState, Refused, ARCHIVED",
    "403, AccessDenied,       Refused, FORBIDDEN",
    "403, AllAccessDisabled,  Refused, FORBIDDEN",
    "400, KMS.DisabledException,        Refused, FORBIDDEN",
    "400, KMS.NotFoundException,        Refused, FORBIDDEN",
    "400, KMS.KMSInvalidStateException, Refused, FORBIDDEN"
  })
  void someErrorsSayWhatTheObjectIs(
      int status, @Nullable String code, String what, @Nullable Kind kind) {
    var fetched = S3Refusal.fetched(error(status, code));
    assertThat(fetched.getClass().getSimpleName()).isEqualTo(what);
    if (fetched instanceof Fetched.Refused(var problem)) {
      assertThat(problem.kind()).isEqualTo(kind);
      assertThat(problem.entry()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "301, PermanentRedirect",
    "400, ",
    "400, ExpiredToken",
    "400, InvalidRequest",
    "400, RequestTimeout",
    "400, KeyTooLongError",
    "400, KMS.ThrottlingException",
    "403, ",
    "403, InvalidAccessKeyId",
    "403, RequestTimeTooSkewed",
    "403, SignatureDoesNotMatch",
    "404, ",
    "404, NoSuchBucket",
    "404, NoSuchAccessPoint",
    "405, MethodNotAllowed",
    "409, OperationAborted",
    "500, InternalError",
    "503, SlowDown",
    "503, NoSuchKey"
  })
  void allOthersAreForTheQueueToBringAgain(int status, @Nullable String code) {
    var error = error(status, code);
    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(() -> S3Refusal.fetched(error))
        .isSameAs(error);
  }

  @Test
  void whatIsEncryptedWithAKeyOfTheCustomersIsRefused() {
    var sentence = "The object was stored using a form of Server Side Encryption.";
    var details =
        AwsErrorDetails.builder().errorCode("InvalidRequest").errorMessage(sentence).build();
    var error = S3Exception.builder().statusCode(400).awsErrorDetails(details).build();
    assertThat(S3Refusal.fetched((S3Exception) error)).isInstanceOf(Fetched.Refused.class);
  }

  private static S3Exception error(int status, @Nullable String code) {
    var error = S3Exception.builder().statusCode(status).message("from S3");
    if (code != null) {
      error.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build());
    }
    return (S3Exception) error.build();
  }
}
