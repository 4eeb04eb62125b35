package copydesk.accuracy;

import copydesk.ObjectVersion;
import copydesk.Origin;
import copydesk.Reader;
import copydesk.article.ArticleRecord;
import copydesk.article.Concept;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was found in a story, part by part, beside what is marked in it.
///
/// @param parts of which the truth is known
record WireScore(WireStory story, Map<Part, Found> parts) {
  /// What is asked of a story.
  enum Part {
    /// Whether the body begins exactly where it should.
    DATELINE,
    /// The same of those only whose mark is a dateline, and no row of a table.
    SOUND_DATELINE,
    AUTHORS,
    /// Of stories that name none.
    NO_AUTHOR,
    HEADLINE,
    /// Whether no word of the text was lost, and none came in.
    WORDS,
    /// Whether each paragraph is one, where indents tell them apart.
    PARAGRAPHS;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// An answer beside the truth.
  record Found(String expected, String found) {
    boolean isRight() {
      return expected.equals(found);
    }

    /// Up to where they are alike.
    int differs() {
      var i = 0;
      while (i < Math.min(expected.length(), found.length())
          && expected.charAt(i) == found.charAt(i)) {
        i++;
      }
      return i;
    }
  }

  static WireScore of(Reader reader, WireStory story) {
    var bytes = story.copy().getBytes(StandardCharsets.UTF_8);
    var version = new ObjectVersion("", null, bytes.length, Instant.EPOCH, null);
    var records = reader.read(new Origin("wire", story.id() + ".txt"), version, bytes).records();
    var record = records.isEmpty() ? null : records.getFirst();
    var parts = new EnumMap<Part, Found>(Part.class);
    var begins = new Found(Integer.toString(story.bodyBegins()), begins(record));
    parts.put(Part.DATELINE, begins);
    if (story.hasDateline()) {
      parts.put(Part.SOUND_DATELINE, begins);
    }
    var authors = new Found(String.join("; ", story.names()), authors(record));
    parts.put(story.author() == null ? Part.NO_AUTHOR : Part.AUTHORS, authors);
    parts.put(Part.HEADLINE, new Found(Words.squeeze(story.title()), headline(record)));
    parts.put(Part.WORDS, new Found(Words.squeeze(story.text()), text(record, " ")));
    var paragraphs = story.paragraphs();
    if (paragraphs != null) {
      parts.put(Part.PARAGRAPHS, new Found(String.join(" ¶ ", paragraphs), text(record, " ¶ ")));
    }
    return new WireScore(story, parts);
  }

  /// The answer that there is for this part.
  Found pair(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }

  boolean isRight(Part part) {
    return pair(part).isRight();
  }

  private static String begins(@Nullable ArticleRecord record) {
    var filing = record == null ? null : record.article().credits().filing();
    var span = filing == null ? null : filing.span();
    return span == null ? "none" : Integer.toString(span.end());
  }

  private static String authors(@Nullable ArticleRecord record) {
    var authors = record == null ? List.<Concept>of() : record.article().credits().authors();
    return String.join("; ", authors.stream().map(Concept::label).toList())
        .toLowerCase(Locale.ROOT);
  }

  private static String headline(@Nullable ArticleRecord record) {
    var headline = record == null ? null : record.article().titles().headline();
    return headline == null ? "none" : headline;
  }

  private static String text(@Nullable ArticleRecord record, String between) {
    return record == null
        ? "no article"
        : Words.squeeze(String.join(between, record.article().body().paragraphs()));
  }
}
