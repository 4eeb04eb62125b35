package copydesk.parse;

import copydesk.article.Concept;
import copydesk.text.Tidy;
import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the values of an article's properties say in words: schema.org allows a text, a thing with
/// a name, a text for each language, and a list of all these, nearly everywhere.
///
/// @param language of the article, whose texts are preferred to those in others
record SchemaOrgValues(LinkedData data, @Nullable String language) {

  /// The text in the article's language, or the first.
  Object preferred(List<Object> texts) {
    return texts.stream().filter(this::isInOwnLanguage).findFirst().orElse(texts.getFirst());
  }

  /// The text on one line. Publishers write it as they do in their pages: with references to
  /// characters, `&#8217;`, and now and then with a tag.
  @Nullable String line(@Nullable Object value) {
    var text = text(value);
    return text == null ? null : Tidy.line(Fragment.unescaped(text));
  }

  /// The paragraphs of a text, which may be written as HTML.
  List<String> paragraphs(@Nullable Object value) {
    var text = text(value);
    if (text == null) {
      return List.of();
    }
    return Fragment.isMarkup(text)
        ? Fragment.paragraphs(text)
        : Paragraphs.in(Tidy.lines(Fragment.unescaped(text)));
  }

  /// What a thing is called, or what the text says that stands for it.
  @Nullable String name(Object thing) {
    if (thing instanceof Map<?, ?> map && !map.containsKey("@value")) {
      for (var property : List.of("name", "url", "@id")) {
        for (var one : data.values(map.get(property))) {
          return line(one);
        }
      }
    }
    return line(thing);
  }

  /// The same, each of several names where a list of them stands for one thing.
  List<String> names(Object thing) {
    var several =
        thing instanceof Map<?, ?> map && map.get("name") instanceof List<?> list
            ? data.values(list)
            : List.of(thing);
    var names = new ArrayList<String>();
    for (var one : several) {
      var name = name(one);
      if (name != null && !name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /// A thing as a concept, or null where nothing is said of it.
  @Nullable Concept concept(Object thing, @Nullable String rel) {
    if (!(thing instanceof Map<?, ?> map) || map.containsKey("@value")) {
      var text = line(thing);
      var address = Uris.web(text);
      return Draft.concept(address == null ? text : null, rel, address, null, Map.of());
    }
    var name = map.get("name") == null ? null : name(thing);
    var code = map.get("termCode") == null ? null : line(map.get("termCode"));
    return Draft.concept(name, rel, identifier(map), code, Map.of());
  }

  /// The address by which a thing is known, or null.
  static @Nullable String identifier(Map<?, ?> thing) {
    var id = thing.get("@id") instanceof String text ? Uris.absolute(text) : null;
    var isBlank = id != null && id.startsWith("_:");
    return id != null && !isBlank
        ? id
        : thing.get("url") instanceof String text ? Uris.absolute(text) : null;
  }

  private boolean isInOwnLanguage(Object text) {
    return language != null
        && text instanceof Map<?, ?> map
        && map.get("@language") instanceof String in
        && in.toLowerCase(Locale.ROOT).startsWith(language.toLowerCase(Locale.ROOT));
  }

  // Of a language map the text in the article's language, else the first.
  private @Nullable String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var own = language == null ? null : map.get(language);
      var text = map.get("@value") != null ? map.get("@value") : own;
      text = text == null ? map.values().stream().findFirst().orElse(null) : text;
      return text instanceof Map || text == null ? null : text(text);
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() || list.getFirst() instanceof List ? null : text(list.getFirst());
    }
    return value == null ? null : value.toString();
  }
}
