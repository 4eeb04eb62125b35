package copydesk;

import copydesk.Receipt.Contents;
import copydesk.article.Article;
import copydesk.article.ArticleId;
import copydesk.article.ArticleRecord;
import copydesk.article.Facets;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.article.Source;
import copydesk.enrich.Enricher;
import copydesk.intake.Document;
import copydesk.intake.Format;
import copydesk.intake.Intake;
import copydesk.intake.Limits;
import copydesk.intake.Opened;
import copydesk.parse.Parsed;
import copydesk.parse.Parsers;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;

/// From an object's bytes to records: open, parse, enrich. The same bytes from the same place give
/// the same records.
public final class Reader {
  private final Limits limits;
  private final Intake intake;
  private final Parsers parsers = new Parsers();
  private final Enricher enricher = new Enricher();

  /// A reader that refuses whatever passes the limits.
  public Reader(Limits limits) {
    this.limits = limits;
    intake = new Intake(limits);
  }

  /// Reads an object. Whatever is wrong with it is a problem of the reading.
  public Reading read(Origin origin, ObjectVersion version, byte[] content) {
    var records = new ArrayList<ArticleRecord>();
    var problems = new ArrayList<Problem>();
    var formats = new TreeSet<String>();
    var upload = new Document("", origin.fileName(), version.contentType(), content);
    intake.open(
        upload,
        opened -> {
          switch (opened) {
            case Opened.Refused(var problem) -> problems.add(problem);
            case Opened.Ready(var document, var format) -> {
              formats.add(format.label());
              var parsed = parsers.parse(document, format);
              problems.addAll(parsed.problems());
              for (var found : parsed.found()) {
                if (records.size() == limits.maxEntries()) {
                  problems.add(tooMany(document, parsed));
                  break;
                }
                var entry = Parsed.entry(document.entry(), found.place());
                var record = record(origin, version, entry, format, found.article());
                records.add(record);
                leftOut(record).ifPresent(problems::add);
              }
            }
          }
        });
    var format = formats.isEmpty() ? null : String.join(", ", formats);
    return new Reading(new Contents(upload.sha256(), format, records.size(), problems), records);
  }

  private ArticleRecord record(
      Origin origin, ObjectVersion version, String entry, Format format, Article article) {
    return new ArticleRecord(
        ArticleId.of(origin.bucket(), origin.key(), entry),
        article,
        enricher.enrich(article, version.lastModified()),
        new Source(
            origin.bucket(),
            origin.key(),
            version.versionId(),
            entry,
            format.label(),
            version.lastModified()));
  }

  private Problem tooMany(Document document, Parsed parsed) {
    var detail =
        "more than %d articles in the upload; of the %d here, those beyond are left out"
            .formatted(limits.maxEntries(), parsed.found().size());
    return new Problem(Kind.TOO_MANY, document.entry(), detail);
  }

  private static Optional<Problem> leftOut(ArticleRecord record) {
    var more = Facets.leftOut(record);
    return more == 0
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Kind.FACETS_LEFT_OUT,
                record.source().entry(),
                "found by " + Facets.MOST + " values at the most; not by " + more + " more"));
  }
}
