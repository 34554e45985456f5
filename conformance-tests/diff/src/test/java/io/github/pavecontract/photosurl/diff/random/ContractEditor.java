package io.github.pavecontract.photosurl.diff.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Edits of a contract at a place made from a seed: of one of its schemas, or of what stands around them. */
final class ContractEditor {
  /**
   * An edited copy.
   *
   * @param root the new contract
   * @param words which edit
   * @param breaks whether it breaks the wire whatever its schemas say
   * @param breaksBack whether taking it back does
   */
  record Edited(ObjectNode root, String words, boolean breaks, boolean breaksBack) {}

  private final Chance chance;
  private final String version;

  ContractEditor(Chance chance, String version) {
    this.chance = chance;
    this.version = version;
  }

  Edited edited(ObjectNode contract) {
    ObjectNode root = contract.deepCopy();
    return chance.once(8) ? around(root) : schema(root);
  }

  /** What holds one schema, or several by name. */
  private record Owner(ObjectNode node, boolean isText) {}

  private Edited schema(ObjectNode root) {
    List<Owner> owners = new ArrayList<>();
    owners(root.path("paths"), false, owners);
    owners.add(new Owner((ObjectNode) root.at("/components/schemas"), false));
    Owner owner = chance.of(owners);
    String name = owner.node().has("schema") ? "schema" : chance.of(names(owner.node()));
    // What refers to itself in place has no meaning.
    List<String> others = ContractMaker.COMPONENTS.subList(
        ContractMaker.COMPONENTS.indexOf(name) + 1, ContractMaker.COMPONENTS.size());
    SchemaEditor schemas =
        new SchemaEditor(chance, version, owner.isText() ? List.of() : others, owner.isText());
    List<String> words = new ArrayList<>();
    owner.node().set(name, schemas.edited(root, (ObjectNode) owner.node().path(name), words));
    return new Edited(root, name + ": " + String.join(", ", words), false, false);
  }

  private static void owners(JsonNode node, boolean isHeader, List<Owner> owners) {
    for (JsonNode child : node) {
      if (child instanceof ObjectNode object && object.has("schema")) {
        owners.add(new Owner(object, isHeader || object.has("in")));
      } else {
        owners(child, node.path("headers").equals(child), owners);
      }
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      names.add(entry.getKey());
    }
    return names;
  }

  private Edited around(ObjectNode root) {
    ObjectNode item = (ObjectNode) root.at("/paths/~1things~1{id}");
    ObjectNode post = (ObjectNode) item.path("post");
    return switch (chance.below(8)) {
      case 0 -> {
        ArrayNode parameters = (ArrayNode) post.path("parameters");
        boolean must = chance.once(2);
        ObjectNode parameter = parameters.addObject().put("name", "p").put("in", "query");
        parameter.put("required", must).putObject("schema").put("type", "string");
        yield new Edited(root, "a parameter, required: " + must, must, true);
      }
      case 1 -> {
        ObjectNode parameter = (ObjectNode) post.at("/parameters/0");
        boolean was = parameter.path("required").asBoolean();
        parameter.put("required", !was);
        yield new Edited(root, "a parameter becomes required: " + !was, !was, was);
      }
      case 2 -> {
        ((ObjectNode) post.path("requestBody")).put("required", false);
        yield new Edited(root, "an optional body", false, true);
      }
      case 3 -> {
        ((ObjectNode) post.path("responses")).set("201", post.at("/responses/200"));
        yield new Edited(root, "another success", true, true);
      }
      case 4 -> {
        ((ObjectNode) post.at("/responses/200/headers")).remove("X-Rate");
        yield new Edited(root, "a header is gone", true, false);
      }
      case 5 -> {
        ((ObjectNode) post.at("/responses/200/headers/X-Rate")).put("required", true);
        yield new Edited(root, "a header is always there", false, true);
      }
      case 6 -> {
        item.set("delete", Chance.parsed("{\"responses\":{\"204\":{\"description\":\"Gone.\"}}}"));
        yield new Edited(root, "an operation", false, true);
      }
      default -> {
        ObjectNode content = (ObjectNode) post.at("/requestBody/content");
        content.set("application/xml", content.remove("application/json"));
        yield new Edited(root, "another media type", true, true);
      }
    };
  }
}
