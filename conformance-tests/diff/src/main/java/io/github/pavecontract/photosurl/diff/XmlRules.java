package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.rule.BodyChangeRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How values are written in XML (OpenAPI, XML Object): what elements and attributes are called. What values there
 * are is compared as in JSON.
 */
final class XmlRules {
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");

  private final Sides sides;
  private final String use;
  private final Flow flow;
  private final Set<String> seen = new HashSet<>();

  XmlRules(Sides sides, String use, Flow flow) {
    this.sides = sides;
    this.use = use;
    this.flow = flow;
  }

  static boolean isXml(String mediaType) {
    return mediaType.matches("(application|text)/xml(;.*)?|[^;]*\\+xml(;.*)?");
  }

  /**
   * Compares the schemas of a body, whose element is called after its component unless something is said. What a
   * schema without a component is called is not known, and no change.
   */
  void compare(String oldSchema, String newSchema) {
    compare(
        oldSchema,
        newSchema,
        component(sides.before(), oldSchema),
        component(sides.after(), newSchema));
  }

  private static String component(Document document, String schema) {
    List<String> tokens = Pointers.tokens(document.canonical(schema));
    return tokens.size() == 3 && tokens.get(1).equals("schemas") ? tokens.get(2) : "";
  }

  private void compare(String oldSchema, String newSchema, String oldName, String newName) {
    String old = sides.before().canonical(oldSchema);
    String now = sides.after().canonical(newSchema);
    if (old.isEmpty() || now.isEmpty() || !seen.add(old + "\n" + now + "\n" + oldName)) {
      return;
    }
    ObjectNode was = form(sides.before(), old, oldName.isEmpty() ? newName : oldName);
    ObjectNode is = form(sides.after(), now, newName.isEmpty() ? oldName : newName);
    if (!was.equals(is)) {
      sides
          .changes()
          .add(
              BodyChangeRule.XML_CHANGED,
              Direction.of(flow),
              Verdict.BREAKING,
              "In XML `" + oldName + "` was written with " + Encodings.words(was, is)
                  + " and is with " + Encodings.words(is, was) + " now.",
              place(sides.before(), old),
              place(sides.after(), now))
          .use(use);
    }
    below(old, now, oldName, newName);
  }

  private static String place(Document document, String schema) {
    String xml = Pointers.child(schema, "xml");
    return document.written(xml).isMissingNode() ? schema : xml;
  }

  /** What goes without saying included; a prefix is no more than an abbreviation of its namespace. */
  private static ObjectNode form(Document document, String schema, String name) {
    JsonNode node = document.written(schema);
    JsonNode xml = node.path("xml");
    boolean isList = node.has("items");
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    if (!isList || xml.path("wrapped").asBoolean()) {
      form.put("name", xml.path("name").asText(name));
    }
    form.put("namespace", xml.path("namespace").asText());
    form.put("attribute", xml.path("attribute").asBoolean());
    form.put("wrapped", isList && xml.path("wrapped").asBoolean());
    return form;
  }

  private void below(String old, String now, String oldName, String newName) {
    sides
        .before()
        .written(Pointers.child(old, "properties"))
        .fieldNames()
        .forEachRemaining(name -> compare(
            Pointers.child(old, "properties", name),
            Pointers.child(now, "properties", name),
            name,
            name));
    compare(Pointers.child(old, "items"), Pointers.child(now, "items"), oldName, newName);
    compare(
        Pointers.child(old, "additionalProperties"),
        Pointers.child(now, "additionalProperties"),
        "",
        "");
    for (String list : LISTS) {
      for (int i = 0; i < sides.before().written(Pointers.child(old, list)).size(); i++) {
        compare(Pointers.child(old, list, i), Pointers.child(now, list, i), oldName, newName);
      }
    }
  }
}
