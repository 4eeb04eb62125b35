package copydesk.article;

/// What was wrong with an upload, where, and how much was lost by it: an answer for the person who
/// dropped the file, and no error of ours.
///
/// @param entry the path inside the upload; empty for the upload itself
/// @param detail one sentence that names the place and, where there is one, the limit
public record Problem(Kind kind, String entry, String detail) {

  /// How much is missing from the table because of a problem.
  public enum Loss {
    NOTHING,
    FIELD,
    ARTICLE
  }

  /// Everything that can be wrong. Receipts hold the names, so they are never changed.
  public enum Kind {
    /// No bytes, or nothing but white space.
    EMPTY(Loss.ARTICLE),
    /// A marker that the S3 console writes for a folder: no file, and nothing to read.
    FOLDER(Loss.NOTHING),
    /// Over the limit for one upload or one document.
    TOO_LARGE(Loss.ARTICLE),
    /// Unpacks to more than the limit, or at a ratio that only an attack has.
    UNPACKS_TOO_LARGE(Loss.ARTICLE),
    /// Packed in more levels than the limit.
    TOO_DEEP(Loss.ARTICLE),
    /// Holds more entries, or more articles, than the limit.
    TOO_MANY(Loss.ARTICLE),
    /// An archive that ends early or fails its check.
    DAMAGED(Loss.ARTICLE),
    /// Locked by a password.
    ENCRYPTED(Loss.ARTICLE),
    /// Not written as its format demands: the place and the rule are named.
    MALFORMED(Loss.ARTICLE),
    /// Written as its format does not demand, and read all the same.
    IRREGULAR(Loss.NOTHING),
    /// Bytes that are no text in any charset.
    BINARY(Loss.ARTICLE),
    /// A format that this version does not read.
    UNKNOWN_FORMAT(Loss.ARTICLE),
    /// Neither marked nor declared nor valid UTF-8: the charset was guessed.
    CHARSET_GUESSED(Loss.NOTHING),
    /// Bytes without meaning in the document's charset were replaced.
    CHARACTERS_REPLACED(Loss.FIELD),
    /// Readable, but no article in it.
    NO_ARTICLE(Loss.ARTICLE),
    /// Pages without text that can be read, scans or broken ones, beside others that were read.
    PAGES_LEFT_OUT(Loss.FIELD),
    /// An article whose page has its headline and its day, and not its text.
    TEXT_ELSEWHERE(Loss.FIELD),
    /// One line only: kept as a body without a headline.
    ONE_LINE(Loss.NOTHING),
    /// More metadata than a record has room for.
    FIELD_TOO_LONG(Loss.FIELD),
    /// A value that its field does not allow; what was said stands in `derived.source`.
    INVALID_VALUE(Loss.FIELD),
    /// A date that could not be understood.
    UNREADABLE_DATE(Loss.FIELD),
    /// An entity that the document declares: never looked up.
    ENTITY_LEFT_OUT(Loss.FIELD),
    /// The reader of this format gave up on it.
    UNREADABLE(Loss.ARTICLE),
    /// More values than one article may be found by: the rest are in the record only.
    FACETS_LEFT_OUT(Loss.NOTHING),
    /// The bucket refuses to hand the object out.
    FORBIDDEN(Loss.ARTICLE),
    /// The object is in an archive class and has to be restored first.
    ARCHIVED(Loss.ARTICLE);

    private final Loss loss;

    Kind(Loss loss) {
      this.loss = loss;
    }

    /// How much an upload loses by a problem of this kind.
    public Loss loss() {
      return loss;
    }
  }
}
