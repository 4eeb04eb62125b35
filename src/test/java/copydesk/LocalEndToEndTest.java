package copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.local.Cloud;
import copydesk.local.LocalCloud;
import copydesk.local.Options;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The flow on the local stack, and what only a stack of our own lets us do to a service.
final class LocalEndToEndTest extends EndToEnd {
  private static final String STORY =
      """
      By Ada Quill
      PORTO (NWA) - The harbour council closed two piers on Monday after divers found cracks.
      The piers will stay closed until spring, the council said in a statement.
      """;

  // Twelve minutes until a failed message comes again are too long for a test.
  private final LocalCloud cloud =
      LocalCloud.start(Options.of(Path.of("")).withVisibilityTimeout(Duration.ofSeconds(2)));

  @Override
  Cloud deployed() {
    return cloud;
  }

  @Test
  void aFileThatIsRefusedSaysSoAndIsReadOnceItIsNot() {
    cloud.faults().refuse("secret.txt");
    var eTag = put("secret.txt", STORY);
    table.awaitState("secret.txt", "REFUSED");
    var receipt = table.receipt("secret.txt");
    assertThat(receipt.rows("problems").getFirst().text("kind")).isEqualTo("FORBIDDEN");
    assertThat(table.keysIn("failed#" + receipt.text("failedAt").substring(0, 10)))
        .contains("secret.txt");

    cloud.faults().allow("secret.txt");
    hint("secret.txt");
    table.awaitReceipt("secret.txt", eTag);
    assertThat(table.articleIds("secret.txt")).hasSize(1);
  }

  @Test
  void aServiceThatFailsIsAskedAgain() {
    // More often than the SDK tries by itself, even in two functions at once.
    cloud.faults().slowDown("slow.txt", 9);
    table.awaitReceipt("slow.txt", put("slow.txt", STORY));
    assertThat(cloud.functionLog()).contains("\"level\":\"ERROR\"").contains("slow.txt");
  }

  @Test
  void aFileDeletedBeforeItIsReadLeavesATombstone() {
    cloud.suspendNotifications();
    try {
      put("short-lived.txt", STORY);
      cloud.s3().deleteObject(delete -> delete.bucket(cloud.bucket()).key("short-lived.txt"));
    } finally {
      cloud.resumeNotifications();
    }
    hint("short-lived.txt");
    table.awaitState("short-lived.txt", "DELETED");
  }
}
