package copydesk.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A document in JSON-LD as plain names and values: however its author abbreviated the names, they
/// are schema.org's own here, and what stands elsewhere in the document can be looked up.
final class LinkedData {
  // Far more than any context has. Those within a context are copied for each.
  private static final int MOST_ALIASES = 100;
  private static final int MOST_KINDS = 10;
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

  private static final Pattern SCHEMA_ORG =
      Pattern.compile("^(?:schema:|https?://(?:www\\.)?schema\\.org/)(?=.)");

  private final Map<String, Object> top;
  // One for each identifier, with all that is said of it in any place.
  private final Map<String, Map<String, Object>> nodes = new HashMap<>();
  private final Map<String, Map<String, Object>> elsewhere;

  private LinkedData(Map<String, Object> document, Map<String, Map<String, Object>> elsewhere) {
    top = renamed(document, Map.of());
    this.elsewhere = elsewhere;
    index(top);
  }

  /// Documents that may refer to each other, as the elements of an array do. What a document says
  /// itself counts first: many call their author `#author`.
  static List<LinkedData> of(List<Map<String, Object>> documents) {
    var elsewhere = new HashMap<String, Map<String, Object>>();
    var all = documents.stream().map(document -> new LinkedData(document, elsewhere)).toList();
    for (var one : all) {
      one.nodes.forEach(
          (id, node) ->
              elsewhere.merge(id, node, (known, other) -> known.equals(other) ? known : Map.of()));
    }
    return all;
  }

  static LinkedData of(Map<String, Object> document) {
    return of(List.of(document)).getFirst();
  }

  /// The articles, none of them within another.
  List<Map<String, Object>> articles() {
    var articles = new LinkedHashMap<Object, Map<String, Object>>();
    collect(top, articles);
    if (articles.isEmpty() && !top.containsKey("@graph") && SchemaOrgTypes.isReadable(top)) {
      articles.put(0, top);
    }
    return List.copyOf(articles.values());
  }

  /// The first page or other work that names its author, and is no article; or null.
  @Nullable Map<String, Object> authored() {
    var held = top.get("@graph") instanceof List<?> list ? list : List.of(top);
    for (var node : held) {
      if (node instanceof Map<?, ?> map
          && map.containsKey("author")
          && SchemaOrgTypes.isWork(map)) {
        return object(map);
      }
    }
    return null;
  }

  /// What kinds of things it is about: `NewsArticle`, `BreadcrumbList`.
  List<String> kinds() {
    var held = top.get("@graph") instanceof List<?> list ? list : List.of();
    var kinds = new LinkedHashSet<>(types(top));
    for (var node : held) {
      if (node instanceof Map<?, ?> map) {
        kinds.addAll(types(map));
      }
    }
    return kinds.stream().limit(MOST_KINDS).toList();
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
      return List.of(isReference(map) ? named(map) : map);
    }
    return List.of(value);
  }

  /// The names of the node's types: `NewsArticle`.
  static List<String> types(Map<?, ?> node) {
    var types = node.get("@type");
    if (types instanceof String type) {
      return List.of(type);
    }
    return (types instanceof List<?> list ? list : types == null ? List.of() : List.of(types))
        .stream().map(String::valueOf).toList();
  }

  /// What a reader makes of JSON: no other maps than these.
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  /// The same of its lists.
  @SuppressWarnings("unchecked")
  static List<Object> list(List<?> list) {
    return (List<Object>) list;
  }

  /// Whether a node has an identifier, and nothing that is said of it.
  static boolean isReference(Map<?, ?> node) {
    return node.get("@id") instanceof String
        && (node.size() == 1 || (node.size() == 2 && node.containsKey("@type")));
  }

  private Map<String, Object> named(Map<?, ?> reference) {
    var id = String.valueOf(reference.get("@id"));
    var here = nodes.get(id);
    var node = here == null ? elsewhere.getOrDefault(id, Map.of()) : here;
    return node.size() > reference.size() ? node : object(reference);
  }

  private void collect(Map<?, ?> node, Map<Object, Map<String, Object>> articles) {
    // References are not followed: what they lead to stands in the graph itself.
    if (isReference(node) && (node.size() == 1 || named(node).size() > node.size())) {
      return;
    }
    if (SchemaOrgTypes.isArticle(node)) {
      add(object(node), articles);
      return;
    }
    for (var holder : HOLDERS) {
      var held = node.get(holder);
      for (var one :
          held instanceof List<?> list ? list : held == null ? List.of() : List.of(held)) {
        if (one instanceof Map<?, ?> map) {
          collect(map, articles);
        }
      }
    }
  }

  // By its identifier, or its number where it has none: one that is described in the graph and
  // under its page is one. Where two of a careless publisher have the same, their headlines tell.
  private void add(Map<String, Object> article, Map<Object, Map<String, Object>> articles) {
    var id = article.get("@id") instanceof String text ? text : null;
    var known = id == null ? null : articles.get(id);
    var headline = known == null ? null : known.get("headline");
    if (id == null || (headline != null && !headline.equals(article.get("headline")))) {
      articles.put(articles.size(), article);
    } else {
      articles.put(id, known == null ? article : nodes.getOrDefault(id, known));
    }
  }

  private void index(Object value) {
    if (value instanceof Map<?, ?> map) {
      if (map.size() > 1 && map.get("@id") instanceof String id) {
        var node = nodes.computeIfAbsent(id, _ -> new LinkedHashMap<>());
        object(map).forEach(node::putIfAbsent);
      }
      map.values().forEach(this::index);
    } else if (value instanceof List<?> list) {
      list.forEach(this::index);
    }
  }

  /// The terms and prefixes that the document made up: `id` for `@id`, `s` for schema.org.
  private static Map<String, String> aliases(@Nullable Object context, Map<String, String> around) {
    var aliases = new LinkedHashMap<>(around);
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

  private static Map<String, Object> renamed(Map<?, ?> node, Map<String, String> around) {
    var context = node.get("@context");
    var aliases = context == null || context instanceof String ? around : aliases(context, around);
    var renamed = new LinkedHashMap<String, Object>();
    node.forEach(
        (name, value) -> {
          var known = name(String.valueOf(name), aliases);
          if (!known.equals("@context")) {
            var said = known.equals("@type") ? type(value, aliases) : renamed(value, aliases);
            renamed.merge(known, said, LinkedData::together);
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

  private static Object type(Object value, Map<String, String> aliases) {
    if (value instanceof List<?> list) {
      return list.stream().map(one -> type(one, aliases)).toList();
    }
    return value instanceof String type ? name(type, aliases) : value;
  }

  private static String name(String name, Map<String, String> aliases) {
    var colon = name.indexOf(':');
    var prefix = colon < 0 ? null : aliases.get(name.substring(0, colon));
    var full =
        prefix == null ? aliases.getOrDefault(name, name) : prefix + name.substring(colon + 1);
    return full.startsWith("@") ? full : plain(full);
  }

  private static String plain(String name) {
    return name.indexOf(':') < 0 ? name : SCHEMA_ORG.matcher(name).replaceFirst("");
  }

  private static Object together(Object one, Object other) {
    var all = new ArrayList<Object>(one instanceof List<?> list ? list : List.of(one));
    all.addAll(other instanceof List<?> list ? list : List.of(other));
    return all;
  }
}
