package copydesk.intake;

import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.MailPart.Role;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Opens an upload: unpacks it, and tells of each document in it what it is.
public final class Intake {
  private final Limits limits;
  private final Unpacker unpacker;

  /// An intake that refuses whatever passes the limits.
  public Intake(Limits limits) {
    this.limits = limits;
    unpacker = new Unpacker(limits);
  }

  /// Hands on everything in the upload that is to be read, and a problem for everything that is
  /// not: one after the other, since all at once might not fit into memory.
  public void open(Document upload, Consumer<Opened> reader) {
    open(upload, 0, new Allowance(limits), reader);
  }

  // The recursion is as deep as the limit of levels.
  private void open(Document packed, int depth, Allowance allowance, Consumer<Opened> reader) {
    switch (unpacker.unpack(packed, depth)) {
      case Unpacker.Unpacked.Refused(var problem) -> reader.accept(new Opened.Refused(problem));
      case Unpacker.Unpacked.Whole(var document, var levels, var damage) -> {
        if (damage != null) {
          reader.accept(new Opened.Refused(damage));
        }
        if (Mailbox.isMailbox(document.bytes())) {
          messages(document, depth + levels, allowance, reader);
        } else if (isArchive(document)) {
          walk(document, depth + levels, allowance, reader);
        } else {
          var opened = detect(document);
          reader.accept(opened);
          if (opened instanceof Opened.Ready(var mail, var format) && format == Format.EMAIL) {
            attachments(mail, depth + levels, allowance, reader);
          }
        }
      }
    }
  }

  private void attachments(Document mail, int depth, Allowance allowance, Consumer<Opened> reader) {
    var numbers = new AtomicInteger();
    var faults = new ArrayList<RuntimeException>();
    MailParts.walk(
        mail,
        part -> {
          if (part.role() == Role.FILE && numbers.get() >= 0) {
            var name = part.fileName(numbers.incrementAndGet());
            var content = part.content().read();
            var path = allowance.path(mail.entry(), name);
            var file = new Document(path, name, part.type(), content.bytes());
            if (content.fault() != null) {
              reader.accept(new Opened.Refused(new Problem(Kind.DAMAGED, path, content.fault())));
            }
            try {
              if (!openInner(file, mail.entry(), depth, allowance, reader)) {
                numbers.set(Integer.MIN_VALUE);
              }
            } catch (RuntimeException fault) { // which the walk would take for one of the message
              faults.add(fault);
              numbers.set(Integer.MIN_VALUE);
            }
          }
        });
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
  }

  private void messages(Document box, int depth, Allowance allowance, Consumer<Opened> reader) {
    var number = new AtomicInteger();
    Mailbox.walk(
        box.bytes(),
        message -> {
          var name = "message-" + number.incrementAndGet() + ".eml";
          var path = allowance.path(box.entry(), name);
          var mail = new Document(path, name, "message/rfc822", message);
          return openInner(mail, box.entry(), depth, allowance, reader);
        });
  }

  /// Opens a file of something that is not packed, but counts like it. Whether more may follow.
  private boolean openInner(
      Document file, String outer, int depth, Allowance allowance, Consumer<Opened> reader) {
    if (depth == limits.maxDepth()) {
      reader.accept(tooDeep(file, depth));
      return true;
    }
    if (!allowance.takesEntry() || !allowance.takesBytes(file.bytes().length)) {
      var detail =
          "more than %d files or %d bytes in all; nothing after them is read"
              .formatted(limits.maxEntries(), limits.maxUnpackedBytes());
      reader.accept(new Opened.Refused(new Problem(Kind.TOO_MANY, outer, detail)));
      return false;
    }
    open(file, depth + 1, allowance, reader);
    return true;
  }

  private static Opened tooDeep(Document packed, int depth) {
    var detail = "packed in more than " + depth + " levels";
    return new Opened.Refused(new Problem(Kind.TOO_DEEP, packed.entry(), detail));
  }

  private void walk(Document document, int depth, Allowance allowance, Consumer<Opened> reader) {
    if (depth == limits.maxDepth()) {
      reader.accept(tooDeep(document, depth));
      return;
    }
    var archive =
        new Archive(
            document,
            limits,
            allowance,
            file -> open(file, depth + 1, allowance, reader),
            problem -> reader.accept(new Opened.Refused(problem)));
    if (ZipForm.isZip(document.bytes())) {
      archive.walkZip();
    } else {
      archive.walkTar();
    }
  }

  private static boolean isArchive(Document document) {
    var bytes = document.bytes();
    return TarForm.isTar(bytes) || (ZipForm.isZip(bytes) && ZipForm.of(document).isArchive());
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
