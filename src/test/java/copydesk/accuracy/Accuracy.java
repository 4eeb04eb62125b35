package copydesk.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.Origin;
import copydesk.Reader;
import copydesk.RecordJson;
import copydesk.intake.Limits;
import copydesk.local.Read;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// `mvn -q -Paccuracy -Dcorpus=FOLDER`: reads web pages as the function would, and prints how well
/// that agrees with what people found on them, and the pages where it does so least.
///
/// | system property | what it does |
/// |---|---|
/// | `part` | only the sites held out (`held`), or the others (`rest`) |
/// | `worst` | so many pages for each measure |
/// | `to` | a file for the answers, to be scored elsewhere: `{id: {body, title, authors, date}}` |
public final class Accuracy {
  private Accuracy() {}

  /// Exits with status 1, and one sentence, where there is nothing to read.
  public static void main(String[] arguments) throws IOException {
    Options options;
    Corpus corpus;
    try {
      options = Options.of(System.getProperties());
      corpus = Corpus.of(options.corpus(), options.part());
    } catch (IllegalArgumentException mistake) {
      System.err.println(Options.USAGE);
      System.err.println(mistake.getMessage());
      System.exit(1);
      return;
    }
    run(options, corpus, System.out);
  }

  static void run(Options options, Corpus corpus, PrintStream out) throws IOException {
    var pages = read(corpus);
    print(pages, options, out);
    if (options.to() != null) {
      write(pages, options.to());
    }
  }

  private static List<PageScore> read(Corpus corpus) throws IOException {
    var reader = new Reader(Limits.DEFAULT);
    var pages = new ArrayList<PageScore>();
    for (var page : corpus.truths().entrySet()) {
      var id = page.getKey();
      pages.add(PageScore.of(id, page.getValue(), answer(reader, corpus.page(id))));
    }
    return pages;
  }

  private static Answer answer(Reader reader, Path page) throws IOException {
    if (Files.notExists(page)) {
      return Answer.none(page + " is missing");
    }
    return Answer.of(
        Read.file(reader, new Origin("accuracy", page.getFileName().toString()), page));
  }

  private static void print(List<PageScore> pages, Options options, PrintStream out) {
    var silent = pages.stream().filter(page -> page.answer().whyNone() != null).count();
    out.printf(
        "%s, %s: %d pages, %d of them without an article%n%n",
        options.corpus().getFileName(), options.part().label(), pages.size(), silent);
    Measures.of(pages).forEach(out::println);
    Worst.of(pages, options.worst()).forEach(out::println);
  }

  private static void write(List<PageScore> pages, Path to) throws IOException {
    var answers = new LinkedHashMap<String, Essentials>();
    pages.forEach(page -> answers.put(page.id(), page.answer().essentials()));
    Files.writeString(to, RecordJson.pretty(answers) + "\n", UTF_8);
  }
}
