package io.github.pavecontract.photosurl.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** Names that differ in the contract still differ, and mean nothing else, once they are Java. */
final class NamesAreDistinctInJava implements LintCheck {
  private static final String UNFIT = "\"\\";
  private static final String NAME_THEM =
      "Name the constants: add `x-enum-varnames` with one name for each value.";

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
        problems.add(
            GeneratorRule.NAME_TAKEN,
            pointer,
            "The " + what + " `" + name + "` cannot be generated; the name is taken in Java.",
            what.equals("schema")
                ? "Rename the schema; the wire does not show its name."
                : "The wire fixes the name: leave the property out, the client ignores unknown ones.");
      } else if (java.isEmpty()
          || name.chars()
              .anyMatch(c -> UNFIT.indexOf(c) >= 0 || c < ' ' || Character.isSurrogate((char) c))) {
        problems.add(
            GeneratorRule.NAME_UNFIT,
            pointer,
            "The " + what + " `" + name
                + "` cannot be generated; its name has no letter, or a quote, an emoji or a control character.",
            "Leave it out, or rename it.");
      } else if (seen.put(java, name) != null) {
        problems.add(
            GeneratorRule.NAME_ALIKE,
            pointer,
            "The " + what + " `" + name
                + "` differs from another one only in case or punctuation, and both become the same name in Java.",
            "Rename or leave out one of them.");
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
            "The combined properties " + alike + " become the same name in Java.",
            "Rename or leave out one of them."));
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
            "No constant can be named after `" + value.asText() + "`, which is not ASCII.",
            NAME_THEM);
      }
      // A sign is all that may tell two numbers apart.
      if (seen.put(value.isNumber() ? value.asText() : java(value.asText()), value) != null) {
        problems.add(
            GeneratorRule.CONSTANT_NAME,
            Pointers.child(list, i),
            "The value `" + value.asText() + "` becomes a constant that another value has already.",
            NAME_THEM);
      }
    }
  }

  private static void checkConstants(Document document, String list, Problems problems) {
    for (int i = 0; i < document.at(list).size(); i++) {
      String name = document.at(list).get(i).asText();
      if (!SourceVersion.isName(name) || name.contains(".") || name.equals("known")) {
        problems.add(
            GeneratorRule.CONSTANT_NAME,
            Pointers.child(list, i),
            "`" + name + "` is no name of a Java constant.",
            "Use capital letters, digits and underscores.");
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
            "No method can be called `" + operation.id() + "`; the name is taken in Java.",
            "Rename the operation; the wire does not show its name.");
      }
      if (seen.put(java(operation.id()), operation) != null) {
        problems.add(
            GeneratorRule.NAME_ALIKE,
            Pointers.child(operation.pointer(), "operationId"),
            "Two operations become the method `" + operation.id() + "`.",
            "Rename one of them.");
      }
    }
  }

  private static String java(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
