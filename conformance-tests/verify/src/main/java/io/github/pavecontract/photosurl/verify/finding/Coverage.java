package io.github.pavecontract.photosurl.verify.finding;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts which parts of the contract exchanges have exercised. */
public final class Coverage {
  private static final String NEVER = "never observed";

  private static final class Count {
    private final String kind;
    private final String name;
    private final String pointer;
    private int valid;
    private int violated;

    Count(String kind, String name, String pointer, boolean twoSided) {
      this.kind = kind;
      this.name = name;
      this.pointer = pointer;
      this.violated = twoSided ? 0 : -1;
    }

    void violate() {
      violated = Math.max(violated, 0) + 1;
    }
  }

  private final Contract contract;
  private final Operation operation;
  private final Labels labels;
  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  /**
   * Starts with nothing observed.
   *
   * @param contract the contract
   */
  public Coverage(Contract contract) {
    this.contract = contract;
    this.operation = contract.operation();
    this.labels = contract.labels(operation);
    for (Case aCase : contract.cases()) {
      declare("case", aCase.name(), aCase.pointer(), false);
    }
    String responses = Pointers.child(operation.pointer(), "responses");
    contract
        .document()
        .at(responses)
        .fieldNames()
        .forEachRemaining(
            status -> declare("status", status, Pointers.child(responses, status), false));
    declareProperties("request", operation.requestSchema(), true);
    contract
        .document()
        .at(responses)
        .fieldNames()
        .forEachRemaining(
            status -> declareProperties(status, operation.responseSchema(status), false));
    for (String label : labels.all()) {
      declare(
          "label", label, Pointers.child(operation.requestSchema(), "properties", "photos"), false);
    }
    declare(
        "label",
        "any other",
        Pointers.child(operation.requestSchema(), "properties", "photos"),
        true);
    for (Case aCase : contract.cases()) {
      messages(aCase.response())
          .forEach(message -> declare("message", message, aCase.pointer(), false));
    }
    for (Invariant invariant : contract.invariants()) {
      declare("invariant", invariant.id(), invariant.pointer(), true);
    }
  }

  private void declare(String kind, String name, String pointer, boolean twoSided) {
    counts.putIfAbsent(kind + " " + name, new Count(kind, name, pointer, twoSided));
  }

  private void declareProperties(String place, String schema, boolean twoSided) {
    JsonNode node = contract.document().at(schema);
    node.path("properties").fieldNames().forEachRemaining(name -> {
      String child = Pointers.child(schema, "properties", name);
      declare("property", place + "/" + name, child, twoSided);
      declareProperties(place + "/" + name, child, twoSided);
    });
    if (node.has("items")) {
      declareProperties(place + "/*", Pointers.child(schema, "items"), twoSided);
    }
  }

  private static List<String> messages(JsonNode body) {
    List<String> messages = new ArrayList<>();
    if (body.path("message").isTextual()) {
      messages.add(body.path("message").asText());
    }
    body.path("data").forEach(result -> messages.add(result.path("message").asText()));
    return messages;
  }

  /**
   * Counts an exchange.
   *
   * @param id the case or probe
   * @param request the JSON that was sent, or null
   * @param status the status of the answer
   * @param body the JSON of the answer, or null
   * @param invariants the judgements on it
   */
  public void observe(
      String id,
      @Nullable JsonNode request,
      int status,
      @Nullable JsonNode body,
      List<Judgement> invariants) {
    keep("case " + id);
    String declared = contract
        .responsePointer(operation, status)
        .map(pointer -> {
          List<String> tokens = Pointers.tokens(pointer);
          return tokens.get(tokens.size() - 1);
        })
        .orElse("");
    keep("status " + declared);
    countRequest(request);
    if (body != null) {
      countProperties(declared, body);
      messages(body).stream().distinct().forEach(message -> keep("message " + message));
    }
    for (Judgement judgement : invariants) {
      Count count = counts.get("invariant " + judgement.invariant().id());
      if (count != null && judgement.outcome() == Judgement.Outcome.KEPT) {
        count.valid++;
      } else if (count != null && judgement.outcome() == Judgement.Outcome.BROKEN) {
        count.violate();
      }
    }
  }

  private void countRequest(@Nullable JsonNode request) {
    if (request == null || !request.path("photos").isArray()) {
      counts.values().stream()
          .filter(count -> count.name.equals("request/photos"))
          .forEach(Count::violate);
      return;
    }
    keep("property request/photos");
    for (JsonNode photo : request.path("photos")) {
      counts.values().stream()
          .filter(count -> count.name.startsWith("request/photos/*/"))
          .forEach(count -> {
            if (photo.path(count.name.substring("request/photos/*/".length())).isTextual()) {
              count.valid++;
            } else {
              count.violate();
            }
          });
      String label = photo.path("photo_label").asText();
      if (labels.knows(label)) {
        keep("label " + label);
      } else {
        Count other = counts.get("label any other");
        if (other != null) {
          other.violate();
        }
      }
    }
  }

  private void countProperties(String place, JsonNode value) {
    if (value.isArray()) {
      value.forEach(item -> countProperties(place + "/*", item));
    }
    value.properties().forEach(property -> {
      keep("property " + place + "/" + property.getKey());
      countProperties(place + "/" + property.getKey(), property.getValue());
    });
  }

  private void keep(String key) {
    Count count = counts.get(key);
    if (count != null) {
      count.valid++;
    }
  }

  /**
   * Takes note of a question that was not asked.
   *
   * @param id the case or probe
   * @param reason why
   */
  public void notRun(String id, String reason) {
    reasons.putIfAbsent(id, reason);
  }

  /**
   * Lists the parts of the contract.
   *
   * @return all of them, observed or not
   */
  public List<CoverageRow> rows() {
    return counts.values().stream()
        .map(count -> new CoverageRow(
            count.kind,
            count.name,
            count.pointer,
            count.valid,
            count.violated,
            count.valid > 0 || count.violated > 0
                ? ""
                : count.kind.equals("case") && reasons.containsKey(count.name)
                    ? "not run: " + reasons.get(count.name)
                    : NEVER,
            List.of()))
        .toList();
  }

  /**
   * Reports what nothing observed.
   *
   * @param findings receives a gap for each part
   */
  public void addGaps(Findings findings) {
    for (CoverageRow row : rows()) {
      if (!row.covered()) {
        findings.addGap(
            "gap." + row.kind(),
            "Nothing observed the " + row.kind() + " `" + row.name() + "`.",
            row.pointer(),
            row.reason());
      }
    }
  }
}
