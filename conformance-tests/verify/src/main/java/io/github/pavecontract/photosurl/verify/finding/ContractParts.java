package io.github.pavecontract.photosurl.verify.finding;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a contract, each with its JSON pointer. */
final class ContractParts {
  static final String ANY_OTHER = "any other";

  private final Contract contract;
  private final Map<ContractPart, String> pointers = new LinkedHashMap<>();

  private ContractParts(Contract contract) {
    this.contract = contract;
  }

  /** All of them, in the order of the contract. */
  static Map<ContractPart, String> of(Contract contract) {
    ContractParts parts = new ContractParts(contract);
    contract.operations().forEach(each -> parts.add(GapRule.OPERATION, each.id(), each.pointer()));
    contract.cases().forEach(each -> parts.add(GapRule.CASE, each.name(), each.pointer()));
    contract.operations().forEach(parts::addMessages);
    parts.addLabels();
    for (Case aCase : contract.cases()) {
      texts(aCase.response()).forEach(text -> parts.add(GapRule.MESSAGE, text, aCase.pointer()));
    }
    for (Invariant invariant : contract.invariants()) {
      parts.add(GapRule.INVARIANT, invariant.id(), invariant.pointer());
    }
    return parts.pointers;
  }

  /** What the names of an operation's parts begin with; nothing for the one that takes photos. */
  static String prefix(Contract contract, Operation operation) {
    return operation.equals(contract.operation()) ? "" : operation.id() + " ";
  }

  /** The texts of an answer that say what became of the request, or of its photos. */
  static List<String> texts(JsonNode body) {
    List<String> texts = new ArrayList<>();
    if (body.path("message").isTextual()) {
      texts.add(body.path("message").asText());
    }
    body.path("data").forEach(result -> texts.add(result.path("message").asText()));
    return texts;
  }

  private void add(GapRule kind, String name, String pointer) {
    pointers.putIfAbsent(new ContractPart(kind, name), pointer);
  }

  private void addMessages(Operation operation) {
    String prefix = prefix(contract, operation);
    String responses = Pointers.child(operation.pointer(), "responses");
    List<String> statuses = new ArrayList<>();
    contract.document().at(responses).fieldNames().forEachRemaining(statuses::add);
    statuses.forEach(
        status -> add(GapRule.STATUS, prefix + status, Pointers.child(responses, status)));
    addProperties(prefix + "request", operation.requestSchema(), Set.of());
    statuses.forEach(
        status -> addProperties(prefix + status, operation.responseSchema(status), Set.of()));
  }

  private void addProperties(String place, String schema, Set<String> around) {
    String here = contract.document().canonical(schema);
    if (here.isEmpty() || around.contains(here)) {
      return;
    }
    Set<String> within = new HashSet<>(around);
    within.add(here);
    for (String part : contract.schemaTree().expand(List.of(schema))) {
      JsonNode node = contract.document().at(part);
      node.path("properties").fieldNames().forEachRemaining(name -> {
        String child = Pointers.child(part, "properties", name);
        add(GapRule.PROPERTY, place + "/" + name, child);
        addProperties(place + "/" + name, child, within);
      });
      if (node.has("items")) {
        addProperties(place + "/*", Pointers.child(part, "items"), within);
      }
    }
  }

  private void addLabels() {
    Operation operation = contract.operation();
    String photos = Pointers.child(operation.requestSchema(), "properties", "photos");
    contract.labels(operation).all().forEach(label -> add(GapRule.LABEL, label, photos));
    add(GapRule.LABEL, ANY_OTHER, photos);
  }
}
