package copydesk.article;

import org.jspecify.annotations.Nullable;

/// A place that a name was resolved to.
///
/// @param name as printed or declared
/// @param city in its English name; null where the name is that of a region or country
/// @param regionCode ISO 3166-2, "US-TX"
/// @param countryCode ISO 3166-1, two letters
/// @param basis why the place is believed to belong to the article
/// @param from where the name stands: `dateline`, `text`, or in the format's own words
/// @param span where it stands in the text; null where it is in no text
public record Place(
    String name,
    @Nullable String city,
    @Nullable String region,
    @Nullable String regionCode,
    @Nullable String country,
    @Nullable String countryCode,
    Basis basis,
    String from,
    @Nullable Span span) {}
