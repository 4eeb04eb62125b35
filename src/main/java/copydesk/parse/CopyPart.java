package copydesk.parse;

import copydesk.article.Received.Kind;

/// A part of a story, and which of its lines it begins on.
///
/// @param skipped how many letters of that line stand before it
/// @param text its words, whatever blanks are between them
record CopyPart(Kind kind, int line, int skipped, String text) {
  CopyPart(Kind kind, int line, String text) {
    this(kind, line, 0, text);
  }
}
