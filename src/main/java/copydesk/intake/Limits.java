package copydesk.intake;

/// How much one upload may ask of us. Passing a limit is a problem that names it.
///
/// @param maxUploadBytes one object in the bucket
/// @param maxDocumentBytes one document once it is unpacked
/// @param maxRatio unpacked bytes for each packed one
/// @param maxDepth levels of packing
/// @param maxUnpackedBytes everything that comes out of one upload, level by level
/// @param maxEntries files in one upload, and articles
public record Limits(
    long maxUploadBytes,
    int maxDocumentBytes,
    int maxRatio,
    int maxDepth,
    long maxUnpackedBytes,
    int maxEntries) {
  private static final int MIB = 1024 * 1024;

  /// What the function allows.
  public static final Limits DEFAULT =
      new Limits(
          // The longest book is a tenth of this; more than one at a time has to fit into memory.
          64L * MIB,
          // Text, its paragraphs and their folded form stand in memory beside the bytes.
          64 * MIB,
          // Text packs at ten to one, markup at thirty; zeros at a thousand.
          200,
          // A packed file in an archive in an archive. Deeper is an attack.
          3,
          // Unpacked and read one after the other: this bounds the time, and the records kept.
          256L * MIB,
          // Ten busy days of one feed in a single archive. To write as many articles takes most of
          // the function's two minutes.
          10_000);
}
