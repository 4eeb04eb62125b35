package copydesk.accuracy;

import java.util.List;

/// What is compared of an article; empty where it is not known.
///
/// @param date begins with the day, `2026-11-22`
public record Essentials(String body, String title, List<String> authors, String date) {
  static final Essentials NONE = new Essentials("", "", List.of(), "");

  public Essentials {
    authors = List.copyOf(authors);
  }
}
