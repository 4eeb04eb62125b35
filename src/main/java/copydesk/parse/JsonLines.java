package copydesk.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import copydesk.article.Problem;
import copydesk.article.Problem.Kind;
import copydesk.intake.Document;
import copydesk.intake.Format;
import copydesk.intake.JsonForm;
import copydesk.text.Charsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Many articles in one file: JSON Lines, whose places are the numbers of the lines, arrays, whose
/// places are those of the elements, and objects one after the other. Each may be written in
/// another of the JSON forms, and be several articles in turn: the second of line 3 is at `3#2`.
final class JsonLines implements Parser {
  // RFC 7464 begins each value with this, so that a reader finds the next one after a broken one.
  private static final char RECORD_SEPARATOR = '\u001E';

  private static final String BEGINNING = "\n{";

  // Of an array that is in memory at once: far more than the graph of a page has.
  private static final int MOST_VALUES_HELD = 100_000;

  @Override
  public Parsed parse(Document document) {
    var entry = document.entry();
    var decoded = Charsets.decode(document.bytes(), Charsets.declaredIn(document.declaredType()));
    var text = decoded.text();
    var reading = new Reading(entry);
    Legibility.problems(entry, decoded).forEach(reading.articles::problem);
    var first = text.indexOf(RECORD_SEPARATOR);
    if (first >= 0 && text.substring(0, first).isBlank()) {
      reading.pieces(text, RECORD_SEPARATOR);
    } else if (isOpenArray(text)) {
      reading.array(text);
    } else if (JsonForm.isLines(text)) {
      reading.pieces(text, '\n');
    } else if (text.stripLeading().startsWith("[")) {
      reading.array(text);
    } else {
      reading.sequence(text);
    }
    return reading.articles.parsed("no article in it");
  }

  // With an element on each line, it has the look of JSON Lines.
  private static boolean isOpenArray(String text) {
    var first = text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    return first.filter(line -> line.startsWith("[") && !line.endsWith("]")).isPresent();
  }

  /// One file being read.
  private static final class Reading {
    private final String entry;
    private final Articles articles;
    private boolean isByLine;
    private boolean isCommaTold;

    Reading(String entry) {
      this.entry = entry;
      this.articles = new Articles(entry);
    }

    void pieces(String text, char separator) {
      isByLine = separator == '\n';
      var number = 1;
      for (var start = 0; start < text.length(); ) {
        var next = text.indexOf(separator, start);
        var end = next < 0 ? text.length() : next;
        var piece = text.substring(start, end).strip();
        piece(piece, String.valueOf(number));
        // Empty lines count in every editor.
        number += isByLine || !piece.isEmpty() ? 1 : 0;
        start = end + 1;
      }
    }

    private void piece(String piece, String place) {
      if (piece.isEmpty()) {
        return;
      }
      var isListed = piece.endsWith(",");
      if (isListed && !isCommaTold) {
        isCommaTold = true;
        articles.problem(Kind.IRREGULAR, place, "a comma behind the value");
      }
      var value = isListed ? piece.substring(0, piece.length() - 1) : piece;
      var json = SafeJson.read(value, Parsed.entry(entry, place));
      json.slips().forEach(slip -> articles.problem(onLine(place, slip)));
      if (json.fault() == null) {
        add(place, json.value());
      } else {
        articles.problem(onLine(place, json.fault()));
      }
    }

    // It was read alone: the editor who mends it counts the lines of the file.
    private Problem onLine(String place, Problem problem) {
      if (!isByLine) {
        return problem;
      }
      var detail = problem.detail().replaceFirst("^JSON, line 1\\b", "JSON, line " + place);
      return new Problem(problem.kind(), problem.entry(), detail);
    }

    void array(String text) {
      var places = new ArrayList<String>();
      var elements = new ArrayList<@Nullable Object>();
      var held = 0;
      try (var json = SafeJson.open(text, entry)) {
        try {
          json.next();
          for (var number = 1; json.next() != JsonToken.END_ARRAY; number++) {
            places.add(String.valueOf(number));
            elements.add(json.value());
            held += json.values();
            if (held > MOST_VALUES_HELD) {
              add(places, elements);
              held = 0;
            }
          }
          if (json.next() != null) {
            articles.problem(json.trailing());
          }
        } catch (JsonProcessingException malformed) {
          articles.problem(JsonFault.of(entry, malformed));
        }
        json.slips().forEach(articles::problem);
      } catch (IOException impossible) { // it is all in memory
        throw new UncheckedIOException(impossible);
      }
      add(places, elements);
    }

