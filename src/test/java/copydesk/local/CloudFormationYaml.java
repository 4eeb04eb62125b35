package copydesk.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// YAML with CloudFormation's own tags, read into maps, lists, texts, whole numbers and booleans.
///
/// Strict where CloudFormation is: a key given twice and a key without a value are errors.
final class CloudFormationYaml {
  private CloudFormationYaml() {}

  static Map<String, Object> read(String yaml) {
    var settings = LoadSettings.builder().setLabel("template.yaml").build();
    Node root =
        new Compose(settings)
            .composeString(yaml)
            .orElseThrow(() -> new IllegalArgumentException("template.yaml is empty"));
    if (root instanceof MappingNode mapping) {
      return map(mapping);
    }
    throw mistake("not a map", root);
  }

  private static Object value(Node node) {
    Object plain =
        switch (node) {
          case MappingNode mapping -> map(mapping);
          case SequenceNode sequence -> list(sequence);
          case ScalarNode scalar -> scalar(scalar);
          default -> throw mistake("a " + node.getNodeType() + " is not understood", node);
        };
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? writtenOut(tag.substring(1), plain, node) : plain;
  }

  private static Map<String, Object> map(MappingNode mapping) {
    var map = new LinkedHashMap<String, Object>();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw mistake("a key that is no text", entry.getKeyNode());
      }
      if (map.put(key.getValue(), value(entry.getValueNode())) != null) {
        throw mistake("the key " + key.getValue() + " a second time", key);
      }
    }
    return Collections.unmodifiableMap(map);
  }

  private static List<Object> list(SequenceNode sequence) {
    var list = new ArrayList<Object>();
    for (Node item : sequence.getValue()) {
      list.add(value(item));
    }
    return Collections.unmodifiableList(list);
  }

  private static Object scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      throw mistake("nothing where a value belongs", scalar);
    }
    if (tag.equals(Tag.INT)) {
      return Integer.valueOf(scalar.getValue());
    }
    return tag.equals(Tag.BOOL) ? Boolean.valueOf(scalar.getValue()) : scalar.getValue();
  }

  // CloudFormation User Guide, "Intrinsic function reference": every short form !X stands for Fn::X
  // but for Ref and Condition; !GetAtt takes both its parts as one text with a dot between them.
  private static Map<String, Object> writtenOut(String name, Object argument, Node node) {
    return switch (name) {
      case "Ref", "Condition" -> Map.of(name, argument);
      case "GetAtt" ->
          Map.of("Fn::GetAtt", argument instanceof String text ? parts(text, node) : argument);
      default -> Map.of("Fn::" + name, argument);
    };
  }

  private static List<Object> parts(String resourceAndAttribute, Node node) {
    int dot = resourceAndAttribute.indexOf('.');
    if (dot < 1) {
      throw mistake("!GetAtt without an attribute", node);
    }
    return List.of(resourceAndAttribute.substring(0, dot), resourceAndAttribute.substring(dot + 1));
  }

  private static IllegalArgumentException mistake(String what, Node node) {
    String where = node.getStartMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
    return new IllegalArgumentException("template.yaml" + where + ": " + what);
  }
}
