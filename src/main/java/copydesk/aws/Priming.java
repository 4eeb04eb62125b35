package copydesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.RecordStore;
import java.time.Instant;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Does everything once before SnapStart takes its snapshot of the function, so that what starts
/// from it has its classes loaded and its connections' code compiled.
final class Priming implements Resource {
  private static final Origin NOWHERE = new Origin("copydesk", "priming");
  private static final List<String> DOCUMENTS =
      List.of(
          "By Ann Example\nPORTO (NWA) - The council met on Monday.\nIt will meet again.\n",
          "<html lang=en><title>A council</title><p>The council met on Monday.</p></html>");

  private final Reader reader;
  private final RecordStore store;

  Priming(Reader reader, RecordStore store) {
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
    for (var document : DOCUMENTS) {
      var content = document.getBytes(UTF_8);
      var version = new ObjectVersion("", null, content.length, Instant.EPOCH, null);
      reader.read(NOWHERE, version, content);
    }
    store.receipt(NOWHERE);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // The clients find out by themselves that their connections are gone.
  }
}