    // What is printed over several lines begins with its bracket: so behind a break, too.
    void sequence(String text) {
      var number = 1;
      var begun = 0;
      try (var json = SafeJson.open(text, entry)) {
        try {
          for (; json.next() != null; number++) {
            add(String.valueOf(number), json.value());
            begun = json.offset();
          }
        } catch (JsonProcessingException malformed) {
          var place = Parsed.entry(entry, String.valueOf(number));
          articles.problem(JsonFault.of(place, malformed));
          var broken = text.indexOf('{', begun);
          var next = broken < 0 ? -1 : text.indexOf(BEGINNING, broken);
          while (next >= 0) {
            var end = text.indexOf(BEGINNING, next + 1);
            number++;
            piece(
                text.substring(next, end < 0 ? text.length() : end).strip(),
                String.valueOf(number));
            next = end;
          }
        }
        json.slips().forEach(articles::problem);
      } catch (IOException impossible) { // it is all in memory
        throw new UncheckedIOException(impossible);
      }
    }

    private void add(String place, @Nullable Object value) {
      if (value instanceof List<?> list) {
        var places = new ArrayList<String>();
        for (var i = 1; i <= list.size(); i++) {
          places.add(Parsed.within(place, i));
        }
        add(places, new ArrayList<>(list));
      } else {
        var one = new ArrayList<@Nullable Object>();
        one.add(value);
        add(new ArrayList<>(List.of(place)), one);
      }
    }

    /// Reads the elements of an array, or those of its elements that are read at once. JSON-LD
    /// among them is one graph, in which an element may be about an author or a page only.
    private void add(List<String> places, List<@Nullable Object> elements) {
      var graph = graph(elements);
      var before = articles.size();
      var others = new LinkedHashMap<String, String>();
      for (var i = 0; i < elements.size(); i++) {
        var place = places.get(i);
        var data = graph.get(i);
        if (data == null) {
          element(place, elements.get(i));
        } else if (!SchemaOrg.into(articles, data, place)) {
          others.put(place, SchemaOrgTypes.inWords(data.kinds()));
        }
      }
      if (articles.size() == before || graph.size() == 1) {
        others.forEach(
            (place, kinds) ->
                articles.problem(Kind.NO_ARTICLE, place, "no article among: " + kinds));
      }
      places.clear();
      elements.clear();
    }

    private void element(String place, @Nullable Object element) {
      if (element instanceof List<?>) {
        add(place, element);
        return;
      }
      if (!(element instanceof Map<?, ?> map)) {
        articles.problem(Kind.NO_ARTICLE, place, "no JSON object");
        return;
      }
      var object = LinkedData.object(map);
      var draft = articles.draft(place);
      switch (JsonForm.of(object)) {
        case JSON_FEED -> {
          if (object.containsKey("items")) {
            JsonFeed.into(articles, object, place);
            return;
          }
          JsonFeed.into(draft, object, null);
        }
        case NINJS -> NinjsDocument.into(draft, object);
        case null, default -> {
          var what = "neither ninjs nor schema.org nor JSON Feed";
          articles.problem(Kind.UNKNOWN_FORMAT, place, what);
          return;
        }
      }
      articles.add(place, draft, "neither headline nor text in it");
    }

    private static Map<Integer, LinkedData> graph(List<@Nullable Object> elements) {
      var numbers = new ArrayList<Integer>();
      var nodes = new ArrayList<Map<String, Object>>();
      for (var i = 0; i < elements.size(); i++) {
        if (elements.get(i) instanceof Map<?, ?> map
            && JsonForm.of(LinkedData.object(map)) == Format.SCHEMA_ORG) {
          numbers.add(i);
          nodes.add(LinkedData.object(map));
        }
      }
      var data = LinkedData.of(nodes);
      var graph = new LinkedHashMap<Integer, LinkedData>();
      for (var i = 0; i < numbers.size(); i++) {
        graph.put(numbers.get(i), data.get(i));
      }
      return graph;
    }
  }
}
