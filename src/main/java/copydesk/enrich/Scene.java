package copydesk.enrich;

import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Enrichment.Whereabouts;
import copydesk.article.Filing;
import copydesk.article.Place;
import copydesk.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a story was filed, where that happened which it tells of, and the places that its document
/// declares.
final class Scene {
  /// As many as an article has facets: nobody reads further in a list of places.
  private static final int MOST_DECLARED = 16;

  // Longer ones are sentences.
  private static final int LONGEST_NAME = 100;

  private final Article article;
  private final PlaceNames names;

  private Scene(Article article, Setting setting) {
    this.article = article;
    this.names = new PlaceNames(setting);
  }

  /// @param language as declared or detected; null where it is neither
  static Whereabouts of(Article article, @Nullable String language) {
    var mentions = EventMention.of(article.body().paragraphs());
    var isNamed =
        article.credits().located() != null
            || article.credits().filing() != null
            || !article.about().places().isEmpty();
    return isNamed || !mentions.isEmpty()
        ? new Scene(article, Setting.of(article, language)).whereabouts(mentions)
        : Whereabouts.NONE; // and the gazetteer is not loaded
  }

  private Whereabouts whereabouts(List<EventMention> mentions) {
    var filed = filed();
    var first = filed.isEmpty() ? null : filed.getFirst();
    return new Whereabouts(
        first,
        filed.isEmpty() ? List.of() : filed.subList(1, filed.size()),
        event(mentions, first),
        declared());
  }

  private @Nullable Place event(List<EventMention> mentions, @Nullable Place filed) {
    return mentions.isEmpty()
        ? null
        : new EventPlace(mentions, names, Offsets.of(article.body())).find(filed);
  }

  private List<Place> filed() {
    var filing = article.credits().filing();
    var printed = filing == null || filing.place() == null ? null : filing;
    var places = new ArrayList<Place>();
    for (var town : Towns.of(article, names)) {
      if (town.name().length() <= LONGEST_NAME) {
        var found = names.resolve(town.name(), town.within());
        places.add(
            printed != null
                ? found.place(town.name(), Basis.STATED, "dateline", span(printed, town.name()))
                : found.place(town.name(), Basis.DECLARED, "document", null));
      }
    }
    return places;
  }

  // The dateline has the name in capitals, perhaps.
  private static @Nullable Span span(Filing filing, String name) {
    var dateline = filing.span();
    var text = filing.text();
    for (var i = 0; dateline != null && i + name.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, name, 0, name.length())) {
        var start = dateline.start() + text.codePointCount(0, i);
        return new Span(start, start + text.codePointCount(i, i + name.length()));
      }
    }
    return null;
  }

  private List<Place> declared() {
    var places = new ArrayList<Place>();
    for (var concept : article.about().places()) {
      var name = concept.name();
      if (places.size() < MOST_DECLARED && name != null && name.length() <= LONGEST_NAME) {
        var towns = Towns.of(name, names);
        var found =
            towns.isEmpty()
                ? Resolved.NOTHING
                : names.resolve(towns.getFirst().name(), towns.getFirst().within());
        if (!found.isNothing()) {
          places.add(found.place(name, Basis.DECLARED, "document", null));
        }
      }
    }
    return places;
  }
}
