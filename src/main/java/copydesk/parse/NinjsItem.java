package copydesk.parse;

import static copydesk.parse.NinjsShape.listOf;
import static copydesk.parse.NinjsShape.object;
import static copydesk.parse.NinjsShapes.concept;

import org.jspecify.annotations.Nullable;

/// All the properties of an item of ninjs 3.1, and those of the items associated with it.
final class NinjsItem {
  /// The names are those of the schema.
  static final NinjsShape.Closed SHAPE =
      object()
          .with(
              NinjsShapes.TEXT,
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
          .with(NinjsShapes.URI, "uri")
          .with(NinjsShapes.TYPE, "type")
          .with(NinjsShapes.REPRESENTATION, "representationType")
          .with(NinjsShapes.PUB_STATUS, "pubStatus")
          .with(NinjsShapes.URGENCY, "urgency")
          .with(
              NinjsShapes.MOMENT,
              "firstCreated",
              "versionCreated",
              "contentCreated",
              "embargoedUntil",
              "expires")
          .with(NinjsShapes.LINES, "headlines", "descriptions")
          .with(NinjsShapes.BODIES, "bodies")
          .with(listOf(concept("rel").with(NinjsShapes.CONTACTS, "contactInfo")), "people")
          .with(listOf(NinjsShapes.ORGANISATION), "organisations")
          .with(
              listOf(
                  concept("rel")
                      .with(NinjsShapes.CONTACTS, "contactInfo")
                      .with(NinjsShapes.GEO_JSON, "geoJSON")),
              "places")
          .with(
              listOf(
                  concept("rel")
                      .with(NinjsShapes.TEXT, "creator")
                      .with(NinjsShapes.PERCENT, "relevance", "confidence")),
              "subjects")
          .with(listOf(concept("rel").with(NinjsShapes.TEXT, "id")), "events")
          .with(listOf(concept("rel")), "objects")
          .with(listOf(concept("role").with(NinjsShapes.CONTACTS, "contactInfo")), "infoSources")
          .with(
              listOf(
                  object().with(NinjsShapes.TEXT, "name", "literal").with(NinjsShapes.URI, "uri")),
              "genres")
          .with(NinjsShapes.EVENT_DETAILS, "eventDetails")
          .with(NinjsShapes.PLANNED_COVERAGE, "plannedCoverage")
          .with(NinjsShapes.RENDITIONS, "renditions")
          .with(NinjsItem::associations, "associations")
          .with(NinjsShapes.ALT_IDS, "altIds")
          .with(NinjsShapes.TRUST_INDICATORS, "trustIndicators")
          .with(NinjsShapes.RIGHTS, "rightsInfo")
          .with(NinjsShapes.DIGITAL_SOURCE, "digitalSourceType")
          .with(
              object().with(NinjsShapes.TEXT, "name", "version").with(NinjsShapes.URI, "schema"),
              "standard");

  private NinjsItem() {}

  // An item within an item has its name there, and its relation.
  private static @Nullable Object associations(
      Object value, String place, NinjsShape.Misfits misfits) {
    var item = SHAPE.with(NinjsShapes.TEXT, "name", "rel").needing("name", "uri");
    return listOf(item).fit(value, place, misfits);
  }
}
