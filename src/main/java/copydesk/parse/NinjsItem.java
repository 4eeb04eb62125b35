package copydesk.parse;

import static copydesk.parse.NinjsShape.concept;
import static copydesk.parse.NinjsShape.listOf;
import static copydesk.parse.NinjsShape.object;

import org.jspecify.annotations.Nullable;

/// All the properties of an item of ninjs 3.1, and those of the items associated with it.
final class NinjsItem {
  /// The names are those of the schema.
  static final NinjsShape.Closed SHAPE =
      object()
          .with(
              NinjsShape.TEXT,
              "profile",
              "version",
              "copyrightHolder",
              "copyrightNotice",
              "usageTerms",
              "edNote",
              "language",
              "title",
              "by",
              "slugline",
              "located")
          .with(NinjsShape.URI, "uri")
          .with(NinjsShape.TYPE, "type")
          .with(NinjsShape.REPRESENTATION, "representationType")
          .with(NinjsShape.PUB_STATUS, "pubStatus")
          .with(NinjsShape.URGENCY, "urgency")
          .with(
              NinjsShape.MOMENT,
              "firstCreated",
              "versionCreated",
              "contentCreated",
              "embargoedUntil",
              "expires")
          .with(NinjsShape.LINES, "headlines", "descriptions")
          .with(NinjsShape.BODIES, "bodies")
          .with(listOf(concept("rel").with(NinjsShape.CONTACTS, "contactInfo")), "people")
          .with(listOf(NinjsShape.ORGANISATION), "organisations")
          .with(
              listOf(
                  concept("rel")
                      .with(NinjsShape.CONTACTS, "contactInfo")
                      .with(NinjsShape.GEO_JSON, "geoJSON")),
              "places")
          .with(
              listOf(
                  concept("rel")
                      .with(NinjsShape.TEXT, "creator")
                      .with(NinjsShape.PERCENT, "relevance", "confidence")),
              "subjects")
          .with(listOf(concept("rel").with(NinjsShape.TEXT, "id")), "events")
          .with(listOf(concept("rel")), "objects")
          .with(listOf(concept("role").with(NinjsShape.CONTACTS, "contactInfo")), "infoSources")
          .with(
              listOf(object().with(NinjsShape.TEXT, "name", "literal").with(NinjsShape.URI, "uri")),
              "genres")
          .with(NinjsShape.EVENT_DETAILS, "eventDetails")
          .with(NinjsShape.PLANNED_COVERAGE, "plannedCoverage")
          .with(NinjsShape.RENDITIONS, "renditions")
          .with(NinjsItem::associations, "associations")
          .with(NinjsShape.ALT_IDS, "altIds")
          .with(NinjsShape.TRUST_INDICATORS, "trustIndicators")
          .with(NinjsShape.RIGHTS, "rightsInfo")
          .with(NinjsShape.DIGITAL_SOURCE, "digitalSourceType")
          .with(
              object().with(NinjsShape.TEXT, "name", "version").with(NinjsShape.URI, "schema"),
              "standard");

  private NinjsItem() {}

  // An item within an item has its name there, and its relation.
  private static @Nullable Object associations(
      Object value, String place, NinjsShape.Misfits misfits) {
    var item = SHAPE.with(NinjsShape.TEXT, "name", "rel").needing("name", "uri");
    return listOf(item).fit(value, place, misfits);
  }
}
