package copydesk.intake;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.util.function.Consumer;

/// Opens an upload: unpacks it, and tells of each document in it what it is.
public final class Intake {
  private final Unpacker unpacker;

  /// An intake that refuses whatever passes the limits.
  public Intake(Limits limits) {
    unpacker = new Unpacker(limits);
  }

  /// Hands on everything in the upload that is to be read, and a problem for everything that is not:
  /// one after the other, since all at once might not fit into memory.
  public void open(Document upload, Consumer<Opened> reader) {
    switch (unpacker.unpack(upload)) {
      case Unpacker.Unpacked.Whole(var document) -> reader.accept(detect(document));
      case Unpacker.Unpacked.Refused(var problem) -> reader.accept(new Opened.Refused(problem));
    }
  }

  private static Opened detect(Document document) {
    var entry = document.entry();
    var bytes = document.bytes().length;
    if (bytes == 0) {
      return new Opened.Refused(
          document.name().isEmpty()
              ? new Problem(Kind.FOLDER, entry, "marks a folder; there is no file in it")
              : new Problem(Kind.EMPTY, entry, "no bytes in it"));
    }
    return switch (Detector.detect(document)) {
      case Detector.Detected.Known(var format) when bytes > format.maxBytes() -> {
        var size = format.label() + " of " + bytes + " bytes";
        var detail = size + "; the limit is " + format.maxBytes();
        yield new Opened.Refused(new Problem(Kind.TOO_LARGE, entry, detail));
      }
      case Detector.Detected.Known(var format) -> new Opened.Ready(document, format);
      case Detector.Detected.Unknown(var kind, var detail) ->
          new Opened.Refused(new Problem(kind, entry, detail));
    };
  }
}
