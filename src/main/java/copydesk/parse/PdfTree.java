package copydesk.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// Measures the tree of pages of a PDF before the library climbs it, which calls itself at each
/// level.
final class PdfTree {
  /// Programs keep it at a handful; one that hangs each page below the last has as many as pages.
  static final int MAX_LEVELS = PdfPages.MAX_PAGES;

  private PdfTree() {}

  static boolean isTooDeep(@Nullable COSDictionary root) {
    var seen = new HashSet<COSDictionary>();
    var level = root == null ? List.<COSDictionary>of() : List.of(root);
    for (var depth = 0; !level.isEmpty(); depth++) {
      if (depth > MAX_LEVELS) {
        return true;
      }
      var next = new ArrayList<COSDictionary>();
      for (var node : level) {
        addKids(node.getCOSArray(COSName.KIDS), seen, next);
      }
      level = next;
    }
    return false;
  }

  private static void addKids(
      @Nullable COSArray kids, Set<COSDictionary> seen, List<COSDictionary> to) {
    for (var i = 0; kids != null && i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid
          && kid.containsKey(COSName.KIDS)
          && seen.add(kid)) {
        to.add(kid);
      }
    }
  }
}
