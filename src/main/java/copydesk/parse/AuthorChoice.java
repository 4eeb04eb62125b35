package copydesk.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which of those whom a page names is its article's author.
///
/// What a page declares for machines is right more often than what stands near its headline, where
/// names of other kinds stand too. But some declare the house, or the name that somebody logs in
/// by, and print the person; and some declare the first author, and print all.
final class AuthorChoice {
  private static final Pattern LOGIN = Pattern.compile(".*[\\d._-].*");

  /// What a name is, the least telling first.
  private enum Rank {
    HOUSE,
    PEN_NAME,
    PERSON
  }

  private final SiteNames site;
  private final PageAuthors authors;
  private final Map<Signature, Rank> ranks = new HashMap<>(); // each is asked for several times

  AuthorChoice(Page page, PageAuthors authors) {
    this.site = page.site();
    this.authors = authors;
  }

  /// The author's line, or null where nobody is named.
  ///
  /// @param byline the line above the text that looks like one
  @Nullable Signature of(@Nullable Byline byline) {
    var near = listed(authors.printed(), authors.labelled(true), authors.marked(true));
    var declared = best(listed(authors.linkedData(), authors.meta()));
    if (declared != null) {
      return asPrinted(confirmed(declared, near), near);
    }
    var best = bestNear(near);
    if (best != null) {
      return asPrinted(best, near);
    }
    var far = listed(authors.marked(false), authors.labelled(false), authors.printedBelow());
    return far.isEmpty() ? above(byline) : best(far);
  }

  private static List<Signature> listed(@Nullable Signature... signatures) {
    var listed = new ArrayList<Signature>();
    for (var signature : signatures) {
      if (signature != null) {
        listed.add(signature);
      }
    }
    return listed;
  }

  private Signature confirmed(Signature declared, List<Signature> near) {
    return switch (rank(declared)) {
      case PERSON -> {
        var others = authors.others();
        var own = declared.without(others);
        // Some declare the first author, and print all.
        yield near.stream()
            .filter(line -> line.goesOn(own) && rank(line) == Rank.PERSON)
            .findFirst()
            .map(line -> line.without(others))
            .orElse(own);
      }
      case PEN_NAME -> {
        var best = bestNear(near);
        yield best != null && rank(best) == Rank.PERSON && isFuller(best, declared)
            ? best
            : declared;
      }
      case HOUSE -> {
        var best = bestNear(near);
        yield best == null || rank(best) == Rank.HOUSE ? declared : best;
      }
    };
  }

  private @Nullable Signature bestNear(List<Signature> near) {
    var best = best(near.reversed());
    var linked = best != null && rank(best) == Rank.PERSON ? null : authors.linked();
    return linked == null ? best : best == null ? linked : best(List.of(best, linked));
  }

  private @Nullable Signature best(List<Signature> signatures) {
    Signature best = null;
    for (var signature : signatures) {
      if (best == null || rank(signature).compareTo(rank(best)) > 0) {
        best = signature;
      }
    }
    return best;
  }

  private static @Nullable Signature above(@Nullable Byline byline) {
    var line = byline == null ? null : CreditLine.ofPrinted(byline.printed());
    return line != null && line.isShort() ? CreditReading.of(line, false) : null;
  }

  // As the page has it near its headline, "By Ann Example and Bob Sample".
  private static Signature asPrinted(Signature chosen, List<Signature> near) {
    Signature same = null;
    for (var line : near) {
      if (line.namesSameAs(chosen)) {
        if (line.hasLabel()) {
          return line;
        }
        same = same == null ? line : same;
      }
    }
    return same == null ? chosen : same;
  }

  private static boolean isFuller(Signature full, Signature pen) {
    var name = pen.authors().getFirst();
    return full.authors().getFirst().startsWith(name + " ")
        || (name.equals(name.toLowerCase(Locale.ROOT)) && LOGIN.matcher(name).matches());
  }

  private Rank rank(Signature signature) {
    return ranks.computeIfAbsent(signature, this::judge);
  }

  private Rank judge(Signature signature) {
    if (signature.isHouse() || signature.authors().stream().allMatch(site::isSite)) {
      return Rank.HOUSE;
    }
    return signature.isPersons() ? Rank.PERSON : Rank.PEN_NAME;
  }
}
