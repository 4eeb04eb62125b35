package copydesk.enrich;

import copydesk.text.Charsets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Reads what GazetteerBuild wrote, in one walk over the bytes.
final class GazetteerFile {
  private final byte[] text;
  private final NameKey key = new NameKey();
  private int[] lines = new int[1 << 17];
  private int[] around = new int[1 << 17];
  private int[] people = new int[1 << 17];
  private int places;
  private long[] names = new long[1 << 18];
  private int named;

  // Countries and regions by their codes: "DE", "DE-BY".
  private final Map<String, Integer> byCode = new HashMap<>();
  private int country = Gazetteer.NOWHERE;
  private int region = Gazetteer.NOWHERE;

  GazetteerFile(byte[] text) {
    this.text = text;
    for (var at = 0; at < text.length; at = lineEnd(at) + 1) {
      if (text[at] != '#') {
        place(at);
      }
    }
  }

  byte[] text() {
    return text;
  }

  int[] lines() {
    return Arrays.copyOf(lines, places);
  }

  int[] around() {
    return Arrays.copyOf(around, places);
  }

  int[] people() {
    return Arrays.copyOf(people, places);
  }

  long[] names() {
    return Arrays.copyOf(names, named);
  }

  Map<String, Integer> codes() {
    return byCode;
  }

  private int lineEnd(int at) {
    var end = at;
    while (text[end] != '\n') {
      end++;
    }
    return end;
  }

  private void place(int at) {
    var place = places++;
    if (place == lines.length) {
      lines = Arrays.copyOf(lines, 2 * place);
      around = Arrays.copyOf(around, 2 * place);
      people = Arrays.copyOf(people, 2 * place);
    }
    lines[place] = at;
    switch (text[at]) {
      case '@' -> {
        around[place] = Gazetteer.NOWHERE;
        country = place;
        region = place;
        names(code(place, at), place);
      }
      case '-' -> {
        around[place] = country;
        region = place;
        names(code(place, at), place);
      }
      default -> {
        around[place] = region;
        people[place] = people(names(at, place));
      }
    }
  }

  private int code(int place, int at) {
    var end = at + 1;
    while (text[end] != '\t') {
      end++;
    }
    byCode.put(Charsets.part(text, at + 1, end, StandardCharsets.US_ASCII), place);
    return end + 1;
  }

  // Thousands, as a negative number for capitals.
  private int people(int at) {
    var number = 0;
    var i = at;
    while (text[i] >= '0' && text[i] <= '9') {
      number = 10 * number + text[i++] - '0';
    }
    return text[i] == '*' ? -number : number;
  }

  // Behind the last one.
  private int names(int from, int place) {
    var start = from;
    while (true) {
      var end = start;
      while (text[end] != '|' && text[end] != '\t' && text[end] != '\n') {
        end++;
      }
      name(key.hash(text, start, end), place);
      if (text[end] != '|') {
        return end + 1;
      }
      start = end + 1;
    }
  }

  private void name(long hash, int place) {
    if (named == names.length) {
      names = Arrays.copyOf(names, 2 * named);
    }
    names[named++] = Gazetteer.entry(hash, place);
  }
}
