package copydesk.enrich;

import copydesk.article.Article;
import java.util.ArrayList;
import java.util.List;

/// The towns of a dateline, and what is printed beside each: "Paris/London", "Bergen, Norway".
///
/// @param name as printed
/// @param within from the inside out
record Towns(String name, List<String> within) {
  /// Stories have been filed from two or three towns; more is a list of something else.
  private static final int MOST = 4;

  Towns {
    within = List.copyOf(within);
  }

  static List<Towns> of(Article article, PlaceNames names) {
    var filing = article.credits().filing();
    if (filing != null && filing.place() != null) {
      var beside = new ArrayList<String>();
      if (filing.region() != null) {
        beside.add(filing.region());
      }
      if (filing.country() != null) {
        beside.add(filing.country());
      }
      return of(filing.place(), beside, names);
    }
    var located = article.credits().located();
    return located == null ? List.of() : of(located, names);
  }

  /// The towns that a line names, with commas between them and what is around them.
  static List<Towns> of(String line, PlaceNames names) {
    var parts = new ArrayList<String>();
    for (var part : line.split("[,;()]", MOST + 1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts.isEmpty()
        ? List.of()
        : of(parts.getFirst(), parts.subList(1, parts.size()), names);
  }

  // What stands behind a town is around it, or the next town: "Berlin, Paris".
  private static List<Towns> of(String first, List<String> beside, PlaceNames names) {
    var towns = new ArrayList<>(parted(first, names));
    for (var name : beside) {
      if (names.isArea(name) || !names.isCity(name)) {
        var last = towns.removeLast();
        var within = new ArrayList<>(last.within);
        within.add(name);
        towns.add(new Towns(last.name, within));
      } else {
        towns.addAll(parted(name, names));
      }
    }
    return towns.subList(0, Math.min(MOST, towns.size()));
  }

  private static List<Towns> parted(String name, PlaceNames names) {
    if (names.isCity(name) || name.indexOf('/') < 0) {
      return List.of(new Towns(withoutNear(name), List.of()));
    }
    var towns = new ArrayList<Towns>();
    for (var each : name.split("/", MOST + 1)) {
      if (!each.isBlank()) {
        towns.add(new Towns(each.strip(), List.of()));
      }
    }
    return towns.isEmpty() ? List.of(new Towns(name, List.of())) : towns;
  }

  private static String withoutNear(String name) {
    return name.regionMatches(true, 0, "near ", 0, 5) ? name.substring(5).strip() : name;
  }
}
