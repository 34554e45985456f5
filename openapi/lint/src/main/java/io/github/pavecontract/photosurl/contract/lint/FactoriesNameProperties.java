package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Each {@code x-factory} names properties of its object, all required ones among them, each once. */
final class FactoriesNameProperties implements LintCheck {
  private static final String FACTORY = "x-factory";

  /** What is combined has no model of its own. */
  private static final Pattern MEMBER = Pattern.compile(".*/(allOf|anyOf|oneOf)/\\d+");

  private static final int MOST_ARGUMENTS = 120;

  @Override
  public void check(Contract contract, Problems problems) {
    Nodes.visitSchemas(contract.document(), (pointer, schema) -> {
      if (schema.has(FACTORY)) {
        check(contract, pointer, schema, problems);
      }
    });
  }

  private static void check(Contract contract, String schema, JsonNode written, Problems problems) {
    String factory = Pointers.child(schema, FACTORY);
    JsonNode names = written.path(FACTORY);
    Set<String> properties = names(contract, schema, "properties");
    if (written.has("$ref") || properties.isEmpty() || MEMBER.matcher(schema).matches()) {
      refuse(
          problems,
          factory,
          "Only an object with a model of its own has a factory.",
          "Move `x-factory` to the schema that has `properties` or the whole `allOf`, or delete it.");
      return;
    }
    if (!names.isArray() || names.isEmpty()) {
      refuse(
          problems,
          factory,
          "`x-factory` is no list of names.",
          "List the properties in the order of the arguments, such as `["
              + String.join(", ", properties) + "]`, or delete it: the builder is always there.");
      return;
    }
    if (names.size() > MOST_ARGUMENTS) {
      problems.add(
          GeneratorRule.SCHEMA_SIZE,
          factory,
          "More than " + MOST_ARGUMENTS + " arguments do not fit into a Java method.",
          "Delete `x-factory`: the builder is always there.");
    }
    Set<String> named = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).asText();
      if (!names.get(i).isTextual() || !properties.contains(name)) {
        refuse(
            problems,
            Pointers.child(factory, i),
            "`" + name + "` is no property of this object.",
            "Name one of " + String.join(", ", properties) + ".");
      } else if (!named.add(name)) {
        refuse(
            problems,
            Pointers.child(factory, i),
            "`" + name + "` is named twice.",
            "Keep one of them.");
      }
    }
    Set<String> omitted = names(contract, schema, "required");
    omitted.retainAll(properties);
    omitted.removeAll(named);
    omitted.forEach(name -> refuse(
        problems,
        factory,
        "The required property `" + name + "` is left out, so that no call could succeed.",
        "Add `" + name + "`; callers then have one more argument. Or delete `x-factory`."));
  }

  /** The names that an object and all that it is composed of have in a keyword. */
  private static Set<String> names(Contract contract, String schema, String keyword) {
    Document document = contract.document();
    Set<String> names = new LinkedHashSet<>();
    for (String part : contract.schemaTree().expand(List.of(schema))) {
      JsonNode value = document.at(Pointers.child(part, keyword));
      value.fieldNames().forEachRemaining(names::add);
      value.forEach(name -> {
        if (name.isTextual()) {
          names.add(name.asText());
        }
      });
    }
    return names;
  }

  private static void refuse(Problems problems, String pointer, String message, String remedy) {
    problems.add(GeneratorRule.FACTORY, pointer, message, remedy);
  }
}
