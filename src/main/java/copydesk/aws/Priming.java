package copydesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.Change;
import copydesk.Change.Records;
import copydesk.ObjectSource;
import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.Reading;
import copydesk.Receipt;
import copydesk.Receipt.Entry;
import copydesk.Receipt.State;
import copydesk.RecordStore;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.core.exception.SdkException;

/// Does everything once before SnapStart takes its snapshot of the function, so that what starts
/// from it has its classes loaded and its connections' code compiled.
final class Priming implements Resource {
  // No bucket can have this name: "Bucket naming rules" in S3's user guide keep "sthree-" back.
  private static final Origin NOWHERE = new Origin("sthree-copydesk", "priming");
  private static final String NOTIFICATION =
      """
      {"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put",
      "s3":{"bucket":{"name":"%s"},"object":{"key":"%s"}}}]}
      """
          .formatted(NOWHERE.bucket(), NOWHERE.key());
  private static final List<String> DOCUMENTS =
      List.of(
          "By Ann Example\nPORTO (NWA) - The council met on Monday.\nIt will meet again.\n",
          "<html lang=en><title>A council</title><p>The council met on Monday.</p></html>");

  private final ObjectSource source;
  private final Reader reader;
  private final RecordStore store;

  Priming(ObjectSource source, Reader reader, RecordStore store) {
    this.source = source;
    this.reader = reader;
    this.store = store;
  }

  /// Asks to be called before a snapshot, for as long as the caller keeps this object.
  Priming register() {
    Core.getGlobalContext().register(this);
    return this;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    Hints.in(EventJson.read(NOTIFICATION)).forEach(hint -> tried(() -> fetchInVain(hint.origin())));
    for (var document : DOCUMENTS) {
      var reading = read(document);
      tried(() -> commitInVain(reading));
    }
  }

  // An error is an answer, too. And rights that were granted a moment ago may not be in force yet:
  // a snapshot less warm is better than a deployment that fails.
  private static void tried(Runnable call) {
    try {
      call.run();
    } catch (SdkException | UncheckedIOException unprimed) {
      System.err.println("priming: " + unprimed.getMessage());
    }
  }

  private void fetchInVain(Origin origin) {
    source.fetch(origin, null).close();
  }

  private Reading read(String document) {
    var content = document.getBytes(UTF_8);
    return reader.read(NOWHERE, version(content.length), content);
  }

  /// Everything that a commit does, but on condition of a receipt that is not there.
  private void commitInVain(Reading reading) {
    var entry = new Entry("priming", Instant.EPOCH, 0, Duration.ZERO, Duration.ZERO);
    var receipt =
        new Receipt(NOWHERE, 1, State.RECORDED, version(0), reading.contents(), null, entry);
    store.commit(receipt, new Change(receipt, new Records.Replaced(reading.records())));
  }

  private static ObjectVersion version(long bytes) {
    return new ObjectVersion("", null, bytes, Instant.EPOCH, null);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // The clients find out by themselves that their connections are gone.
  }
}
