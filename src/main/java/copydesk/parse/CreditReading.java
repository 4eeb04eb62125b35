package copydesk.parse;

import copydesk.parse.CreditLine.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Reads a line piece by piece, from "By" on, until something comes that is no author.
final class CreditReading {
  private static final Pattern JOINS_BEFORE = Pattern.compile("^(?:[,;&]\\s*|(?:and|und) )+");
  private static final Pattern JOINS_BEHIND = Pattern.compile("(?:\\s*[,;&]| and| und)+$");
  private static final OpeningWords INTERVIEW =
      new OpeningWords("(?iu:(?:an? |eine? )?(?:interview|gespräch)\\b)");
  private static final int SHORTEST_BEFORE_STOP = 5;

  /// Between whose story it is and who wrote it down.
  private static final String AS_TOLD_TO = " as told to ";

  private static final String END = ",;:|/·•–—-";

  private final CreditLine line;
  private final boolean isDeclared;
  private final List<String> names = new ArrayList<>();
  private final StringBuilder printed = new StringBuilder();
  private boolean isOther;
  private boolean isJoined;
  private boolean isInterview;
  private boolean isPerson;
  private @Nullable Node link;

  private CreditReading(CreditLine line, boolean isDeclared) {
    this.line = line;
    this.isDeclared = isDeclared;
  }

  /// The authors that a line names, or null.
  ///
  /// @param isDeclared whether the page says that who stands there is its author: then it need not
  ///     look like a person
  static @Nullable AuthorLine of(CreditLine line, boolean isDeclared) {
    return new CreditReading(line, isDeclared).read();
  }

  /// Whom a line names that did something else than write: "Photography by Ann Example".
  static List<String> others(CreditLine line) {
    var others = new ArrayList<String>();
    var isOther = false;
    for (var piece : line.pieces()) {
      for (var segment : CreditWords.segments(piece.text())) {
        var label = CreditWords.OTHER_WORK.end(segment);
        isOther = label >= 0 || (isOther && !CreditWords.LEAD.begins(segment));
        if (isOther) {
          others.addAll(AuthorNames.persons(segment.substring(Math.max(0, label))));
        }
      }
    }
    return others;
  }

  private @Nullable AuthorLine read() {
    for (var segment : fromLabel(segments())) {
      if (!take(segment.text(), segment.link())) {
        break;
      }
    }
    return names.isEmpty() ? null : new AuthorLine(trimmed(), names);
  }

  private String trimmed() {
    var end = printed.length();
    while (end > 0 && isEnd(printed.charAt(end - 1))) {
      end--;
    }
    return printed.substring(0, end);
  }

  private static boolean isEnd(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || END.indexOf(c) >= 0;
  }

  private List<Piece> segments() {
    var segments = new ArrayList<Piece>();
    for (var piece : line.pieces()) {
      for (var segment : CreditWords.segments(piece.text())) {
        if (!segment.isBlank()) {
          segments.add(new Piece(segment.strip(), piece.link()));
        }
      }
    }
    return segments;
  }

  // "News | By Ann Example"
  private static List<Piece> fromLabel(List<Piece> segments) {
    for (var i = 0; i < segments.size(); i++) {
      if (CreditWords.LABEL.begins(segments.get(i).text())) {
        var before = segments.subList(0, i);
        return before.stream().allMatch(one -> AuthorNames.persons(one.text()).isEmpty())
            ? segments.subList(i, segments.size())
            : segments;
      }
    }
    return segments;
  }

