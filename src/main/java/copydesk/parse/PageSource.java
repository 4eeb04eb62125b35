package copydesk.parse;

import copydesk.intake.Document;
import copydesk.text.Charsets;
import copydesk.text.Charsets.Decoded;
import copydesk.text.Charsets.Found;
import java.util.List;

/// The text of a page, without what its article does not need.
///
/// @param decoded the text, as it is to be parsed
/// @param programs the scripts that are left out of it
record PageSource(Decoded decoded, Programs programs) {
  static PageSource of(Document document) {
    var bytes = document.bytes();
    var named = Charsets.declaredIn(document.declaredType());
    var declared = named == null ? PageCharset.declaredIn(bytes) : named;
    var lean = LeanPage.of(bytes);
    var decoded = Charsets.decode(lean.bytes(), declared);
    // Where its charset is a guess or wrong, all of it is looked at, and faults have their place.
    return decoded.notUtf8At() != null || decoded.found() == Found.GUESSED
        ? new PageSource(
            Charsets.decode(bytes, declared), new Programs(bytes, decoded.charset(), List.of()))
        : new PageSource(decoded, new Programs(bytes, decoded.charset(), lean.programs()));
  }
}
