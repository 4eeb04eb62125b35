package copydesk.enrich;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import copydesk.article.Article;
import copydesk.article.Basis;
import copydesk.article.Handling.PubStatus;
import copydesk.article.Signal;
import copydesk.article.Signal.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What desks are told to do with an article: in words around its text, in properties of its
/// format, and in a notice to readers within the text.
final class Signals {
  /// NewsCodes count from 1, "most urgent"; some agencies give 3 to every story.
  private static final int LEAST_URGENT = 2;

  /// More is no count of versions: a number of the system, or a year.
  private static final int LONGEST_VERSION = 2;

  private final List<Signal> signals;

  private Signals(List<Signal> stated) {
    signals = new ArrayList<>(stated);
  }

  /// The gravest first.
  static List<Signal> of(Article article, Offsets offsets) {
    var signals = new Signals(article.identity().handling().signals());
    signals.declared(article);
    ReaderNotices.in(article.body().paragraphs(), offsets).forEach(signals.signals::add);
    signals.signals.sort(Comparator.comparing(Signal::kind));
    return signals.signals;
  }

  private void declared(Article article) {
    var handling = article.identity().handling();
    if (handling.pubStatus() == PubStatus.CANCELED) {
      declare(Kind.KILL, "canceled", null, null, "pubStatus");
    } else if (handling.pubStatus() == PubStatus.WITHHELD) {
      declare(Kind.WITHHOLD, "withheld", null, null, "pubStatus");
    }
    var until = article.dates().embargoedUntil();
    if (until != null) {
      var time = ISO_OFFSET_DATE_TIME.format(until);
      declare(Kind.EMBARGO, time, null, time, "embargoedUntil");
    }
    if (handling.urgency() != null && handling.urgency() <= LEAST_URGENT) {
      declare(Kind.URGENT, handling.urgency().toString(), null, null, "urgency");
    }
    var version = number(article.identity().version());
    if (version != null && version > 1) {
      declare(Kind.UPDATE, version.toString(), version, null, "version");
    }
  }

  // What the copy says in words is the publisher's statement, too: once is enough.
  private void declare(
      Kind kind, String text, @Nullable Integer number, @Nullable String detail, String from) {
    var isStated =
        signals.stream()
            .anyMatch(
                known ->
                    known.kind() == kind
                        && (detail == null || detail.equals(known.detail()))
                        && (number == null || Objects.equals(number, known.number())));
    if (!isStated) {
      signals.add(new Signal(kind, text, number, detail, Basis.DECLARED, from, null));
    }
  }

  private static @Nullable Integer number(@Nullable String version) {
    var isNumber =
        version != null
            && version.length() <= LONGEST_VERSION
            && version.chars().allMatch(c -> c >= '0' && c <= '9')
            && !version.isEmpty();
    return isNumber ? Integer.valueOf(version) : null;
  }
}
