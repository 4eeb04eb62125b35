package copydesk.parse;

import static copydesk.article.Titles.SUMMARY;

import copydesk.article.Credits;
import copydesk.text.Capitals;
import copydesk.text.Tidy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who wrote a story in NITF, where and when, in short what about, and whose it is: what the head
/// of its body says, and what a block may say again.
final class NitfCredits {
  private static final Set<String> LINES =
      Set.of("byttl", "location", "virtloc", "person", "org", "story.date");

  private final Draft draft;
  private boolean hasByline;
  private boolean hasNotice;

  NitfCredits(Draft draft) {
    this.draft = draft;
  }

  /// Reads a part of the story: what an earlier one said stays.
  void read(XmlElement of) {
    bylines(of.children("byline"));
    for (var dateline : of.children("dateline")) {
      var date = dateline.first("story.date");
      if (date != null) {
        draft.created("story.date", norm(date));
      }
      var location = dateline.first("location");
      var place = location == null ? null : NitfNames.name(location);
      draft.located(eased(place));
      var line = printed(dateline);
      if (location == null) {
        dateline(draft, date == null ? line : dateline.textWithout(Set.of("story.date")));
      }
      draft.rest("dateline", line.equals(place) ? null : line);
    }
    for (var summary : of.children("abstract")) {
      var paragraphs = Fragment.paragraphs(summary.toHtml(NitfContent::html));
      draft.description(SUMMARY, String.join(" ", paragraphs));
    }
    for (var copyright : of.children("copyrite")) {
      draft.notice(copyright.text());
      draft.rest("copyrite", hasNotice ? copyright.text() : null);
      hasNotice = true;
      draft.holder(copyright.text("copyrite.holder"));
    }
  }

  /// Reads a dateline that is one line of text: "PORTO, Portugal, Nov. 22 (NWA) -".
  static void dateline(Draft draft, @Nullable String line) {
    if (line == null) {
      return;
    }
    var place = Dateline.withoutDash(line);
    var dateline = Dateline.of(place + " - ");
    if (dateline == null) {
      draft.located(eased(place));
      return;
    }
    draft.located(dateline.place());
    if (dateline.agency() != null) {
      draft.source(Draft.concept(null, Credits.AGENCY, null, dateline.agency(), Map.of()));
    }
  }

  /// The machine's form of a date, else the reader's.
  static @Nullable String norm(XmlElement date) {
    var norm = date.attribute("norm");
    return norm == null ? date.text() : norm;
  }

  private void bylines(List<XmlElement> bylines) {
    var lines = bylines.stream().map(NitfCredits::printed).filter(line -> !line.isEmpty()).toList();
    draft.by(String.join(", ", lines));
    draft.rest("byline", hasByline ? String.join(", ", lines) : null);
    hasByline = hasByline || !lines.isEmpty();
    for (var byline : bylines) {
      for (var person : byline.descendants("person")) {
        var identifier = person.attribute("value");
        draft.author(Draft.concept(NitfNames.name(person), "author", identifier, null, Map.of()));
      }
      byline.children("byttl").forEach(office -> draft.rest("byttl", office.text()));
    }
  }

  // In print the name and the title stand apart; in the markup there may be nothing between them.
  private static String printed(XmlElement byline) {
    var line = new StringBuilder();
    var isBehindElement = false;
    for (var node : byline.content()) {
      switch (node) {
        case XmlText piece -> {
          line.append(piece.text());
          isBehindElement = isBehindElement && piece.text().isBlank();
        }
        case XmlElement element -> {
          if (isBehindElement && LINES.contains(element.name()) && !element.text().isEmpty()) {
            line.setLength(line.toString().stripTrailing().length());
            line.append(", ");
          }
          line.append(element.text());
          isBehindElement = !element.text().isEmpty();
        }
      }
    }
    return byline.text().isEmpty() ? "" : Tidy.line(line);
  }

  // Datelines have their city in capitals, whatever the agency's other texts call it.
  static @Nullable String eased(@Nullable String place) {
    return place == null
        ? null
        : Arrays.stream(place.split(",\\s*", -1))
            .map(Capitals::eased)
            .collect(Collectors.joining(", "));
  }
}
