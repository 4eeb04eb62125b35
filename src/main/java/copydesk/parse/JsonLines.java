package copydesk.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.JsonForm;
import copydesk.parse.Parsed.Found;
import copydesk.text.Charsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Many articles in one file: JSON Lines, whose places are the numbers of the lines, and arrays,
/// whose places are those of the elements. Each may be written in another of the JSON forms.
final class JsonLines implements Parser {
  /// A receipt is for people: nobody reads the thousandth line about the same mistake.
  private static final int MOST_PROBLEMS = 100;

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var decoded = Charsets.decode(document.bytes(), Charsets.declaredIn(document.declaredType()));
    var text = decoded.text();
    var articles = new Articles(entry, Legibility.problems(entry, decoded));
    if (text.stripLeading().startsWith("[")) {
      array(text, articles);
    } else if (isOneToALine(text)) {
      lines(text, articles);
    } else {
      sequence(text, articles);
    }
    return articles.parsed();
  }

  private static void lines(String text, Articles articles) {
    var number = 0;
    for (var start = 0; start < text.length(); ) {
      var end = text.indexOf('\n', start);
      var line = text.substring(start, end < 0 ? text.length() : end);
      start = end < 0 ? text.length() : end + 1;
      number++;
      if (!line.isBlank()) {
        var place = String.valueOf(number);
        var json = SafeJson.read(line, Parsed.entry(articles.entry, place));
        if (json.fault() != null) {
          articles.problem(json.fault());
        } else {
          articles.add(place, json.value());
        }
      }
    }
  }

  // Objects one after the other that are printed over several lines have the look of JSON Lines.
  private static boolean isOneToALine(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .skip(1)
        .limit(1)
        .allMatch(line -> line.stripLeading().startsWith("{"));
  }

  private static void array(String text, Articles articles) {
    try (var json = SafeJson.parser(text)) {
      json.nextToken();
      for (var number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
        articles.add(String.valueOf(number), SafeJson.value(json));
      }
      if (json.nextToken() != null) {
        var detail = "something follows the end of the array";
        articles.problem(new Problem(Kind.MALFORMED, articles.entry, detail));
      }
    } catch (JsonProcessingException malformed) {
      articles.problem(SafeJson.problem(articles.entry, malformed));
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  private static void sequence(String text, Articles articles) {
    try (var json = SafeJson.parser(text)) {
      for (var number = 1; json.nextToken() != null; number++) {
        articles.add(String.valueOf(number), SafeJson.value(json));
      }
    } catch (JsonProcessingException malformed) {
      articles.problem(SafeJson.problem(articles.entry, malformed));
    } catch (IOException impossible) { // it is all in memory
      throw new UncheckedIOException(impossible);
    }
  }

  /// What was found so far.
  private static final class Articles {
    private final String entry;
    private final List<Found> found = new ArrayList<>();
    private final List<Problem> problems;
    private int untold;

    Articles(String entry, List<Problem> problems) {
      this.entry = entry;
      this.problems = new ArrayList<>(problems);
    }

    void add(String place, @Nullable Object value) {
      var draft = new Draft(entry, place);
      if (!(value instanceof Map<?, ?> map)) {
        draft.problem(Kind.NO_ARTICLE, "no JSON object");
      } else if (!isRead(draft, LinkedData.object(map))) {
        draft.problem(Kind.UNKNOWN_FORMAT, "neither ninjs nor schema.org nor an item of JSON Feed");
      } else if (draft.isEmpty()) {
        draft.problem(Kind.NO_ARTICLE, "neither headline nor text in it");
      } else {
        found.add(new Found(place, draft.article()));
      }
      draft.problems().forEach(this::problem);
    }

    void problem(Problem problem) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      } else {
        untold++;
      }
    }

    Parsed parsed() {
      if (untold > 0) {
        var detail = "%d further problems beside the first %d".formatted(untold, MOST_PROBLEMS);
        problems.add(new Problem(Kind.TOO_MANY, entry, detail));
      }
      if (found.isEmpty() && problems.isEmpty()) {
        problems.add(new Problem(Kind.NO_ARTICLE, entry, "no article in it"));
      }
      return new Parsed(found, problems);
    }

    private static boolean isRead(Draft draft, Map<String, Object> object) {
      var names = new LinkedHashMap<String, String>();
      object.forEach((name, value) -> names.put(name, value instanceof String text ? text : ""));
      var isItem = names.containsKey("content_html") || names.containsKey("content_text");
      switch (JsonForm.of(names)) {
        case SCHEMA_ORG -> SchemaOrg.into(draft, object);
        case NINJS -> NinjsDocument.into(draft, object);
        case null, default -> {
          if (isItem) {
            JsonFeed.into(draft, object);
          }
          return isItem;
        }
      }
      return true;
    }
  }
}
