package copydesk.parse;

import copydesk.article.Credits;
import copydesk.text.NewsDates;
import copydesk.text.Uris;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What the properties of front matter mean, by the names that Hugo, Jekyll and their themes give
/// them: `featuredImage`, `featured_image` and `featured-image` are one.
final class FrontMatterFields {
  // Where Hugo and Zola keep what their themes define.
  private static final List<String> NESTED = List.of("params", "extra", "taxonomies");

  private final Draft draft;
  private final Map<String, Object> left;
  private final Map<String, String> plain = new HashMap<>();

  /// @param name as the document writes it
  private record Property(String name, Object value) {}

  private FrontMatterFields(Draft draft, Map<String, Object> values) {
    this.draft = draft;
    left = new LinkedHashMap<>(values);
    for (var nested : NESTED) {
      if (left.get(nested) instanceof Map<?, ?> map) {
        left.put(nested, new LinkedHashMap<>(map));
      }
    }
  }

  /// Hands every property to the field that it is, and the rest to `derived.source`.
  static void into(Draft draft, Map<String, Object> values) {
    var fields = new FrontMatterFields(draft, values);
    fields.takeTitles();
    fields.takePeople();
    fields.takeDates();
    fields.takeHandling();
    fields.takeSubjects();
    var base = fields.takeIdentifiers();
    fields.takeMedia(base);
    fields.left.forEach(
        (name, value) -> {
          if (!(value instanceof Map<?, ?> map && map.isEmpty())) {
            draft.rest(name, value);
          }
        });
  }

  private void takeTitles() {
    text((_, text) -> draft.headline(text), "title", "headline");
    text((_, text) -> draft.headline("sub", text), "subtitle", "subheading", "subheadline", "deck");
    text((_, text) -> draft.title(text), "linktitle", "shorttitle");
    text(
        (_, text) -> draft.description("summary", text),
        "description",
        "summary",
        "excerpt",
        "abstract",
        "standfirst");
    text((_, text) -> draft.slugline(text), "slugline", "slug");
  }

  private void takePeople() {
    text((_, text) -> draft.by(text), "byline");
    for (var property : take("author", "authors")) {
      for (var one : list(property.value())) {
        author(property.name(), one);
      }
    }
    text((_, text) -> draft.located(text), "dateline");
    text(
        (_, text) -> draft.source(Draft.concept(text, Credits.PUBLISHER, null, null, Map.of())),
        "publisher");
    text((_, text) -> draft.notice(text), "copyright", "rights");
    text((_, text) -> draft.usageTerms(text), "license", "licence");
  }

  private void author(String name, Object author) {
    if (author instanceof Map<?, ?> map) {
      var person = text(map.get("name"));
      var page = text(map.get("url"));
      draft.author(
          Draft.concept(
              person == null ? text(map.get("title")) : person,
              "author",
              Uris.absolute(page),
              null,
              Map.of()));
      if (person == null || map.size() > (Uris.absolute(page) == null ? 1 : 2)) {
        draft.rest(name, map);
      }
    } else if (Names.in(author.toString()).size() > 1) {
      draft.by(author.toString()); // "Ann Example and Bob Sample"
    } else {
      draft.author(author.toString());
    }
  }

  // Hugo, "Front matter": a page is published on its publishDate, else on its date.
  private void takeDates() {
    text(
        (name, text) -> draft.published(name, text),
        "publishdate",
        "pubdate",
        "datepublished",
        "publishedat");
    var published = take("published");
    for (var property : published) {
      if (property.value() instanceof Boolean) {
        left.put(property.name(), property.value());
      } else {
        text(property, draft::published);
      }
    }
    for (var property : take("date")) {
      text(property, draft::date);
    }
    text(
        (name, text) -> {
          draft.updated(name, text);
          // ninjs has no place for a time without its zone.
          draft.rest(name, NewsDates.parse(text) instanceof OffsetDateTime ? null : text);
        },
        "lastmod",
        "lastmodified",
        "lastmodifiedat",
        "modified",
        "updated",
        "updatedate",
        "modifieddate");
    text(draft::expires, "expirydate", "unpublishdate", "expires");
    text(draft::embargoedUntil, "embargo", "embargoeduntil");
  }

