package copydesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/// Which messages of a batch the function's answer calls failed, by Lambda's own rules: an answer
/// that says nothing means success, one that cannot be understood means that all have failed.
final class BatchFailures {
  private BatchFailures() {}

  static Set<String> read(String answer, Set<String> batch) {
    JsonNode json;
    try {
      json = Json.read(answer);
    } catch (JsonProcessingException _) {
      return batch;
    }
    var failures = json.path("batchItemFailures");
    if (failures.isMissingNode() || failures.isNull()) {
      return Set.of();
    }
    var failed = new HashSet<String>();
    for (var failure : failures) {
      failed.add(failure.path("itemIdentifier").asText());
    }
    return failures.isArray() && batch.containsAll(failed) ? failed : batch;
  }
}