  /// Whether to go on.
  private boolean take(String segment, @Nullable Node to) {
    if (CreditWords.OTHER_WORK.begins(segment)) {
      isOther = true;
      return names.isEmpty();
    }
    if (isInterview && CreditWords.isWith(segment)) {
      return false;
    }
    if (CreditWords.isJoin(segment)) {
      isJoined = true;
      print(segment);
      return true;
    }
    var rest = withoutLead(segment);
    if (!rest.equals(segment)) {
      isInterview |= INTERVIEW.begins(segment);
      isOther = false;
      isJoined = !names.isEmpty() && CreditWords.LABEL.begins(segment);
      if (rest.isEmpty() && names.isEmpty()) {
        print(segment);
        return true;
      }
      if (rest.isEmpty()) {
        return isJoined;
      }
    }
    var own = isInterview ? CreditWords.withoutGuest(rest) : rest;
    var credit = CreditWords.withoutOtherWork(CreditWords.withoutTail(own)).strip();
    if (isOther || credit.isEmpty()) {
      isOther = isOther && isJoined;
      return names.isEmpty();
    }
    return add(credit, segment.substring(0, segment.length() - rest.length()) + credit, to);
  }

  // "Written by", and then perhaps "By" again.
  private static String withoutLead(String segment) {
    var told = segment.indexOf(AS_TOLD_TO);
    if (told >= 0) {
      return segment.substring(told + AS_TOLD_TO.length()).strip();
    }
    var lead = CreditWords.LEAD.end(segment);
    if (lead < 0) {
      return segment;
    }
    var rest = segment.substring(lead).strip();
    var second = CreditWords.LEAD.end(rest);
    return second >= 0 && second < rest.length() ? rest.substring(second).strip() : rest;
  }

  private boolean add(String credit, String segment, @Nullable Node to) {
    var isFirst = names.isEmpty();
    // Small, or no letters: no name begins so, and few end so.
    var mayBegin = ",;&au".indexOf(credit.charAt(0)) >= 0;
    var mayEnd = ",;&d".indexOf(credit.charAt(credit.length() - 1)) >= 0;
    var joins = isJoined || (mayBegin && JOINS_BEFORE.matcher(credit).find());
    isJoined = mayEnd && JOINS_BEHIND.matcher(credit).find();
    if (!isFirst && !joins && !(isPerson && isSibling(to))) {
      return false;
    }
    if (joins && AuthorNames.beginsWithRole(credit)) {
      return false;
    }
    var bare = mayBegin ? JOINS_BEFORE.matcher(credit).replaceFirst("") : credit;
    bare = withoutStop((mayEnd ? JOINS_BEHIND.matcher(bare).replaceFirst("") : bare).strip());
    var persons = AuthorNames.persons(bare);
    var found =
        persons.isEmpty() && isDeclared && isFirst
            ? AuthorNames.others(bare, line.isExact())
            : persons;
    if (found.isEmpty()) {
      return isFirst || isJoined;
    }
    if (isFirst) {
      link = to;
      isPerson = !persons.isEmpty();
    }
    if (!names.containsAll(found)) { // else said twice, for narrow screens and for wide ones
      found.stream().filter(name -> !names.contains(name)).forEach(names::add);
      print(segment);
    }
    return true;
  }

  // "Reporting by Ann Example." is a sentence; "Ann Example Jr." and "Example Inc." are names.
  private static String withoutStop(String name) {
    var last = name.length() - 1;
    var start = last;
    while (start > 0 && Character.isLetter(name.charAt(start - 1))) {
      start--;
    }
    return last - start >= SHORTEST_BEFORE_STOP && name.charAt(last) == '.'
        ? name.substring(0, last)
        : name;
  }

  // Authors' pages lie on one shelf, "/authors/"; a section's and a paper's do not.
  private boolean isSibling(@Nullable Node to) {
    return to != null && link != null && !to.equals(link) && shelf(to).equals(shelf(link));
  }

  private static String shelf(Node link) {
    var href = link.attr("href");
    var end = href.endsWith("/") ? href.length() - 2 : href.length();
    return href.substring(0, href.lastIndexOf('/', end) + 1);
  }

  private void print(String segment) {
    if (!printed.isEmpty() && !segment.startsWith(",")) {
      printed.append(' ');
    }
    printed.append(segment);
  }
}
