package copydesk.article;

import org.jspecify.annotations.Nullable;

/// The dateline of a story, taken apart: where, when and by whom it says that it was filed.
///
/// @param text as printed
/// @param place the town, or several: "Washington/London"
/// @param date ISO 8601: a day, or where no year is printed a month and a day, "--10-07"
/// @param agency the mark in it, "AA"
/// @param agencyName whom the mark stands for, as far as we know
/// @param span where it stands in the text as received, up to where the text begins; null where
///     that is not known
public record Filing(
    String text,
    @Nullable String place,
    @Nullable String region,
    @Nullable String country,
    @Nullable String date,
    @Nullable String agency,
    @Nullable String agencyName,
    @Nullable Span span) {

  /// The same, found at this place.
  public Filing at(Span found) {
    return new Filing(text, place, region, country, date, agency, agencyName, found);
  }
}
