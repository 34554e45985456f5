package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names that differ in the contract still differ, and mean nothing else, once they are Java. */
final class NamesAreDistinctInJava implements LintCheck {
  private static final String UNFIT = "\"\\";
  /** Methods that every model has already, and literals. */
  private static final Set<String> METHODS = Set.of(
      "hashcode",
      "notify",
      "notifyall",
      "wait",
      "tostring",
      "clone",
      "getclass",
      "finalize",
      "equals",
      "of",
      "builder",
      "tobuilder",
      "true",
      "false",
      "null");

  /** Types that the generated sources mention by their simple names. */
  private static final Set<String> TYPES = Set.of("""
      annotation arithmeticexception arraylist bigdecimal body boolean builder call collections
      datetimeexception datetimeformatter delete double float formatter get head header http
      illegalargumentexception illegalstateexception instant integer ioexception json jsonadapter
      jsondataexception jsonreader jsonwriter lenientdatetime linkedhashmap list localdate
      localtime long map moshi nullable nullmarked numberformatexception object objects
      offsetdatetime options override parameterizedtype parser patch path post put query read
      roundingmode scalar set string token type unaryoperator uuid void write zoneoffset
      """.strip().split("\\s+"));

  @Override
  public void check(Contract contract, Problems problems) {
    Document document = contract.document();
    checkAll(document, "/components/schemas", TYPES, "schema", problems);
    Nodes.visitSchemas(document, (pointer, schema) -> {
      checkAll(document, Pointers.child(pointer, "properties"), METHODS, "property", problems);
      if (schema.has("allOf")) {
        checkCombined(document, pointer, problems);
      }
      if (!schema.has("x-enum-varnames")) {
        checkValues(document, Pointers.child(pointer, "enum"), problems);
      } else {
        checkValues(document, Pointers.child(pointer, "x-enum-varnames"), problems);
        checkConstants(document, Pointers.child(pointer, "x-enum-varnames"), problems);
      }
    });
    checkOperationIds(contract, problems);
  }

  private static void checkAll(
      Document document, String object, Set<String> taken, String what, Problems problems) {
    Map<String, String> seen = new HashMap<>();
    document.root().at(object).fieldNames().forEachRemaining(name -> {
      String java = java(name);
      String pointer = Pointers.child(object, name);
      if (taken.contains(java)
          || name.equals("JSON")
          || (taken == TYPES && java.endsWith("jsonadapter"))) {
        problems.add(GeneratorRule.NAME_TAKEN, pointer, what, "", name);
      } else if (java.isEmpty()
          || name.chars()
              .anyMatch(c -> UNFIT.indexOf(c) >= 0 || c < ' ' || Character.isSurrogate((char) c))) {
        problems.add(GeneratorRule.NAME_UNFIT, pointer, what, "", name);
      } else if (seen.putIfAbsent(java, name) != null) {
        problems.add(
            GeneratorRule.NAME_ALIKE,
            pointer,
            what.equals("schema") ? "schemas" : "properties",
            "",
            quoted(List.of(String.valueOf(seen.get(java)), name)));
      }
    });
  }

  /** Names that differ within each member of an `allOf` may still clash in the whole. */
  private static void checkCombined(Document document, String pointer, Problems problems) {
    Map<String, Set<String>> names = new TreeMap<>();
    collect(document, pointer, new HashSet<>(), names);
    names.values().stream()
        .filter(alike -> alike.size() > 1)
        .forEach(alike -> problems.add(
            GeneratorRule.NAME_ALIKE,
            Pointers.child(pointer, "allOf"),
            "properties",
            "",
            quoted(alike)));
  }

  private static void collect(
      Document document, String pointer, Set<String> visited, Map<String, Set<String>> names) {
    if (!visited.add(document.canonical(pointer))) {
      return;
    }
    JsonNode schema = document.at(pointer);
    schema.path("properties").fieldNames().forEachRemaining(name -> names
        .computeIfAbsent(java(name), java -> new TreeSet<>())
        .add(name));
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      collect(document, Pointers.child(pointer, "allOf", i), visited, names);
    }
  }

  private static void checkValues(Document document, String list, Problems problems) {
    Map<String, JsonNode> seen = new HashMap<>();
    JsonNode values = document.root().at(list);
    for (int i = 0; i < values.size(); i++) {
      JsonNode value = values.get(i);
      if (value.asText().chars().anyMatch(c -> c > '~')) {
        problems.add(
            GeneratorRule.CONSTANT_NAME,
            Pointers.child(list, i),
            value.asText(),
            "",
            "is not ASCII");
      }
      // A sign is all that may tell two numbers apart.
      if (seen.put(value.isNumber() ? value.asText() : java(value.asText()), value) != null) {
        problems.add(
            GeneratorRule.CONSTANT_NAME,
            Pointers.child(list, i),
            value.asText(),
            "",
            "becomes the name that another value has");
      }
    }
  }

  private static void checkConstants(Document document, String list, Problems problems) {
    for (int i = 0; i < document.at(list).size(); i++) {
      String name = document.at(list).get(i).asText();
      if (!SourceVersion.isName(name) || name.contains(".") || name.equals("known")) {
        problems.add(
            GeneratorRule.CONSTANT_NAME, Pointers.child(list, i), name, "", "is no name in Java");
      }
    }
  }

  private static void checkOperationIds(Contract contract, Problems problems) {
    Map<String, Operation> seen = new HashMap<>();
    for (Operation operation : contract.operations()) {
      if (METHODS.contains(java(operation.id()))) {
        problems.add(
            GeneratorRule.NAME_TAKEN,
            Pointers.child(operation.pointer(), "operationId"),
            "operation",
            "",
            operation.id());
      }
      Operation alike = seen.putIfAbsent(java(operation.id()), operation);
      if (alike != null) {
        problems.add(
            GeneratorRule.NAME_ALIKE,
            Pointers.child(operation.pointer(), "operationId"),
            "operations",
            "",
            quoted(List.of(alike.id(), operation.id())));
      }
    }
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and "));
  }

  private static String java(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
