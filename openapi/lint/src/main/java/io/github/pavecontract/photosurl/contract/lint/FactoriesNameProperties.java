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
      refuse(problems, factory, "only an object with a model of its own has one");
      return;
    }
    if (!names.isArray() || names.isEmpty()) {
      refuse(problems, factory, "it is no list of names");
      return;
    }
    if (names.size() > MOST_ARGUMENTS) {
      problems.add(
          GeneratorRule.SCHEMA_SIZE, factory, "arguments", String.valueOf(MOST_ARGUMENTS), "");
    }
    Set<String> named = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).asText();
      if (!names.get(i).isTextual() || !properties.contains(name)) {
        refuse(problems, Pointers.child(factory, i), "`" + name + "` is no property");
      } else if (!named.add(name)) {
        refuse(problems, Pointers.child(factory, i), "`" + name + "` is named twice");
      }
    }
    Set<String> omitted = names(contract, schema, "required");
    omitted.retainAll(properties);
    omitted.removeAll(named);
    omitted.forEach(name -> refuse(problems, factory, "`" + name + "` is required and left out"));
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

  private static void refuse(Problems problems, String pointer, String received) {
    problems.add(GeneratorRule.FACTORY, pointer, "", "", received);
  }
}
