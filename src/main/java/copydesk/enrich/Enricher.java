package copydesk.enrich;

import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Enrichment;
import copydesk.article.Enrichment.Counts;
import copydesk.article.Enrichment.Finding;
import copydesk.article.Enrichment.Wording;
import copydesk.text.Digest;
import copydesk.text.Folding;
import copydesk.text.Languages;
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
    var paragraphs = article.body().paragraphs();
    var language = language(article);
    var sentences = FoundSentences.in(article.body(), language.value());
    var phrases = times.phrases(article.body(), language.value());
    var written = StoryDate.of(article, phrases, received);
    return new Enrichment(
        written.published(),
        new Wording(
            language,
            sentences.spans(),
            count(paragraphs, sentences.count()),
            Digest.of(Folding.fold(article.body().text()))),
        headline(article, language.value()),
        Scene.of(article, language.value()),
        Times.mentions(phrases, written.today(), Offsets.of(article.body())),
        Signals.of(article, Offsets.of(article.body())));
  }

  // What is declared wins, even over a text that is plainly in another language.
  private static Finding language(Article article) {
    var declared = article.identity().language();
    return declared == null
        ? new Finding(Languages.of(article.body().paragraphs()), Basis.INFERRED, "text")
        : new Finding(declared, Basis.DECLARED, "document");
  }

  private static @Nullable Finding headline(Article article, String language) {
    var paragraphs = article.body().paragraphs();
    if (article.titles().headline() != null || paragraphs.isEmpty()) {
      return null;
    }
    var sentence = Sentences.of(language).first(paragraphs.getFirst(), HEADLINE_CHARACTERS);
    return new Finding(sentence, Basis.INFERRED, "first sentence");
  }

  private static Counts count(List<String> paragraphs, int sentences) {
    var words = 0;
    var characters = Math.max(0, paragraphs.size() - 1);
    for (var paragraph : paragraphs) {
      words += words(paragraph);
      characters += paragraph.codePointCount(0, paragraph.length());
    }
    return new Counts(words, characters, paragraphs.size(), sentences);
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
