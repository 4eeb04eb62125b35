package copydesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.accuracy.BodyScore;
import copydesk.accuracy.Corpus;
import copydesk.accuracy.Part;
import copydesk.accuracy.Quality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// `mvn -q -Ptrain -Dcorpora=FOLDER,FOLDER,…`: learns from pages whose text is known which blocks
/// of a page are its article, and writes the model that the package ships. First it says what to
/// expect on pages of other sites: each quarter of the sites is judged by what the other three
/// taught.
public final class MainTextTraining {
  private static final Path MODEL = Path.of("src/main/resources/copydesk/parse/main-text.model");
  private static final int GROUPS = 4;
  private static final Forest NONE = new Forest(1, 0, new int[0], new float[0], new float[0]);

  /// Words of one weight stand on a line, but not more than these.
  private static final int WORDS_IN_LINE = 12;

  private final Map<String, List<Lesson>> corpora;
  private final List<Lesson> lessons;
  private final List<Clues> clues = new ArrayList<>();

  private MainTextTraining(Map<String, List<Lesson>> corpora) {
    this.corpora = corpora;
    this.lessons = corpora.values().stream().flatMap(List::stream).toList();
  }

  /// Exits with status 1, and one sentence, where there is nothing to learn from.
  public static void main(String[] arguments) throws IOException {
    try {
      var part = Part.named(System.getProperty("part", "all"));
      var training = new MainTextTraining(read(System.getProperty("corpora", ""), part));
      training.prepare();
      training.check();
      Files.write(MODEL, training.lines(part), UTF_8);
    } catch (IllegalArgumentException wrong) {
      System.err.println("Usage: mvn -q -Ptrain -Dcorpora=FOLDER,FOLDER,… [-Dpart=rest|all]");
      System.err.println(wrong.getMessage());
      System.exit(1);
    }
  }

  private static Map<String, List<Lesson>> read(String folders, Part part) throws IOException {
    var corpora = new LinkedHashMap<String, List<Lesson>>();
    for (var folder : folders.split(",", -1)) {
      var corpus = Corpus.of(Path.of(folder), part);
      var lessons =
          corpus.truths().entrySet().parallelStream()
              .map(page -> Lesson.of(unpacked(corpus.page(page.getKey())), page.getValue()))
              .toList();
      corpora.put(Path.of(folder).getFileName().toString(), lessons);
    }
    return corpora;
  }

