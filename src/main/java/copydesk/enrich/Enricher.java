package copydesk.enrich;

import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Enrichment;
import copydesk.article.Enrichment.Counts;
import copydesk.article.Enrichment.Finding;
import copydesk.article.Enrichment.Wording;
import copydesk.text.Digest;
import copydesk.text.Folding;
import copydesk.text.Sentences;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says of an article what its publisher did not.
public final class Enricher {
  // A list shows one line of it.
  private static final int HEADLINE_CHARACTERS = 160;

  private final Times times = new Times();

  /// Works out everything in `derived`.
  ///
  /// @param received when the bucket took the file: the last resort where nothing is dated
  public Enrichment enrich(Article article, Instant received) {
    var language = language(article.identity().language());
    var phrases = times.phrases(article.body(), language == null ? null : language.value());
    var written = StoryDate.of(article, phrases, received);
    return new Enrichment(
        written.published(),
        new Wording(
            language,
            List.of(),
            count(article.body().paragraphs()),
            Digest.of(Folding.fold(article.body().text()))),
        headline(article),
        Scene.of(article, article.identity().language()),
        Times.mentions(phrases, written.today(), Offsets.of(article.body())),
        List.of());
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
