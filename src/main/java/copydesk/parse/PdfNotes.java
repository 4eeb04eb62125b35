package copydesk.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/// What lies on a page of a PDF without being part of it, its "annotations": ISO 32000-2, section
/// 12.5.
///
/// @param shown text typed over the page, the fields of a form: a reader takes them for its own
/// @param comments what somebody wrote to the page, to be opened or not to be seen at all
record PdfNotes(List<PDAnnotation> shown, List<String> comments) {
  static final PdfNotes NONE = new PdfNotes(List.of(), List.of());

  private static final int MOST_OF_PAGE = 2000;
  private static final int MOST_PARENTS = 8;
  // Section 12.5.3: hidden, and not for the screen.
  private static final int UNSEEN = (1 << 1) | (1 << 5);
  private static final Set<String> ON_PAGE = Set.of("FreeText", "Widget", "Stamp");
  private static final COSName BUTTON = COSName.getPDFName("Btn");

  PdfNotes {
    shown = List.copyOf(shown);
    comments = List.copyOf(comments);
  }

  static PdfNotes of(PDPage page) throws IOException {
    var shown = new ArrayList<PDAnnotation>();
    var comments = new ArrayList<String>();
    var all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (var i = 0; all != null && i < Math.min(MOST_OF_PAGE, all.size()); i++) {
      if (all.getObject(i) instanceof COSDictionary note && !isButton(note)) {
        if (isShown(note)) {
          shown.add(PDAnnotation.createAnnotation(note));
        } else {
          add(note.getString(COSName.CONTENTS), comments);
          add(note.getString(COSName.V), comments);
        }
      }
    }
    return new PdfNotes(shown, comments);
  }

  private static boolean isShown(COSDictionary note) {
    return ON_PAGE.contains(note.getNameAsString(COSName.SUBTYPE, ""))
        && note.containsKey(COSName.AP)
        && (note.getInt(COSName.F, 0) & UNSEEN) == 0;
  }

  // A field may leave its kind to the group that it belongs to.
  private static boolean isButton(COSDictionary note) {
    @Nullable COSDictionary field = note;
    for (var i = 0; field != null && i < MOST_PARENTS; i++) {
      if (field.containsKey(COSName.FT)) {
        return BUTTON.equals(field.getCOSName(COSName.FT));
      }
      field = field.getCOSDictionary(COSName.PARENT);
    }
    return false;
  }

  private static void add(@Nullable String text, List<String> to) {
    if (text != null && !text.isBlank()) {
      to.add(text.strip());
    }
  }
}
