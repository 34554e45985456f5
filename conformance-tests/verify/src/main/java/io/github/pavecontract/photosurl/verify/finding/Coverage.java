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

  private record Part(GapRule kind, String name) {}

  private static final class Count {
    private final Part part;
    private final String pointer;
    private int valid;
    private int violated;

    Count(Part part, String pointer, boolean twoSided) {
      this.part = part;
      this.pointer = pointer;
      this.violated = twoSided ? 0 : -1;
    }

    boolean isCovered() {
      return valid > 0 || violated > 0;
    }

    void violate() {
      violated = Math.max(violated, 0) + 1;
    }
  }

  private final Contract contract;
  private final Operation operation;
  private final Labels labels;
  private final Map<Part, Count> counts = new LinkedHashMap<>();
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
      declare(GapRule.CASE, aCase.name(), aCase.pointer(), false);
    }
    String responses = Pointers.child(operation.pointer(), "responses");
    contract
        .document()
        .at(responses)
        .fieldNames()
        .forEachRemaining(
            status -> declare(GapRule.STATUS, status, Pointers.child(responses, status), false));
    declareProperties("request", operation.requestSchema(), true);
    contract
        .document()
        .at(responses)
        .fieldNames()
        .forEachRemaining(
            status -> declareProperties(status, operation.responseSchema(status), false));
    for (String label : labels.all()) {
      declare(
          GapRule.LABEL,
          label,
          Pointers.child(operation.requestSchema(), "properties", "photos"),
          false);
    }
    declare(
        GapRule.LABEL,
        "any other",
        Pointers.child(operation.requestSchema(), "properties", "photos"),
        true);
    for (Case aCase : contract.cases()) {
      messages(aCase.response())
          .forEach(message -> declare(GapRule.MESSAGE, message, aCase.pointer(), false));
    }
    for (Invariant invariant : contract.invariants()) {
      declare(GapRule.INVARIANT, invariant.id(), invariant.pointer(), true);
    }
  }

  private void declare(GapRule kind, String name, String pointer, boolean twoSided) {
    Part part = new Part(kind, name);
    counts.putIfAbsent(part, new Count(part, pointer, twoSided));
  }

  private void declareProperties(String place, String schema, boolean twoSided) {
    JsonNode node = contract.document().at(schema);
    node.path("properties").fieldNames().forEachRemaining(name -> {
      String child = Pointers.child(schema, "properties", name);
      declare(GapRule.PROPERTY, place + "/" + name, child, twoSided);
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
    keep(GapRule.CASE, id);
    String declared = contract
        .responsePointer(operation, status)
        .map(pointer -> {
          List<String> tokens = Pointers.tokens(pointer);
          return tokens.get(tokens.size() - 1);
        })
        .orElse("");
    keep(GapRule.STATUS, declared);
    countRequest(request);
    if (body != null) {
      countProperties(declared, body);
      messages(body).stream().distinct().forEach(message -> keep(GapRule.MESSAGE, message));
    }
    for (Judgement judgement : invariants) {
      Count count = counts.get(new Part(GapRule.INVARIANT, judgement.invariant().id()));
      if (count != null && judgement.outcome() == Judgement.Holding.KEPT) {
        count.valid++;
      } else if (count != null && judgement.outcome() == Judgement.Holding.BROKEN) {
        count.violate();
      }
    }
  }

  private void countRequest(@Nullable JsonNode request) {
    if (request == null || !request.path("photos").isArray()) {
      counts.values().stream()
          .filter(count -> count.part.name().equals("request/photos"))
          .forEach(Count::violate);
      return;
    }
    keep(GapRule.PROPERTY, "request/photos");
    for (JsonNode photo : request.path("photos")) {
      counts.values().stream()
          .filter(count -> count.part.name().startsWith("request/photos/*/"))
          .forEach(count -> {
            if (photo
                .path(count.part.name().substring("request/photos/*/".length()))
                .isTextual()) {
              count.valid++;
            } else {
              count.violate();
            }
          });
      String label = photo.path("photo_label").asText();
      if (labels.knows(label)) {
        keep(GapRule.LABEL, label);
      } else {
        Count other = counts.get(new Part(GapRule.LABEL, "any other"));
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
      keep(GapRule.PROPERTY, place + "/" + property.getKey());
      countProperties(place + "/" + property.getKey(), property.getValue());
    });
  }

  private void keep(GapRule kind, String name) {
    Count count = counts.get(new Part(kind, name));
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
            count.part.kind().part(),
            count.part.name(),
            count.pointer,
            count.valid,
            count.violated,
            reason(count),
            List.of()))
        .toList();
  }

  private String reason(Count count) {
    if (count.isCovered()) {
      return "";
    }
    String reason = count.part.kind() == GapRule.CASE ? reasons.get(count.part.name()) : null;
    return reason == null ? NEVER : "not run: " + reason;
  }

  /**
   * Reports what nothing observed.
   *
   * @param findings receives a gap for each part
   */
  public void addGaps(Findings findings) {
    for (Count count : counts.values()) {
      if (!count.isCovered()) {
        findings.addGap(count.part.kind(), count.part.name(), count.pointer, reason(count));
      }
    }
  }
}
