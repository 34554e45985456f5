package io.github.pavecontract.photosurl.verify.finding;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Judge.Verdict;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts which parts of the contract exchanges have exercised. */
public final class Coverage {
  private static final String NEVER = "never observed";
  private static final String OTHERWISE = "asked, and answered otherwise than assumed";

  private static final class Count {
    private final ContractPart part;
    private final String pointer;
    private long kept;
    private long violated;

    Count(ContractPart part, String pointer) {
      this.part = part;
      this.pointer = pointer;
    }

    boolean isCovered() {
      return kept > 0 || violated > 0;
    }
  }

  private final Contract contract;
  private final Operation operation;
  private final Labels labels;
  private final Map<ContractPart, Count> counts = new LinkedHashMap<>();
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
    ContractParts.of(contract)
        .forEach((part, pointer) -> counts.put(part, new Count(part, pointer)));
  }

  /**
   * Counts what somebody relies on, without any judgement.
   *
   * @param asked the operation
   * @param name the case
   * @param request the JSON that is sent, or null
   * @param status the status of the answer
   * @param body the JSON of the answer, or null
   * @param relies tells whether a text of the answer is relied on
   */
  public void observe(
      Operation asked,
      String name,
      @Nullable JsonNode request,
      int status,
      @Nullable JsonNode body,
      Predicate<String> relies) {
    count(GapRule.CASE, name, Seen.KEPT);
    String declared = declared(asked, status);
    count(GapRule.STATUS, declared, Seen.KEPT);
    countRequest(asked, request, Seen.KEPT);
    if (body != null) {
      countProperties(declared, body, property -> Seen.KEPT);
    }
    Set<String> sent = new HashSet<>();
    if (request != null) {
      request.path("photos").forEach(photo -> sent.add(photo.path("photo_label").asText()));
    }
    counts.keySet().stream()
        .filter(part -> part.kind() == GapRule.MESSAGE
            || (part.kind() == GapRule.LABEL && !sent.contains(part.name())))
        .filter(part -> relies.test(part.name()))
        .forEach(part -> count(part.kind(), part.name(), Seen.KEPT));
  }

  /**
   * Counts an exchange that is an instance of a case. What differs only from what is assumed is neither
   * kept nor violated.
   *
   * @param name the case
   * @param expectation what was asked
   * @param status the status of the answer
   * @param verdict what is judged of it
   * @param isViolation tells which of its deviations are violations
   */
  public void observe(
      String name,
      Expectation expectation,
      int status,
      Verdict verdict,
      Predicate<Deviation> isViolation) {
    Differences all = Differences.of(verdict, isViolation);
    Seen whole = all.where(deviation -> true);
    boolean expected =
        expectation.anyOf().stream().anyMatch(outcome -> outcome.status().matches(status));
    count(GapRule.OPERATION, expectation.operation().id(), whole);
    // An answer of another case that is allowed as well says nothing of this one.
    if (whole != Seen.KEPT || expectation.anyOf().get(0).status().matches(status)) {
      count(GapRule.CASE, name, whole);
    }
    if (whole == Seen.OTHERWISE) {
      reasons.putIfAbsent(name, OTHERWISE);
    }
    Operation asked = expectation.operation();
    String declared = declared(asked, status);
    Seen ofStatus = all.where(deviation -> deviation.rule().layer() == Layer.STATUS);
    if (expected) {
      count(GapRule.STATUS, declared, ofStatus);
    } else {
      int first = expectation.anyOf().get(0).status().first();
      count(
          GapRule.STATUS,
          declared(asked, first),
          ofStatus == Seen.KEPT ? all.where(deviation -> true) : ofStatus);
    }
    countRequest(
        asked,
        expectation.request(),
        all.where(deviation -> deviation.rule().layer() != Layer.HEAD));
    if (verdict.body() != null) {
      countProperties(declared, verdict.body(), all::ofProperty);
      ContractParts.texts(verdict.body()).stream()
          .distinct()
          .forEach(message -> count(GapRule.MESSAGE, message, all.ofProperty("message")));
    }
    for (Judgement judgement : verdict.invariants()) {
      String id = judgement.invariant().id();
      if (judgement.outcome() == Judgement.Holding.KEPT) {
        count(GapRule.INVARIANT, id, Seen.KEPT);
      } else {
        Seen seen = all.where(deviation -> deviation.subject().equals(id));
        count(GapRule.INVARIANT, id, seen == Seen.KEPT ? Seen.OTHERWISE : seen);
      }
    }
  }

  /**
   * Counts a question that nobody answered.
   *
   * @param name the case
   * @param expectation what was asked
   * @param violation whether an answer was certain
   */
  public void unanswered(String name, Expectation expectation, boolean violation) {
    Seen seen = violation ? Seen.VIOLATED : Seen.OTHERWISE;
    count(GapRule.OPERATION, expectation.operation().id(), seen);
    count(GapRule.CASE, name, seen);
    reasons.putIfAbsent(name, "asked, and not answered");
  }

  private String declared(Operation asked, int status) {
    return contract
        .responsePointer(asked, status)
        .map(pointer -> {
          List<String> tokens = Pointers.tokens(pointer);
          return ContractParts.prefix(contract, asked) + tokens.get(tokens.size() - 1);
        })
        .orElse("");
  }

  private void countRequest(Operation asked, @Nullable JsonNode request, Seen sound) {
    if (request == null) {
      return;
    }
    if (!asked.equals(operation)) {
      countProperties(
          ContractParts.prefix(contract, asked) + "request", request, property -> sound);
      return;
    }
    if (!request.path("photos").isArray()) {
      return;
    }
    count(GapRule.PROPERTY, "request/photos", sound);
    for (JsonNode photo : request.path("photos")) {
      photo
          .fieldNames()
          .forEachRemaining(name -> count(GapRule.PROPERTY, "request/photos/*/" + name, sound));
      String label = photo.path("photo_label").asText();
      count(GapRule.LABEL, labels.knows(label) ? label : ContractParts.ANY_OTHER, sound);
    }
  }

  private void countProperties(String place, JsonNode value, Function<String, Seen> seen) {
    if (value.isArray()) {
      value.forEach(item -> countProperties(place + "/*", item, seen));
    }
    value.properties().forEach(property -> {
      String name = place + "/" + property.getKey();
      count(GapRule.PROPERTY, name, seen.apply(property.getKey()));
      countProperties(name, property.getValue(), seen);
    });
  }

  private void count(GapRule kind, String name, Seen seen) {
    Count count = counts.get(new ContractPart(kind, name));
    if (count == null) {
      return;
    }
    switch (seen) {
      case KEPT -> count.kept++;
      case VIOLATED -> count.violated++;
      case OTHERWISE -> {}
    }
  }

  /**
   * Adds what was observed elsewhere.
   *
   * @param rows parts with the number of exchanges that showed each; those that the contract does not
   *     have are passed over
   */
  public void add(Collection<CoverageRow> rows) {
    for (CoverageRow row : rows) {
      GapRule.ofPart(row.kind())
          .map(kind -> counts.get(new ContractPart(kind, row.name())))
          .ifPresent(count -> {
            count.kept += row.valid();
            count.violated += row.violated();
          });
    }
  }

  /** Forgets what was observed. */
  public void clear() {
    counts.values().forEach(count -> {
      count.kept = 0;
      count.violated = 0;
    });
  }

  /**
   * Takes note of a question that was not asked.
   *
   * @param id the case or probe
   * @param reason why
   */
  public void notRun(String id, String reason) {
    reasons.putIfAbsent(id, "not run: " + reason);
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
            count.kept,
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
    return reason == null ? NEVER : reason;
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
