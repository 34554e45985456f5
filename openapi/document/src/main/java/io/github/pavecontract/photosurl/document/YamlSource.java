package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML (or JSON, which is YAML) as a JSON tree that remembers its lines.
 *
 * <p>Scalars are read by YAML 1.2's JSON schema: {@code yes} and {@code 2023-05-30} stay texts.
 */
final class YamlSource {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern ENORMOUS =
      Pattern.compile("-?[0-9.]+[eE][-+]?0*[0-9]{4,}|-?[0-9.]{400,}([eE].*)?");
  private static final int DEEPEST = 200;
  private static final int MOST_NODES = 1_000_000;

  private final String file;
  private final Map<String, Integer> lines = new HashMap<>();
  private int nodes;

  private YamlSource(String file) {
    this.file = file;
  }

  static Document parse(String file, String text) {
    YamlSource source = new YamlSource(file);
    Node root;
    try {
      root = new Yaml(options()).compose(new java.io.StringReader(text));
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
          1, "", "The file holds no OpenAPI document.", "Start it with `openapi: 3.0.3`.");
    }
    return new Document(file, source.convert(root, "", 0), Lines.of(source.lines));
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
    if (depth > DEEPEST || ++nodes > MOST_NODES) {
      throw unreadable(
          line(node),
          pointer,
          "The document is nested too deeply or repeats itself through aliases.",
          "Write the repeated part out, or move it to components and refer to it.");
    }
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

  private ObjectNode object(MappingNode mapping, String pointer, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw unreadable(
            line(entry.getKeyNode()), pointer, "A property name is not a plain text.", "Quote it.");
      }
      String name = key.getValue();
      String child = Pointers.child(pointer, name);
      if (object.has(name)) {
        throw unreadable(
            line(key),
            child,
            "The property `" + name + "` is there twice.",
            "Keep one of them; the first is at line " + lines.get(child) + ".");
      }
      if (name.equals("<<") && key.getScalarStyle() == ScalarStyle.PLAIN) {
        throw unreadable(
            line(key),
            child,
            "A YAML merge key is not part of OpenAPI.",
            "Write the properties out.");
      }
      lines.put(child, line(key));
      object.set(name, convert(entry.getValueNode(), child, depth + 1));
    }
    return object;
  }

  private JsonNode scalar(ScalarNode scalar, String pointer) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    String value = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return json.textNode(value);
    }
    return switch (value) {
      case "", "~", "null" -> json.nullNode();
      case "true" -> json.booleanNode(true);
      case "false" -> json.booleanNode(false);
      default -> {
        if (ENORMOUS.matcher(value).matches()) {
          throw unreadable(
              line(scalar),
              pointer,
              "The number has more digits than any computer counts with.",
              "Write a number that a double can hold, or quote it.");
        }
        yield number(value);
      }
    };
  }

  private static JsonNode number(String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (INTEGER.matcher(value).matches()) {
      BigInteger number = new BigInteger(value);
      return number.bitLength() < Integer.SIZE
          ? json.numberNode(number.intValue())
          : number.bitLength() < Long.SIZE
              ? json.numberNode(number.longValue())
              : json.numberNode(number);
    }
    return NUMBER.matcher(value).matches()
        ? json.numberNode(new BigDecimal(value))
        : json.textNode(value);
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