  private static byte[] unpacked(Path page) {
    try (var in = new GZIPInputStream(Files.newInputStream(page))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // The clues of a page are gathered with the weights of words that other sites taught: with those
  // of its own they would promise more than they hold.
  private void prepare() {
    var models = new ArrayList<TextModel>();
    for (var group = 0; group < GROUPS; group++) {
      models.add(words(others(group)));
    }
    lessons.parallelStream()
        .map(lesson -> Clues.of(lesson.page(), lesson.blocks(), models.get(lesson.group(GROUPS))))
        .forEachOrdered(clues::add);
  }

  private static TextModel words(List<Lesson> lessons) {
    return new TextModel(
        new WordWeights(WordOdds.ofNames(lessons)),
        new WordWeights(WordOdds.ofWords(lessons)),
        NONE);
  }

  private List<Lesson> others(int group) {
    return lessons.stream().filter(lesson -> lesson.group(GROUPS) != group).toList();
  }

  private void check() {
    var judged = new LinkedHashMap<Lesson, String>();
    for (var group = 0; group < GROUPS; group++) {
      var held = group;
      var words = words(others(group));
      var forest = grow(one -> one.group(GROUPS) != held);
      var model = new TextModel(words.names(), words.words(), forest);
      lessons.stream()
          .filter(lesson -> lesson.group(GROUPS) == held)
          .forEach(lesson -> judged.put(lesson, text(lesson, model)));
    }
    corpora.forEach((name, all) -> System.out.println(name + ": " + measures(all, judged)));
  }

  // As the shipped reader would have it, with all that it does to the model's text.
  private static String text(Lesson lesson, TextModel model) {
    return Html.read(lesson.page(), model, "").articles().stream()
        .map(article -> article.body().text())
        .collect(Collectors.joining());
  }

  private static String measures(List<Lesson> lessons, Map<Lesson, String> judged) {
    var bodies = new ArrayList<BodyScore>();
    var right = 0;
    var extra = 0;
    var missed = 0;
    for (var lesson : lessons) {
      var text = judged.getOrDefault(lesson, "");
      var body = lesson.known().essentials().body();
      if (!body.isBlank()) {
        bodies.add(BodyScore.of(body, text));
      } else if (lesson.known().segments() != null) {
        var found = lesson.known().segments().foundIn(text);
        right += found.with().size();
        extra += found.without().size();
        missed += lesson.known().segments().with().size() - found.with().size();
      }
    }
    var segments = Quality.of(right, extra, missed);
    return bodies.isEmpty()
        ? "%d pages, segments F1 %.4f".formatted(lessons.size(), segments.f1())
        : "%d pages, body F1 %.4f (P %.4f, R %.4f), words F1 %.4f"
            .formatted(
                lessons.size(),
                new Quality(precision(bodies), recall(bodies)).f1(),
                precision(bodies),
                recall(bodies),
                bodies.stream().mapToDouble(BodyScore::words).average().orElse(0));
  }

  private static double precision(List<BodyScore> bodies) {
    return bodies.stream().mapToDouble(body -> body.quality().precision()).average().orElse(0);
  }

  private static double recall(List<BodyScore> bodies) {
    return bodies.stream().mapToDouble(body -> body.quality().recall()).average().orElse(0);
  }

  private interface Chosen {
    boolean has(Lesson lesson);
  }

  private Forest grow(Chosen chosen) {
    var learned = new ArrayList<float[]>();
    var truths = new ArrayList<Float>();
    var weights = new ArrayList<Float>();
    for (var i = 0; i < lessons.size(); i++) {
      var lesson = lessons.get(i);
      for (var block = 0; chosen.has(lesson) && block < lesson.truth().length; block++) {
        if (lesson.weight()[block] > 0 && !lesson.blocks().isOfMenu(block)) {
          learned.add(clues.get(i).table().row(block));
          truths.add(lesson.truth()[block]);
          weights.add(lesson.weight()[block]);
        }
      }
    }
    return Boosting.grow(learned.toArray(float[][]::new), floats(truths), floats(weights));
  }

  private static float[] floats(List<Float> list) {
    var array = new float[list.size()];
    for (var i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  private List<String> lines(Part part) {
    var lines = new ArrayList<String>();
    lines.add("# Which blocks of a page are its article, as TextModel reads it.");
    lines.add("# Written by `mvn -q -Ptrain`; trained on the pages of (" + part.label() + "):");
    corpora.forEach((name, pages) -> lines.add("# " + name + ", " + pages.size() + " pages"));
    words(TextModel.NAMES, WordOdds.ofNames(lessons), lines);
    words(TextModel.WORDS, WordOdds.ofWords(lessons), lines);
    var forest = grow(_ -> true);
    lines.add(TextModel.BASE + " " + Math.round(forest.base() * TextModel.UNIT));
    for (var tree = 0; tree < forest.columns().length / forest.depth(); tree++) {
      lines.add(ForestLines.line(forest, tree));
    }
    return lines;
  }

  private static void words(String label, Map<String, Float> weights, List<String> lines) {
    var byWeight = new TreeMap<Float, List<String>>();
    weights.forEach(
        (word, weight) -> byWeight.computeIfAbsent(weight, _ -> new ArrayList<>()).add(word));
    byWeight.forEach(
        (weight, words) -> {
          for (var from = 0; from < words.size(); from += WORDS_IN_LINE) {
            var some = words.subList(from, Math.min(words.size(), from + WORDS_IN_LINE));
            var thousandths = Math.round(weight * TextModel.UNIT);
            lines.add(label + " " + thousandths + " " + String.join(" ", some));
          }
        });
  }
}
