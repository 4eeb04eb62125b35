package copydesk.parse;

import copydesk.text.Uris;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Says in the words of ninjs 3.1 what ninjs 1.0 to 3.0 said in others.
///
/// 1.x had a property for each kind of text (`headline_sub`, `body_xhtml`), objects for what are
/// lists today (`renditions`), and codes in schemes where there are URIs now; up to 2.x names had
/// no capitals. What it does not know it leaves as it is.
final class NinjsPast {
  // 1.x on the left, in lower case.
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("byline", "by"),
          Map.entry("embargoed", "embargoedUntil"),
          Map.entry("person", "people"),
          Map.entry("organisation", "organisations"),
          Map.entry("place", "places"),
          Map.entry("subject", "subjects"),
          Map.entry("event", "events"),
          Map.entry("object", "objects"),
          Map.entry("genre", "genres"),
          Map.entry("infosource", "infoSources"),
          Map.entry("trustindicator", "trustIndicators"));
  private static final Set<String> CONCEPTS =
      Set.of(
          "people",
          "organisations",
          "places",
          "subjects",
          "events",
          "objects",
          "genres",
          "infoSources");
  private static final Map<String, String> TEXTS =
      Map.of("headline", "headlines", "description", "descriptions", "body", "bodies");
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "text",
          "text/plain",
          "plain",
          "text/plain",
          "html",
          "text/html",
          "xhtml",
          "application/xhtml+xml");
  private static final Map<String, String> COMPLETENESS =
      Map.of("complete", "full", "incomplete", "partial");

  private NinjsPast() {}

  /// An item, and those associated with it, in today's words.
  static Map<String, Object> today(Map<?, ?> item) {
    var today = new LinkedHashMap<String, Object>();
    var picture = "picture".equals(item.get("type")) || "graphic".equals(item.get("type"));
    item.forEach((key, value) -> put(today, (String) key, value, picture));
    return today;
  }

  private static void put(Map<String, Object> today, String given, Object value, boolean picture) {
    var lower = given.toLowerCase(Locale.ROOT);
    var underscore = lower.indexOf('_');
    var stem = underscore < 0 ? lower : lower.substring(0, underscore);
    var texts = TEXTS.get(stem);
    if (texts != null && value instanceof String text) {
      var suffix = underscore < 0 ? "" : given.substring(underscore + 1);
      add(today, texts, line(stem, suffix, text, picture));
      return;
    }
    var known =
        NinjsItem.SHAPE
            .properties()
            .get(RENAMED.getOrDefault(lower, lower).toLowerCase(Locale.ROOT));
    var name = known == null ? given : known.getKey();
    var converted = value(name, value);
    if (converted instanceof List<?> list && today.get(name) instanceof List<?>) {
      list.forEach(one -> add(today, name, one));
    } else {
      today.merge(
          today.containsKey(name) ? given : name,
          converted,
          (one, other) -> one.equals(other) ? one : List.of(one, other));
    }
  }

  private static Object value(String name, Object value) {
    if (CONCEPTS.contains(name)) {
      return each(listed(value), one -> concept(one, name.equals("infoSources") ? "role" : "rel"));
    }
    return switch (name) {
      case "altIds" -> value instanceof Map<?, ?> map ? altIds(map) : value;
      case "renditions" -> each(named(value), NinjsPast::rendition);
      case "associations" -> each(named(value), NinjsPast::today);
      case "trustIndicators" -> each(listed(value), NinjsPast::trustIndicator);
      case "representationType" -> COMPLETENESS.getOrDefault(value, String.valueOf(value));
      case "digitalSourceType" ->
          value instanceof String text
              ? Map.of(Uris.absolute(text) == null ? "literal" : "uri", text)
              : value;
      default -> value;
    };
  }

  /// `body_xhtml`, `description_caption_text`: a role, a kind of text, or both.
  private static Map<String, Object> line(
      String stem, String suffix, String value, boolean picture) {
    var last = suffix.substring(suffix.lastIndexOf('_') + 1);
    var type = MEDIA_TYPES.get(last.toLowerCase(Locale.ROOT));
    var role = type == null ? suffix : suffix.substring(0, suffix.length() - last.length());
    role = role.endsWith("_") && type != null ? role.substring(0, role.length() - 1) : role;
    var line = new LinkedHashMap<String, Object>();
    var usual = stem.equals("description") ? (picture ? "caption" : "summary") : "main";
    line.put("role", role.isBlank() ? usual : role);
    if (type != null) {
      line.put("contentType", type);
    }
    line.put("value", value);
    return line;
  }

  // The URI where scheme and code make one: the scheme is an address that codes are put behind, or
  // an alias as in QCodes.
  private static Map<String, Object> concept(Map<?, ?> one, String relation) {
    var concept = new LinkedHashMap<String, Object>();
    var scheme = one.get("scheme") instanceof String text ? text.strip() : "";
    one.forEach(
        (key, value) -> {
          var name = (String) key;
          if (name.equals(relation) || (isRelation(name) && !one.containsKey(relation))) {
            concept.put(relation, value);
          } else if (name.toLowerCase(Locale.ROOT).startsWith("geometry_")) {
            concept.putIfAbsent("geoJSON", value);
          } else if (name.equals("code") && value instanceof String code) {
            var uri =
                scheme.matches("[A-Za-z][\\w+.-]*") ? QCodes.standard(scheme, code) : scheme + code;
            var joined = scheme.isEmpty() || scheme.matches(".*[/#:=]|[A-Za-z][\\w+.-]*");
            var absolute = joined ? Uris.absolute(uri) : null;
            concept.putIfAbsent(
                absolute == null ? "literal" : "uri", absolute == null ? code : absolute);
          } else if (!name.equals("scheme")) {
            concept.put(name, value);
          }
        });
    var uri = concept.get("uri");
    var said =
        uri instanceof String text
            && (text.startsWith(scheme) || text.startsWith(QCodes.standard(scheme, "")));
    if (!scheme.isEmpty() && !said) {
      concept.put("scheme", scheme);
    }
    return concept;
  }

  private static boolean isRelation(String name) {
    return name.equals("rel") || name.equals("role");
  }

  private static Map<String, Object> rendition(Map<?, ?> one) {
    return renamed(one, Map.of("mimetype", "contentType"));
  }

  private static Map<String, Object> trustIndicator(Map<?, ?> one) {
    return renamed(one, Map.of("code", "role"));
  }

  private static Map<String, Object> renamed(Map<?, ?> one, Map<String, String> names) {
    var renamed = new LinkedHashMap<String, Object>();
    one.forEach(
        (key, value) -> {
          var name = (String) key;
          var now = names.getOrDefault(name.toLowerCase(Locale.ROOT), name);
          renamed.put(one.containsKey(now) ? name : now, value);
        });
    return renamed;
  }

  private static List<Object> altIds(Map<?, ?> ids) {
    var all = new ArrayList<Object>();
    ids.forEach(
        (role, value) ->
            listed(value)
                .forEach(
                    id ->
                        all.add(
                            Map.of(
                                "role", role, "value", id instanceof Long ? id.toString() : id))));
    return all;
  }

  // {"main": {…}} as [{"name": "main", …}].
  private static Object named(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    var all = new ArrayList<Object>();
    map.forEach(
        (name, one) -> {
          if (one instanceof Map<?, ?> properties) {
            var item = new LinkedHashMap<Object, Object>();
            item.put("name", name);
            properties.forEach((key, other) -> item.put(key.equals("name") ? "title" : key, other));
            all.add(item);
          } else {
            all.add(Map.of("name", name, "unnamed", one));
          }
        });
    return all;
  }

  private static List<?> listed(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }

  private static Object each(Object value, Function<Map<?, ?>, Object> converted) {
    return value instanceof List<?> list
        ? list.stream()
            .map(one -> one instanceof Map<?, ?> map ? converted.apply(map) : (Object) one)
            .toList()
        : value;
  }

  private static void add(Map<String, Object> today, String name, Object one) {
    var all =
        today.get(name) instanceof List<?> list ? new ArrayList<Object>(list) : new ArrayList<>();
    all.add(one);
    today.put(name, all);
  }
}
