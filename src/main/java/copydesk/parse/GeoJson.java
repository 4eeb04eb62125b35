package copydesk.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a value is GeoJSON (RFC 7946), the one foreign vocabulary that ninjs embeds.
final class GeoJson {
  private GeoJson() {}

  static boolean isValid(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map) || !(map.get("type") instanceof String type)) {
      return false;
    }
    return hasBox(map)
        && switch (type) {
          case "FeatureCollection" ->
              map.get("features") instanceof List<?> all && all.stream().allMatch(GeoJson::isFeature);
          case "Feature" -> isFeature(map);
          default -> isGeometry(map);
        };
  }

  // Nothing is null in what `SafeJson` read: a geometry or properties of null are missing, and the
  // schema demands both.
  private static boolean isFeature(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        && "Feature".equals(map.get("type"))
        && hasBox(map)
        && map.get("properties") instanceof Map
        && isGeometry(map.get("geometry"))
        && (!map.containsKey("id") || map.get("id") instanceof String || isNumber(map.get("id")));
  }

  private static boolean isGeometry(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map) || !(map.get("type") instanceof String type)) {
      return false;
    }
    var at = map.get("coordinates");
    return hasBox(map)
        && switch (type) {
          case "Point" -> isNested(at, 0, 2);
          case "MultiPoint" -> isNested(at, 1, 0);
          case "LineString" -> isNested(at, 1, 2);
          case "MultiLineString" -> isNested(at, 2, 2);
          case "Polygon" -> isNested(at, 2, 4);
          case "MultiPolygon" -> isNested(at, 3, 4);
          case "GeometryCollection" ->
              map.get("geometries") instanceof List<?> all
                  && all.stream().allMatch(GeoJson::isPlain);
          default -> false;
        };
  }

  // The schema has no collections within collections.
  private static boolean isPlain(@Nullable Object value) {
    return isGeometry(value)
        && value instanceof Map<?, ?> map
        && !"GeometryCollection".equals(map.get("type"));
  }

  // Lists of positions so many levels deep, the innermost of which has at least so many.
  private static boolean isNested(@Nullable Object value, int depth, int least) {
    if (!(value instanceof List<?> list)) {
      return false;
    }
    if (depth == 0) {
      return list.size() >= 2 && list.stream().allMatch(GeoJson::isNumber);
    }
    return (depth > 1 || list.size() >= least)
        && list.stream().allMatch(inner -> isNested(inner, depth - 1, least));
  }

  private static boolean hasBox(Map<?, ?> map) {
    return !map.containsKey("bbox")
        || (map.get("bbox") instanceof List<?> box
            && box.size() >= 4
            && box.stream().allMatch(GeoJson::isNumber));
  }

  private static boolean isNumber(@Nullable Object value) {
    return value instanceof Long || value instanceof BigDecimal;
  }
}
