package copydesk;

import copydesk.local.Cloud;
import copydesk.local.LocalStackCloud;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The flow on LocalStack, where Docker is: the template deployed, the function as it is packaged.
final class LocalStackEndToEndTest extends EndToEnd {
  @Override
  Cloud deployed() throws IOException {
    var cloud = LocalStackCloud.start(Path.of(""));
    // Twelve minutes until a failed message comes again are too long for a test.
    cloud
        .sqs()
        .setQueueAttributes(
            set ->
                set.queueUrl(cloud.queueUrl())
                    .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "5")));
    return cloud;
  }
}
