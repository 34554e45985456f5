package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML (or JSON, which is YAML) as a JSON tree that remembers its lines.
 *
 * <p>Scalars are read by YAML 1.2's JSON schema: {@code yes} and {@code 2023-05-30} stay texts.
 */
final class YamlSource {
  static final int DEEPEST = 200;

  /** What aliases and merge keys repeat takes memory that the file does not: a few lines can stand for millions. */
  private static final int MOST_REPEATED = 20_000;

  private final String file;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int repeated;

  private YamlSource(String file) {
    this.file = file;
  }

  static Document parse(String file, String text) {
    return JsonSource.parse(file, text).orElseGet(() -> parseYaml(file, text));
  }

  private static Document parseYaml(String file, String text) {
    YamlSource source = new YamlSource(file);
    Node root;
    try {
      LoaderOptions options = options();
      root = new Composer(
              new ParserImpl(new StreamReader(text), options), TaggedScalar.NOTHING, options)
          .getSingleNode();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw source.unreadable(
          line, "", String.valueOf(e.getProblem()), "Mend the YAML syntax at this line.");
    } catch (YAMLException e) {
      throw source.unreadable(
          1,
          "",
          String.valueOf(e.getMessage()),
          "Save the file as text without control characters, and nest less deeply.");
    }
    if (!(root instanceof MappingNode)) {
      throw source.unreadable(
          1,
          "",
          "The file holds no YAML mapping and no JSON object.",
          "Begin it with a name and a colon, an OpenAPI file with `openapi: 3.0.3`.");
    }
    return new Document(file, source.convert(root, "", 0), NodeLines.of(source.lines));
  }

  /** Without the limits of the library: ours name the place. */
  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setNestingDepthLimit(5 * DEEPEST);
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  private JsonNode convert(Node node, String pointer, int depth) {
    lines.putIfAbsent(pointer, line(node));
    count(node, pointer, depth);
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer, depth);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      List<Node> items = sequence.getValue();
      for (int i = 0; i < items.size(); i++) {
        array.add(convert(items.get(i), Pointers.child(pointer, i), depth + 1));
      }
      return array;
    }
    return scalar((ScalarNode) node, pointer);
  }

  private void count(Node node, String pointer, int depth) {
    boolean again = !seen.add(node);
    if (depth > DEEPEST) {
      throw unreadable(
          line(node),
          pointer,
          "The document is nested more than " + DEEPEST + " levels deep.",
          "Move inner parts to components and refer to them; an alias must not lead to itself.");
    }
    if (again && ++repeated > MOST_REPEATED) {
      throw unreadable(
          line(node),
          pointer,
          "The document repeats more than " + MOST_REPEATED + " values through aliases.",
          "Write the repeated part out, or move it to components and refer to it.");
    }
  }

  private ObjectNode object(MappingNode mapping, String pointer, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fill(object, mapping, pointer, depth);
    return object;
  }

  /** Adds what is not there yet: what is written out outranks what is merged, and what is merged first the rest. */
  private void fill(ObjectNode object, MappingNode mapping, String pointer, int depth) {
    List<MappingNode> merged = new ArrayList<>();
    Map<String, Integer> own = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (isMergeKey(entry.getKeyNode())) {
        merged.addAll(merged(entry.getValueNode(), pointer));
        continue;
      }
      String name = name(entry, pointer);
      String child = Pointers.child(pointer, name);
      int line = line(entry.getKeyNode());
      Integer first = own.putIfAbsent(name, line);
      if (first != null) {
        throw unreadable(
            line,
            child,
            "The property `" + name + "` is there twice.",
            "Keep one of them; the first is at line " + first + ".");
      }
      if (!object.has(name)) {
        lines.put(child, line);
        object.set(name, convert(entry.getValueNode(), child, depth + 1));
      }
    }
    for (MappingNode other : merged) {
      count(other, pointer, depth + 1);
      fill(object, other, pointer, depth + 1);
    }
  }

  private String name(NodeTuple entry, String pointer) {
    if (entry.getKeyNode() instanceof ScalarNode key) {
      return key.getValue();
    }
    throw unreadable(
        line(entry.getKeyNode()), pointer, "A property name is not a plain text.", "Quote it.");
  }

  private static boolean isMergeKey(Node key) {
    return key instanceof ScalarNode scalar
        && scalar.getValue().equals("<<")
        && scalar.getScalarStyle() == ScalarStyle.PLAIN;
  }

  /** The mappings that a merge key takes in (yaml.org/type/merge.html). */
  private List<MappingNode> merged(Node value, String pointer) {
    List<Node> nodes = value instanceof SequenceNode list ? list.getValue() : List.of(value);
    List<MappingNode> mappings = new ArrayList<>();
    for (Node node : nodes) {
      if (!(node instanceof MappingNode mapping)) {
        throw unreadable(
            line(node),
            pointer,
            "The merge key `<<` takes in something that is no mapping.",
            "Name a mapping, such as `<<: *common`, or write the properties out.");
      }
      mappings.add(mapping);
    }
    return mappings;
  }

  private JsonNode scalar(ScalarNode scalar, String pointer) {
    String value = scalar.getValue();
    if (!scalar.getTag().equals(Tag.STR) && PlainScalar.isEnormous(value)) {
      throw unreadable(
          line(scalar),
          pointer,
          "The number has more digits than any computer counts with.",
          "Write a number that a double can hold, or quote it.");
    }
    return TaggedScalar.read(scalar.getTag(), value);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private ProblemException unreadable(
      int line, String pointer, @Nullable String message, String remedy) {
    return new ProblemException(List.of(new Problem(
        file, line, pointer, message == null ? "The YAML cannot be read." : message, remedy)));
  }
}
