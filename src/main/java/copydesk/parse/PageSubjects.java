package copydesk.parse;

import copydesk.article.Concept;
import copydesk.text.Folding;
import copydesk.text.Tidy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a page says that its article is about: its section and its keywords.
final class PageSubjects {
  /// What a program goes by: "storm_damage", "RULES:STORM-MAJOR", "18153161", "FIRST|Storm",
  /// "/storms/".
  private static final Pattern CODE =
      Pattern.compile(
          "[^ ]*[_|=][^ ]*|/.*|[A-Z]+:[A-Z\\d-]+|\\d{5,}|[\\da-f]{8}[\\da-f-]{8,}"
              + "|(?:article|template|layout|node|format)-[a-z][a-z-]*");

  /// What is said of all that has no subject, or of all that a house publishes.
  private static final Set<String> NONE =
      Set.of(
          """
          uncategorized,uncategorised,unkategorisiert,allgemein,allgemeines,non classé,non classe
          sin categoría,sin categoria,senza categoria,sem categoria,geen categorie,bez kategorii
          без рубрики,genel,okategoriserade,ikke kategorisert,general,misc,miscellaneous,other
          divers,sonstiges,varios,general news,latest,latest news,all,all news,home,homepage
          default,none,n/a,null,undefined,news,nachrichten,meldungen,aktuell,aktuelles,actualités
          actualité,actualites,actualite,actu,noticias,noticia,notícias,notizie,nieuws,nyheter
          nyheder,haberler,haber,новости,aktualności,wiadomości,blog,blogs,weblog,article,articles
          artikel,artículo,artículos,articulo,articoli,articolo,artigo,artigos,artykuł,post,posts
          blog post,blog posts,blogpost,story,stories,news story,news article,beitrag,beiträge
          featured,top news,top stories,top story,keyword,keywords,tag,tags,page,content\
          """
              .split("[,\\n]", -1));

  /// A piece of prose has more, and so have a few keywords.
  private static final int MOST_BLANKS_IN_PIECE = 4;

  private static final Pattern BETWEEN = Pattern.compile("[,;]");

  /// A keyword has a few words; some give their description once more.
  private static final int MOST_BLANKS = 8;

  /// One letter is a word in Chinese.
  private static final char LAST_LATIN = '\u024F';

  private final List<Concept> subjects = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private final String publisher;
  private final String summary;

  private PageSubjects(Page page) {
    var meta = page.meta();
    publisher = folded(PagePublisher.of(page));
    summary = folded(meta.first("description", "og:description"));
    var section = meta.first("article:section");
    if (section != null && !isNone(section) && seen.add(Folding.fold(section))) {
      subjects.add(Concept.named(section, "section"));
    }
    meta.all("article:tag").forEach(this::addKeywords);
    addKeywords(meta.first("news_keywords", "keywords"));
  }

  static List<Concept> of(Page page) {
    return new PageSubjects(page).subjects;
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : Folding.fold(text);
  }

  private void addKeywords(@Nullable String said) {
    var keywords =
        said == null
            ? List.<String>of()
            : Arrays.stream(BETWEEN.split(said, -1)).map(Tidy::line).toList();
    if (keywords.stream().filter(PageSubjects::isProse).count() > 1 || isSummary(said, keywords)) {
      return;
    }
    for (var keyword : keywords) {
      if (!isCode(keyword)
          && !isProse(keyword)
          && !isNone(keyword)
          && seen.add(Folding.fold(keyword))) {
        subjects.add(Concept.named(keyword, "keyword"));
      }
    }
  }

  // The description once more, which is not said in keywords itself.
  private boolean isSummary(@Nullable String said, List<String> keywords) {
    return said != null
        && keywords.stream().anyMatch(keyword -> blanks(keyword) > MOST_BLANKS_IN_PIECE)
        && summary.contains(Folding.fold(said));
  }

  private boolean isNone(String keyword) {
    var folded = Folding.fold(keyword);
    return NONE.contains(folded) || folded.equals(publisher);
  }

  private static boolean isProse(String keyword) {
    return blanks(keyword) > MOST_BLANKS;
  }

  private static int blanks(String keyword) {
    var blanks = 0;
    for (var i = 0; i < keyword.length(); i++) {
      blanks += keyword.charAt(i) == ' ' ? 1 : 0;
    }
    return blanks;
  }

  private static boolean isCode(String keyword) {
    return keyword.isEmpty()
        || (keyword.length() == 1 && keyword.charAt(0) <= LAST_LATIN)
        || CODE.matcher(keyword).matches();
  }
}
