package copydesk.parse;

import copydesk.article.Credits;
import copydesk.parse.Draft.Of;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What NewsML 1 says about an item and its components, in a story's own words first.
record NewsMl1Metadata(Draft draft) {
  /// What is said of the item as a whole.
  ///
  /// @param isStory whether its identifier is also that of the one story in it
  void item(XmlElement item, boolean isStory) {
    var id = item.first("Identification/NewsIdentifier");
    if (id != null) {
      var identifier = id.text("PublicIdentifier");
      if (isStory) {
        draft.identifier("PublicIdentifier", identifier);
      } else {
        draft.altId("PublicIdentifier", identifier);
      }
      draft.altId("NewsItemId", id.text("NewsItemId"));
      draft.version(id.text("RevisionId"));
      draft.rest("ProviderId", id.text("ProviderId"));
      draft.rest("DateId", id.text("DateId"));
    }
    draft.slugline(item.text("Identification/NameLabel"));
    var management = item.first("NewsManagement");
    if (management != null) {
      management(management);
    }
    draft.published("DateId", id == null ? null : id.text("DateId"));
  }

  private void management(XmlElement management) {
    draft.published("FirstCreated", management.text("FirstCreated"));
    draft.updated("ThisRevisionCreated", management.text("ThisRevisionCreated"));
    var status = formal(management, "Status");
    draft.pubStatus(status);
    draft.urgency(formal(management, "Urgency"));
    draft.rest("NewsItemType", formal(management, "NewsItemType"));
    var change = management.first("StatusWillChange");
    if (change != null) {
      var future = String.valueOf(formal(change, "FutureStatus"));
      if (future.equalsIgnoreCase("Usable")) {
        draft.embargoedUntil("StatusWillChange", change.text("DateAndTime"));
      } else if (future.equalsIgnoreCase("Canceled")) {
        draft.expires("StatusWillChange", change.text("DateAndTime"));
      } else {
        draft.rest("StatusWillChange", change.text());
      }
    }
    for (var instruction : management.children("Instruction")) {
      draft.rest("Instruction", instruction.attribute("FormalName"));
    }
  }

  /// What is said of a component.
  ///
  /// @param headline the one known already, or null
  /// @return the one known now
  @Nullable String component(XmlElement component, @Nullable String headline) {
    var known = headline;
    for (var lines : component.children("NewsLines")) {
      var said = lines.text("HeadLine");
      // Around a story stand the headlines of its package, and in its text often the same again.
      if (known == null || known.equals(said)) {
        draft.headline(known == null ? said : null); // a known one is the text's own
        lines.children("SubHeadLine").forEach(line -> draft.headline("sub", line.text()));
        known = said;
      } else {
        draft.rest("HeadLine", said); // of the package around it
      }
      lines(lines);
    }
    component.children("AdministrativeMetadata").forEach(this::administrative);
    for (var rights : component.children("RightsMetadata")) {
      draft.holder(rights.text("Copyright/CopyrightHolder"));
      draft.usageTerms(rights.text("UsageRights/Limitations"));
      draft.rest("UsageRights/Geography", rights.text("UsageRights/Geography"));
    }
    component.children("DescriptiveMetadata").forEach(this::descriptive);
    return known;
  }

  private void lines(XmlElement lines) {
    draft.by(lines.text("ByLine"));
    draft.rest("ByLineTitle", lines.text("ByLineTitle"));
    NitfCredits.dateline(draft, lines.text("DateLine"));
    draft.rest("DateLine", lines.text("DateLine"));
    draft.notice(lines.text("CopyrightLine"));
    draft.usageTerms(lines.text("RightsLine"));
    draft.slugline(lines.text("SlugLine"));
    draft.rest("SeriesLine", lines.text("SeriesLine"));
    source(lines.text("CreditLine"));
    lines.children("KeywordLine").forEach(line -> NitfHead.keywords(draft, line.text()));
    for (var line : lines.children("NewsLine")) {
      var type = formal(line, "NewsLineType");
      draft.rest(type == null ? "NewsLine" : type, line.text("NewsLineText"));
    }
  }

  private void administrative(XmlElement metadata) {
    for (var party : metadata.all("Provider/Party")) {
      source(party.attribute("FormalName"));
    }
    for (var party : metadata.all("Source/Party")) {
      source(party.attribute("FormalName"));
    }
    for (var role : new String[] {"Creator", "Contributor"}) {
      for (var party : metadata.all(role + "/Party")) {
        // A person, a desk or a system: NewsML does not tell which.
        draft.rest(role, party.attribute("FormalName"));
      }
    }
    draft.rest("FileName", metadata.text("FileName"));
    for (var property : metadata.children("Property")) {
      property(property);
    }
  }

  private void source(@Nullable String name) {
    draft.source(Draft.concept(name, Credits.AGENCY, null, null, Map.of()));
  }

  private void descriptive(XmlElement metadata) {
    draft.language(formal(metadata, "Language"));
    draft.created("DateLineDate", metadata.text("DateLineDate"));
    for (var genre : metadata.children("Genre")) {
      var name = genre.attribute("FormalName");
      draft.about(Of.GENRES, Draft.concept(name, null, null, null, Map.of()));
    }
    for (var code : metadata.children("SubjectCode")) {
      subject(code);
    }
    for (var interest : metadata.children("OfInterestTo")) {
      draft.rest("OfInterestTo", interest.attribute("FormalName"));
    }
    metadata.children("Location").forEach(this::location);
    metadata
        .children("TopicOccurrence")
        .forEach(topic -> draft.rest("Topic", topic.attribute("Topic")));
    metadata.children("Property").forEach(this::property);
  }

  private void subject(XmlElement code) {
    // The finest that is said: the others are those that it is part of.
    for (var level : new String[] {"SubjectDetail", "SubjectMatter", "Subject"}) {
      var subjects = code.children(level);
      for (var subject : subjects) {
        var name = subject.attribute("FormalName");
        var uri = NitfHead.subjectUri(name);
        var label = uri == null ? name : null;
        draft.about(
            Of.SUBJECTS, Draft.concept(label, null, uri, uri == null ? null : name, Map.of()));
      }
      if (!subjects.isEmpty()) {
        return;
      }
    }
  }

  private void location(XmlElement location) {
    String finest = null;
    for (var part : new String[] {"City", "CountryArea", "Country"}) {
      for (var property : location.children("Property")) {
        if (finest == null && part.equals(property.attribute("FormalName"))) {
          finest = property.attribute("Value");
        }
      }
    }
    if (finest == null) {
      draft.rest("Location", location.text());
      return;
    }
    draft.about(Of.PLACES, Draft.concept(finest, null, null, null, Map.of()));
    if ("Origin".equalsIgnoreCase(location.attribute("HowPresent"))) {
      draft.located(finest);
    }
  }

  private void property(XmlElement property) {
    var name = property.attribute("FormalName");
    var value = property.attribute("Value");
    if (name != null && name.equalsIgnoreCase("Keyword")) {
      NitfHead.keywords(draft, value);
    } else if (name != null) {
      draft.rest(name, value);
    }
  }

  /// NewsML 1.2 names most things by a code in an attribute.
  static @Nullable String formal(XmlElement of, String path) {
    var element = of.first(path);
    return element == null ? null : element.attribute("FormalName");
  }
}
