package copydesk.parse;

import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.text.Tidy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// What a PDF declares of itself: its XMP packet, and the older information dictionary.
///
/// XMP counts for more where they differ: ISO 32000-2, section 14.3.3, has given up the other one,
/// and it keeps several authors apart. What is then left over stands in `derived.source`.
final class PdfInformation {
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)microsoft \\w+ - .*|untitled.*|\\S+|.*\\.\\w{2,5}");

  // ISO 32000-2, section 7.9.4: "D:YYYYMMDDHHmmSSOHH'mm", all but the year may be absent.
  private static final Pattern DATE =
      Pattern.compile(
          "(?:D:)?(?<day>\\d{8})(?:(?<time>\\d{4})(?<seconds>\\d\\d)?)?"
              + "(?:(?<utc>Z)|(?<hours>[+-]\\d\\d)'?(?<minutes>\\d\\d)?)?[0-9']*");

  private final COSDictionary information;
  private final Map<String, List<String>> xmp;
  private final Draft draft;
  private final @Nullable String language;

  PdfInformation(PDDocument pdf, Draft draft) {
    information = pdf.getDocumentInformation().getCOSObject();
    xmp = PdfXmp.of(pdf);
    this.draft = draft;
    language = pdf.getDocumentCatalog().getLanguage();
  }

  /// The headline that it declares, unless that is the name of a file.
  @Nullable String headline() {
    var headline = first("photoshop:Headline");
    var title = first("dc:title") == null ? text("Title") : first("dc:title");
    var declared = headline == null ? title : headline;
    return declared == null || FILE_NAME.matcher(declared.strip()).matches()
        ? null
        : Tidy.line(declared);
  }

  /// Fills in what is declared, where the page does not say it.
  void fill(PdfHead head) {
    draft.title(one("Title", "dc:title"));
    if (head.headline == null) {
      draft.headline(headline());
    }
    fillAuthors(head);
    draft.description("summary", one("Subject", "dc:description"));
    fillSubjects();
    draft.created("CreationDate", date("CreationDate", "xmp:CreateDate"));
    draft.saved("ModDate", date("ModDate", "xmp:ModifyDate"));
    draft.language(language);
    if (language == null) {
      draft.language(first("dc:language"));
    }
    draft.notice(first("dc:rights"));
    draft.usageTerms(first("xmpRights:UsageTerms"));
    var publisher = one("Publisher", "dc:publisher");
    if (publisher != null) {
      draft.source(Concept.named(Tidy.line(publisher), Credits.PUBLISHER));
    }
    draft.identifier("dc:identifier", first("dc:identifier"));
  }

  private void fillAuthors(PdfHead head) {
    var creators = xmp.getOrDefault("dc:creator", List.of());
    var author = text("Author");
    var authors = new LinkedHashSet<String>();
    for (var credit : creators.isEmpty() && author != null ? List.of(author) : creators) {
      authors.addAll(Names.in(credit));
    }
    if (head.byline == null && !authors.isEmpty()) {
      authors.forEach(draft::author);
    } else {
      var printed = head.byline == null ? List.<String>of() : Names.in(head.byline);
      creators.stream()
          .filter(creator -> !printed.contains(creator))
          .forEach(creator -> draft.rest("dc:creator", creator));
    }
    var isUsed = creators.isEmpty() && head.byline == null && !authors.isEmpty();
    if (author != null && !isUsed && !creators.contains(author)) {
      draft.rest("Author", author);
    }
  }

  private void fillSubjects() {
    var subjects = new LinkedHashSet<>(xmp.getOrDefault("dc:subject", List.of()));
    var keywords = text("Keywords");
    for (var keyword : keywords == null ? new String[0] : keywords.split("[,;]", -1)) {
      subjects.add(Tidy.line(keyword));
    }
    for (var subject : subjects) {
      draft.about(Draft.Of.SUBJECTS, Draft.concept(subject, "keyword", null, null, Map.of()));
    }
  }

  private @Nullable String one(String name, String property) {
    var old = text(name);
    var value = first(property);
    if (value != null && old != null && !Tidy.line(old).equals(Tidy.line(value))) {
      draft.rest(name, old);
    }
    return value == null ? old : value;
  }

  private @Nullable String date(String name, String property) {
    var old = text(name);
    var value = first(property);
    return value != null || old == null ? value : iso(old.strip());
  }

  // The library would take a time without a zone for one in Greenwich.
  private static String iso(String date) {
    var parts = DATE.matcher(date);
    if (!parts.matches()) {
      return date;
    }
    var day = parts.group("day").replaceFirst("(....)(..)(..)", "$1-$2-$3");
    if (parts.group("time") == null) {
      return day;
    }
    var seconds = parts.group("seconds") == null ? "00" : parts.group("seconds");
    var minutes = parts.group("minutes") == null ? "00" : parts.group("minutes");
    var offset = parts.group("hours") == null ? "" : parts.group("hours") + ":" + minutes;
    var time = parts.group("time").replaceFirst("(..)(..)", "$1:$2");
    return day + "T" + time + ":" + seconds + (parts.group("utc") == null ? offset : "Z");
  }

  private @Nullable String text(String name) {
    var value = information.getString(name);
    return value == null || value.isBlank() ? null : value;
  }

  private @Nullable String first(String property) {
    var values = xmp.get(property);
    return values == null ? null : values.getFirst();
  }
}
