package copydesk.accuracy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What is right or wrong as a whole.
enum Field {
  TITLE,
  AUTHORS,
  DATE;

  private static final int DAY = "2026-11-22".length();

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As it stands, for people.
  String of(Essentials essentials) {
    return switch (this) {
      case TITLE -> essentials.title();
      case AUTHORS -> String.join(" | ", essentials.authors());
      case DATE -> essentials.date();
    };
  }

  /// Case and punctuation are forgiven, and the order of authors.
  boolean isRight(Essentials truth, Essentials found) {
    return switch (this) {
      case TITLE -> Words.fold(truth.title()).equals(Words.fold(found.title()));
      case AUTHORS -> names(truth).equals(names(found));
      case DATE -> day(truth.date()).equals(day(found.date()));
    };
  }

  private static Set<String> names(Essentials essentials) {
    return essentials.authors().stream().map(Words::fold).collect(Collectors.toSet());
  }

  private static String day(String date) {
    return date.substring(0, Math.min(DAY, date.length()));
  }
}
