package copydesk.aws;

import copydesk.Origin;
import copydesk.article.About;
import copydesk.article.Article;
import copydesk.article.ArticleId;
import copydesk.article.ArticleRecord;
import copydesk.article.Body;
import copydesk.article.Concept;
import copydesk.article.Credits;
import copydesk.article.Dates;
import copydesk.article.Extras;
import copydesk.article.Identity;
import copydesk.article.Rights;
import copydesk.article.Source;
import copydesk.article.Titles;
import copydesk.enrich.Enricher;
import java.time.Instant;
import java.util.List;

/// Records for the table, with as little in them as a test is about.
final class Stories {
  static final Origin UPLOAD = new Origin("bucket", "desk/stories.txt");
  static final Instant RECEIVED = Instant.parse("2026-11-22T10:15:30Z");

  private Stories() {}

  static ArticleRecord story(String entry, String headline, List<String> authors, String text) {
    return story(UPLOAD, entry, headline, authors, text);
  }

  static ArticleRecord story(
      Origin upload, String entry, String headline, List<String> authors, String text) {
    var article =
        new Article(
            Identity.NONE,
            Titles.of(headline, null, null),
            new Credits(
                "By " + String.join(", ", authors), Concept.authors(authors), null, List.of()),
            Dates.NONE,
            new Body(List.of(text)),
            About.NOTHING,
            Rights.NONE,
            Extras.NONE);
    return new ArticleRecord(
        ArticleId.of(upload.bucket(), upload.key(), entry),
        article,
        new Enricher().enrich(article, RECEIVED),
        new Source(upload.bucket(), upload.key(), "v1", entry, "wire-text", RECEIVED));
  }
}
