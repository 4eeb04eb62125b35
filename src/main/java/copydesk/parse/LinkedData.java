package copydesk.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document in JSON-LD as plain names and values: however its author abbreviated the names, they
/// are schema.org's own here, and what stands elsewhere in the document can be looked up.
final class LinkedData {
  // Far more than any context has; each may add to the same property.
  private static final int MOST_ALIASES = 500;
  private static final Set<String> ARTICLES =
      Set.of("Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Review");
  // Where pages, lists and blogs hold the articles that they are about.
  private static final List<String> HOLDERS =
      List.of(
          "@graph",
          "mainEntity",
          "itemListElement",
          "item",
          "blogPost",
          "blogPosts",
          "hasPart",
          "@list",
          "@set");

  private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
  private final Map<String, Object> top;

  private LinkedData(Map<String, Object> document) {
    top = renamed(document, aliases(document.get("@context")));
    index(top);
  }

  static LinkedData of(Map<String, Object> document) {
    return new LinkedData(document);
  }

  /// The articles, none of them within another.
  List<Map<String, Object>> articles() {
    var articles = new ArrayList<Map<String, Object>>();
    collect(top, articles);
    if (articles.isEmpty() && !top.containsKey("@graph") && isReadable(top)) {
      articles.add(top);
    }
    return articles;
  }

  /// What kinds of things the document is about, for who looks for an article in vain.
  List<String> types() {
    return Stream.concat(Stream.of(top), values(top.get("@graph")).stream())
        .flatMap(node -> node instanceof Map<?, ?> map ? types(map).stream() : Stream.empty())
        .distinct()
        .limit(10)
        .toList();
  }

  /// The values of a property, with what is only referred to in its place.
  List<Object> values(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list.stream().flatMap(one -> values(one).stream()).toList();
    }
    if (value instanceof Map<?, ?> map) {
      var inner = map.containsKey("@list") ? map.get("@list") : map.get("@set");
      if (inner != null) {
        return values(inner);
      }
      if (map.size() == 1 && map.get("@id") instanceof String id && nodes.get(id) != null) {
        return List.of(nodes.get(id));
      }
    }
    return List.of(value);
  }

  /// The names of the node's types: `NewsArticle`.
  static List<String> types(Map<?, ?> node) {
    var types = node.get("@type");
    return (types instanceof List<?> list ? list : types == null ? List.of() : List.of(types))
        .stream().map(type -> plain(String.valueOf(type))).toList();
  }

  private static boolean isArticle(Map<?, ?> node) {
    return types(node).stream()
        .anyMatch(type -> type.endsWith("Article") || ARTICLES.contains(type));
  }

  private static boolean isReadable(Map<String, Object> node) {
    var has = node.keySet();
    return has.contains("articleBody")
        || (has.contains("headline") && (has.contains("text") || types(node).isEmpty()));
  }

  private void collect(Map<?, ?> node, List<Map<String, Object>> articles) {
    if (isArticle(node)) {
      articles.add(object(node));
      return;
    }
    for (var holder : HOLDERS) {
      var held = node.get(holder);
      for (var one :
          held instanceof List<?> list ? list : held == null ? List.of() : List.of(held)) {
        // References are not followed: what they lead to stands in the graph itself.
        if (one instanceof Map<?, ?> map) {
          collect(map, articles);
        }
      }
    }
  }

  private void index(Object value) {
    if (value instanceof Map<?, ?> map) {
      if (map.size() > 1 && map.get("@id") instanceof String id) {
        nodes.putIfAbsent(id, object(map));
      }
      map.values().forEach(this::index);
    } else if (value instanceof List<?> list) {
      list.forEach(this::index);
    }
  }

  @SuppressWarnings("unchecked") // SafeJson makes no other maps
  static Map<String, Object> object(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  /// The terms and prefixes that the document made up: `id` for `@id`, `s` for schema.org.
  private static Map<String, String> aliases(@Nullable Object context) {
    var aliases = new LinkedHashMap<String, String>();
    for (var one :
        context instanceof List<?> list ? list : context == null ? List.of() : List.of(context)) {
      if (one instanceof Map<?, ?> terms) {
        terms.forEach(
            (term, means) -> {
              var iri = means instanceof Map<?, ?> definition ? definition.get("@id") : means;
              if (iri instanceof String text
                  && aliases.size() < MOST_ALIASES
                  && !String.valueOf(term).startsWith("@")) {
                aliases.put(String.valueOf(term), text);
              }
            });
      }
    }
    return aliases;
  }

  private static Map<String, Object> renamed(Map<?, ?> node, Map<String, String> aliases) {
    var renamed = new LinkedHashMap<String, Object>();
    node.forEach(
        (name, value) -> {
          var known = name(String.valueOf(name), aliases);
          if (!known.equals("@context")) {
            renamed.merge(known, renamed(value, aliases), LinkedData::together);
          }
        });
    return renamed;
  }

  private static Object renamed(Object value, Map<String, String> aliases) {
    if (value instanceof Map<?, ?> map) {
      return renamed(map, aliases);
    }
    return value instanceof List<?> list
        ? list.stream().map(one -> renamed(one, aliases)).toList()
        : value;
  }

  private static String name(String name, Map<String, String> aliases) {
    var colon = name.indexOf(':');
    var prefix = colon < 0 ? null : aliases.get(name.substring(0, colon));
    var full =
        prefix == null ? aliases.getOrDefault(name, name) : prefix + name.substring(colon + 1);
    return full.startsWith("@") ? full : plain(full);
  }

  private static String plain(String name) {
    return name.replaceFirst("^(?:schema:|https?://(?:www\\.)?schema\\.org/)(?=.)", "");
  }

  private static Object together(Object one, Object other) {
    var all = new ArrayList<Object>(one instanceof List<?> list ? list : List.of(one));
    all.addAll(other instanceof List<?> list ? list : List.of(other));
    return all;
  }
}