  // A draft is not to be used; that it is none any more says only that it may be finished.
  private void takeHandling() {
    for (var property : take("draft", "published")) {
      if (!(property.value() instanceof Boolean said)) {
        draft.rest(property.name(), property.value());
      } else if (said == property.name().equalsIgnoreCase("draft")) {
        draft.pubStatus("withheld");
      }
    }
    text((_, text) -> draft.language(text), "lang", "language", "locale");
  }

  private void takeSubjects() {
    subjects("keyword", "tags", "tag", "keywords");
    subjects("section", "categories", "category", "section");
    subjects("series", "series");
  }

  private void subjects(String rel, String... names) {
    for (var property : take(names)) {
      var values =
          property.value() instanceof String line ? words(property.name(), line) : property.value();
      for (var one : list(values)) {
        if (one instanceof Map || one instanceof List) {
          draft.rest(property.name(), one);
        } else {
          draft.about(Draft.Of.SUBJECTS, Draft.concept(one.toString(), rel, null, null, Map.of()));
        }
      }
    }
  }

  // Jekyll's documentation, "Posts": these two may be a line of words with blanks between them.
  private static List<String> words(String name, String line) {
    var isList = line.contains(",");
    var isOfWords = !isList && (name.equals("categories") || name.equals("tags"));
    return List.of(line.strip().split(isOfWords ? "\\s+" : ",", -1));
  }

  /// The page's own address, which links in it are relative to; null where it is not said in full.
  private @Nullable String takeIdentifiers() {
    var base = new ArrayList<String>();
    text(
        (name, text) -> {
          draft.identifier(name, text);
          var address = Uris.web(text);
          if (address != null) {
            base.add(address);
          }
        },
        "canonicalurl",
        "canonical",
        "url",
        "permalink",
        "id",
        "guid",
        "uuid");
    return base.isEmpty() ? null : base.getFirst();
  }

  private void takeMedia(@Nullable String base) {
    for (var property :
        take(
            "image",
            "images",
            "cover",
            "coverimage",
            "featuredimage",
            "featureimage",
            "heroimage",
            "hero",
            "banner",
            "thumbnail",
            "resources")) {
      // Files beside this one: nobody can follow their names from here.
      var files = new ArrayList<>();
      for (var one : list(property.value())) {
        var picture = Pictures.declared(one, base);
        if (picture == null) {
          files.add(one);
        } else {
          draft.media(picture);
          // Of two texts the caption is what readers see.
          if (one instanceof Map<?, ?> said && said.get("caption") != null) {
            draft.rest(property.name() + " alt", said.get("alt"));
          }
        }
      }
      if (!files.isEmpty()) {
        draft.rest(property.name(), property.value() instanceof List ? files : files.getFirst());
      }
    }
  }

  private void text(BiConsumer<String, String> field, String... names) {
    take(names).forEach(property -> text(property, field));
  }

  private void text(Property property, BiConsumer<String, String> field) {
    var text = text(property.value());
    if (text == null) {
      draft.rest(property.name(), property.value());
    } else {
      field.accept(property.name(), text);
    }
  }

  /// What is there of these, in this order; behind what stands at the top, what themes define.
  private List<Property> take(String... names) {
    var found = new ArrayList<Property>();
    for (var name : names) {
      take(left, name, found);
    }
    for (var nested : NESTED) {
      if (left.get(nested) instanceof Map<?, ?> map) {
        for (var name : names) {
          take(LinkedData.object(map), name, found);
        }
      }
    }
    return found;
  }

  private void take(Map<String, Object> from, String name, List<Property> found) {
    for (var key : List.copyOf(from.keySet())) {
      var value = from.get(key);
      if (name.equals(plain.computeIfAbsent(key, FrontMatterFields::plain)) && value != null) {
        found.add(new Property(key, value));
        from.remove(key);
      }
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null || value instanceof Map || value instanceof List ? null : value.toString();
  }
}
