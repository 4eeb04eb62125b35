package copydesk.intake;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import java.util.List;

/// Opens an upload: unpacks it, and tells of each document in it what it is.
public final class Intake {
  private final Unpacker unpacker;

  /// An intake that refuses whatever passes the limits.
  public Intake(Limits limits) {
    unpacker = new Unpacker(limits);
  }

  /// Everything in the upload that is to be read, and a problem for everything that is not.
  public List<Opened> open(Document upload) {
    return switch (unpacker.unpack(upload)) {
      case Unpacker.Unpacked.Whole(var document) -> List.of(detect(document));
      case Unpacker.Unpacked.Refused(var problem) -> List.of(new Opened.Refused(problem));
    };
  }

  private static Opened detect(Document document) {
    if (document.bytes().length == 0) {
      return new Opened.Refused(
          document.name().isEmpty()
              ? new Problem(Kind.FOLDER, document.entry(), "marks a folder; there is no file in it")
              : new Problem(Kind.EMPTY, document.entry(), "no bytes in it"));
    }
    return switch (Detector.detect(document)) {
      case Detector.Detected.Known(var format) -> new Opened.Ready(document, format);
      case Detector.Detected.Unknown(var kind, var detail) ->
          new Opened.Refused(new Problem(kind, document.entry(), detail));
    };
  }
}
