package copydesk.parse;

import copydesk.parse.Blocks.Region;
import copydesk.parse.NameWeights.Name;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a region's name and those of the regions around it say of the text in it.
///
/// @param traits which of the clues that begin with `IN_` it or one around it has, a bit for each
/// @param depth how many are around it
/// @param isAlien whether its name says that it is an advertisement, comments, or a notice
/// @param own the weight of its own name
/// @param sum of all names' weights
/// @param least the weight of the name that speaks most against an article
/// @param most the weight of the name that speaks most for one
record RegionClues(
    int traits, int depth, boolean isAlien, float own, float sum, float least, float most) {
  /// As they follow each other in [Clue].
  private static final Clue[] TRAITS = {
    Clue.IN_ARTICLE,
    Clue.IN_MAIN,
    Clue.IN_ASIDE,
    Clue.IN_FOOTER,
    Clue.IN_FIGURE,
    Clue.IN_CAPTION,
    Clue.IN_LIST,
    Clue.IN_HIDDEN
  };

  /// Those of the regions of a page, each read when it is first asked for: half of all regions only
  /// hold items of menus.
  static final class All {
    private final RegionClues[] known;
    private final NameWeights names;

    All(Blocks blocks, NameWeights names) {
      this.known = new RegionClues[blocks.regions().getLast().number() + 1];
      this.names = names;
    }

    RegionClues of(Region region) {
      var clues = known[region.number()];
      if (clues == null) {
        var outer = region.outer();
        clues =
            RegionClues.of(region, outer == null ? null : of(outer), names.of(region.element()));
        known[region.number()] = clues;
      }
      return clues;
    }
  }

  void addTraits(ClueTable table, int block) {
    for (var trait = 0; trait < TRAITS.length; trait++) {
      table.set(block, TRAITS[trait], (traits >> trait) & 1);
    }
  }

  private static RegionClues of(Region region, @Nullable RegionClues outer, Name name) {
    var own = name.weight();
    var isAlien = name.isAlien();
    var traits = traits(region.element());
    return outer == null
        ? new RegionClues(traits, 0, isAlien, own, own, Math.min(0, own), Math.max(0, own))
        : new RegionClues(
            outer.traits | traits,
            outer.depth + 1,
            isAlien,
            own,
            outer.sum + own,
            Math.min(outer.least, own),
            Math.max(outer.most, own));
  }

  private static int traits(Element element) {
    var traits = bit(byTag(element.normalName()));
    if (element.attributesSize() == 0) {
      return traits;
    }
    traits |= bit(byRole(element.attributes().get("role")));
    if (isHidden(element)) {
      traits |= bit(Clue.IN_HIDDEN);
    }
    return traits;
  }

  private static int bit(@Nullable Clue trait) {
    return trait == null ? 0 : 1 << (trait.column() - TRAITS[0].column());
  }

  private static @Nullable Clue byTag(String tag) {
    return switch (tag) {
      case "article" -> Clue.IN_ARTICLE;
      case "main" -> Clue.IN_MAIN;
      case "aside" -> Clue.IN_ASIDE;
      case "footer" -> Clue.IN_FOOTER;
      case "figure" -> Clue.IN_FIGURE;
      case "figcaption", "caption" -> Clue.IN_CAPTION;
      case "ul", "ol", "dl" -> Clue.IN_LIST;
      default -> null;
    };
  }

  private static @Nullable Clue byRole(String role) {
    return switch (role) {
      case "main" -> Clue.IN_MAIN;
      case "article" -> Clue.IN_ARTICLE;
      case "complementary" -> Clue.IN_ASIDE;
      case "contentinfo" -> Clue.IN_FOOTER;
      default -> null;
    };
  }

  static boolean isHidden(Element element) {
    // Asked of every region: exact names, which those of a page are, are found quicker than others.
    var attributes = element.attributes();
    return attributes.hasKey("hidden")
        || attributes.get("aria-hidden").equals("true")
        || isNotDisplayed(attributes.get("style"));
  }

  private static boolean isNotDisplayed(String style) {
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }
}
