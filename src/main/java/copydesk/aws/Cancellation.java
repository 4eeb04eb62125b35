package copydesk.aws;

import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Why a transaction was cancelled, and so what to do about it.
enum Cancellation {
  /// The receipt is not the one that was read.
  CONDITION,
  /// Too much at once, or another transaction on the same items this moment: again, a little later.
  CONTENTION,
  /// Anything else: a request that the service does not accept.
  FAULT;

  static Cancellation of(TransactionCanceledException canceled) {
    var cancellation = FAULT;
    for (var reason : canceled.cancellationReasons()) {
      switch (reason.code() == null ? "None" : reason.code()) {
        case "ConditionalCheckFailed" -> {
          return CONDITION;
        }
        case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" ->
            cancellation = CONTENTION;
        default -> {} // "None", or a fault unless another reason says otherwise
      }
    }
    return cancellation;
  }
}
