package copydesk.parse;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a page's program has asked for in GraphQL, as Apollo keeps it: each thing under its name,
/// `Article:512`, and its name wherever another thing has it.
final class ApolloCache {
  private ApolloCache() {}

  static boolean is(Map<?, ?> map) {
    return map.containsKey("ROOT_QUERY");
  }

  /// The answer to the page's questions, with all that it refers to.
  static Object read(Map<?, ?> cache) {
    return new References(cache, ApolloCache::name).roots();
  }

  // `{"__ref": "Author:5"}`; before Apollo 3, `{"type": "id", "id": "Author:5"}`.
  private static @Nullable Object name(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return null;
    }
    return "id".equals(map.get("type")) ? map.get("id") : map.get("__ref");
  }
}
