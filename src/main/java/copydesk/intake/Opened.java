package copydesk.intake;

import copydesk.article.Problem;

/// One thing found in an upload.
public sealed interface Opened {
  /// A document in a format that we read.
  record Ready(Document document, Format format) implements Opened {}

  /// Something that stays unread, and why.
  record Refused(Problem problem) implements Opened {}
}
