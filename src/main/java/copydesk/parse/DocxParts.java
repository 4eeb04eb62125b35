package copydesk.parse;

import copydesk.intake.Document;
import copydesk.intake.ZipParts;
import copydesk.intake.ZipParts.Taken;
import copydesk.text.Uris;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which part of a Word document is which (ECMA-376, part 2, section 6.5): parts have any name, and
/// relationships lead from one to another. Those that lead out of the file are never followed.
///
/// @param story the name of the main part
/// @param ofPackage the names of properties' parts by the kind of relationship, `core-properties`
/// @param ofStory the targets of the main part's relationships by their identifiers
record DocxParts(String story, Map<String, String> ofPackage, Map<String, Target> ofStory) {
  private static final String PACKAGE = "_rels/.rels";
  private static final String STORY = "word/document.xml";
  private static final Map<String, String> USUAL =
      Map.of(
          "core-properties", "docProps/core.xml",
          "extended-properties", "docProps/app.xml",
          "custom-properties", "docProps/custom.xml");
  // Any absolute address makes the JDK's rules for relative ones apply.
  private static final String ROOT = "http://package/";

  /// Where a relationship leads.
  ///
  /// @param kind the last word of its type: `styles`
  /// @param name of a part, or the address of what is outside
  record Target(String kind, String name, boolean isOutside) {}

  DocxParts {
    ofPackage = Map.copyOf(ofPackage);
    // In the order of the file: of two relationships of one kind, the first counts.
    ofStory = Collections.unmodifiableMap(new LinkedHashMap<>(ofStory));
  }

  static DocxParts of(Document document) {
    var ofPackage = new HashMap<>(USUAL);
    for (var target : targets(document, PACKAGE, "").values()) {
      ofPackage.put(target.kind(), target.name());
    }
    var story = ofPackage.getOrDefault("officeDocument", STORY);
    var folder = story.substring(0, story.lastIndexOf('/') + 1);
    var relations = folder + "_rels/" + story.substring(folder.length()) + ".rels";
    return new DocxParts(story, ofPackage, targets(document, relations, folder));
  }

  /// The names of all parts that an article is read from.
  Set<String> wanted() {
    var wanted = new LinkedHashSet<String>();
    wanted.add(story);
    for (var kind : List.of("styles", "footnotes", "endnotes")) {
      wanted.add(ofStory(kind));
    }
    USUAL.keySet().stream().sorted().forEach(kind -> wanted.add(ofPackage(kind)));
    for (var target : ofStory.values()) {
      if (target.kind().equals("aFChunk") && !target.isOutside()) {
        wanted.add(target.name());
      }
    }
    return wanted;
  }

  String ofPackage(String kind) {
    return ofPackage.getOrDefault(kind, "");
  }

  /// The name of the part beside the story that is of this kind.
  String ofStory(String kind) {
    for (var target : ofStory.values()) {
      if (target.kind().equals(kind) && !target.isOutside()) {
        return target.name();
      }
    }
    return story.substring(0, story.lastIndexOf('/') + 1) + kind + ".xml";
  }

  private static Map<String, Target> targets(Document document, String part, String folder) {
    var targets = new LinkedHashMap<String, Target>();
    var parts =
        ZipParts.of(document, Set.of(part)) instanceof Taken.Parts(var found) ? found : null;
    var root = parts == null ? null : OfficePart.root(document, parts, part);
    for (var one : root == null ? List.<XmlElement>of() : root.children("Relationship")) {
      var type = one.attribute("Type");
      var id = one.attribute("Id");
      var name = one.attribute("Target");
      if (type != null && name != null) {
        var isOutside = "External".equals(one.attribute("TargetMode"));
        var inside = isOutside ? null : inside(folder, name);
        var kind = type.substring(type.lastIndexOf('/') + 1);
        targets.put(
            id == null ? kind : id, new Target(kind, inside == null ? name : inside, isOutside));
      }
    }
    return targets;
  }

  // "styles.xml", "/word/styles.xml", "../customXml/item1.xml"
  private static @Nullable String inside(String folder, String name) {
    var uri = Uris.resolve(ROOT + folder, name);
    return uri != null && uri.startsWith(ROOT) ? uri.substring(ROOT.length()) : null;
  }
}
