package copydesk.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a template says once for all its functions, put into each of them.
///
/// AWS SAM, "Globals section of the AWS SAM template", Overridable properties: values are replaced,
/// maps merged, and lists appended to the global ones.
final class Globals {
  private Globals() {}

  static Map<String, Object> spread(Map<String, Object> template) {
    if (!(template.get("Globals") instanceof Map<?, ?> globals)
        || !(globals.get("Function") instanceof Map<?, ?> shared)
        || !(template.get("Resources") instanceof Map<?, ?> resources)) {
      return template;
    }
    var functions = new LinkedHashMap<String, Object>();
    resources.forEach(
        (id, resource) ->
            functions.put(
                id.toString(),
                resource instanceof Map<?, ?> its
                        && "AWS::Serverless::Function".equals(its.get("Type"))
                    ? merged(Map.of("Properties", shared), its)
                    : resource));
    var spread = new LinkedHashMap<String, Object>(template);
    spread.put("Resources", Collections.unmodifiableMap(functions));
    return Collections.unmodifiableMap(spread);
  }

  private static Object merged(Object global, Object own) {
    if (global instanceof Map<?, ?> all && own instanceof Map<?, ?> its) {
      var both = new LinkedHashMap<String, Object>();
      all.forEach((key, value) -> both.put(key.toString(), value));
      its.forEach((key, value) -> both.merge(key.toString(), value, Globals::merged));
      return Collections.unmodifiableMap(both);
    }
    if (global instanceof List<?> all && own instanceof List<?> its) {
      var both = new ArrayList<Object>(all);
      both.addAll(its);
      return Collections.unmodifiableList(both);
    }
    return own;
  }
}
