package copydesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import copydesk.article.ArticleRecord;
import copydesk.article.Derived;
import copydesk.article.Ninjs;
import copydesk.article.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records as JSON, for people and for comparison: what the table holds, without its keys.
public final class RecordJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordJson() {}

  /// One object for each article of a reading, `{"key", "entry", "ninjs", "derived", "problems"}`,
  /// and one for each entry that problems left without an article, so that nothing goes missing.
  public static List<Map<String, @Nullable Object>> of(String key, Reading reading) {
    var objects = new ArrayList<Map<String, @Nullable Object>>();
    var untold = new ArrayList<>(reading.contents().problems());
    for (var record : reading.records()) {
      var own = new ArrayList<>(reading.contents().problems());
      own.removeIf(problem -> !concerns(problem, record.source().entry()));
      untold.removeAll(own);
      objects.add(object(key, record, own));
    }
    for (var entry : untold.stream().map(Problem::entry).distinct().toList()) {
      var object = new LinkedHashMap<String, @Nullable Object>();
      object.put("key", key);
      object.put("entry", entry);
      object.put("ninjs", null);
      object.put("derived", null);
      object.put(
          "problems",
          problems(untold.stream().filter(problem -> problem.entry().equals(entry)).toList()));
      objects.add(object);
    }
    return objects;
  }

  /// A single line.
  public static String line(Map<String, @Nullable Object> object) {
    return write(JSON, object);
  }

  /// Several lines, for reading.
  public static String pretty(Object value) {
    return write(JSON.copy().enable(SerializationFeature.INDENT_OUTPUT), value);
  }

  private static Map<String, @Nullable Object> object(
      String key, ArticleRecord record, List<Problem> problems) {
    var entry = record.source().entry();
    var object = new LinkedHashMap<String, @Nullable Object>();
    object.put("key", key);
    object.put("entry", entry);
    object.put("ninjs", Ninjs.of(record));
    object.put("derived", Derived.of(record));
    object.put("problems", problems(problems));
    return object;
  }

  // Of the article itself, or of what it was in.
  private static boolean concerns(Problem problem, String entry) {
    var about = problem.entry();
    return about.isEmpty()
        || entry.equals(about)
        || entry.startsWith(about + "/")
        || entry.startsWith(about + "#");
  }

  private static List<Map<String, String>> problems(List<Problem> problems) {
    var objects = new ArrayList<Map<String, String>>();
    for (var problem : problems) {
      var object = new LinkedHashMap<String, String>();
      object.put("kind", problem.kind().name());
      object.put("entry", problem.entry());
      object.put("detail", problem.detail());
      objects.add(object);
    }
    return objects;
  }

  private static String write(ObjectMapper json, Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) { // maps, lists, strings and numbers
      throw new UncheckedIOException(impossible);
    }
  }
}
