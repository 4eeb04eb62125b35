package copydesk.enrich;

import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Enrichment;
import copydesk.article.Enrichment.Counts;
import copydesk.article.Enrichment.Finding;
import copydesk.article.Enrichment.Published;
import copydesk.article.Enrichment.Whereabouts;
import copydesk.article.Enrichment.Wording;
import copydesk.article.Stated;
import copydesk.text.Digest;
import copydesk.text.Folding;
import copydesk.text.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says of an article what its publisher did not.
public final class Enricher {
  // A list shows one line of it.
  private static final int HEADLINE_CHARACTERS = 160;

  /// Works out everything in `derived`.
  ///
  /// @param received when the bucket took the file: the last resort where nothing is dated
  public Enrichment enrich(Article article, Instant received) {
    return new Enrichment(
        published(article, received),
        new Wording(
            language(article.identity().language()),
            List.of(),
            count(article.body().paragraphs()),
            Digest.of(Folding.fold(article.body().text()))),
        headline(article),
        Whereabouts.NONE,
        List.of(),
        Signals.of(article, Offsets.of(article.body())));
  }

  private static Published published(Article article, Instant received) {
    var dates = article.dates();
    var published = dates.published() != null ? dates.published() : dates.updated();
    var stated = dates.shown() != null ? dates.shown() : published;
    if (stated == null) {
      var value = received.truncatedTo(ChronoUnit.SECONDS);
      return new Published(value.toString(), Basis.INFERRED, "time of receipt", value, null);
    }
    return new Published(written(stated), stated.basis(), stated.from(), instant(stated), null);
  }

  private static String written(Stated stated) {
    return switch (stated.value()) {
      case OffsetDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      case LocalDateTime time -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
      default -> stated.value().toString();
    };
  }

  private static Instant instant(Stated stated) {
    return switch (stated.value()) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> throw new IllegalStateException("checked in Stated: " + stated);
    };
  }

  private static @Nullable Finding language(@Nullable String declared) {
    return declared == null ? null : new Finding(declared, Basis.DECLARED, "document");
  }

  private static @Nullable Finding headline(Article article) {
    var paragraphs = article.body().paragraphs();
    if (article.titles().headline() != null || paragraphs.isEmpty()) {
      return null;
    }
    var sentence = Sentences.first(paragraphs.getFirst(), HEADLINE_CHARACTERS);
    return new Finding(sentence, Basis.INFERRED, "first sentence");
  }

  private static Counts count(List<String> paragraphs) {
    var words = 0;
    var characters = Math.max(0, paragraphs.size() - 1);
    for (var paragraph : paragraphs) {
      words += words(paragraph);
      characters += paragraph.codePointCount(0, paragraph.length());
    }
    return new Counts(words, characters, paragraphs.size(), 0);
  }

  private static int words(String text) {
    var words = 0;
    var inside = false;
    for (var i = 0; i < text.length(); i++) {
      var blank = Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }
}
