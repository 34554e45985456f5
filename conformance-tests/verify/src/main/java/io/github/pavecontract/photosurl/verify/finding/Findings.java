package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Evidence;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.question.Question;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Deviation.Force;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects findings; what several exchanges show is one of them. */
public final class Findings {
  private static final String REFUTES = "refutes an assumption";

  private final Contract contract;
  private final Mask mask;
  private final Map<String, Finding> found = new LinkedHashMap<>();

  /**
   * Starts a collection.
   *
   * @param contract the contract
   * @param mask takes secrets out of what is shown
   */
  public Findings(Contract contract, Mask mask) {
    this.contract = contract;
    this.mask = mask;
  }

  /**
   * Adds a deviation.
   *
   * @param kind what it means
   * @param deviation what differs
   * @param question what was asked
   * @param request what was sent
   * @param exchange its number, from 1
   */
  public void add(
      Kind kind, Deviation deviation, Question question, Request request, int exchange) {
    String key = kind + " " + deviation.id() + " " + place(deviation) + " " + deviation.subject();
    Finding before = found.get(key);
    if (before != null) {
      found.put(key, before.again());
      return;
    }
    Optional<Evidence> evidence = contract.evidenceFor(deviation.pointer());
    boolean assumedHere = kind == Kind.DRIFT
        && deviation.force() == Force.AS_EVIDENCE
        && !question.grounds().fixed();
    String basis = evidence.map(e -> lower(e.basis().name())).orElse("standard");
    String source = evidence.map(Evidence::source).orElse("");
    if (deviation.force() == Force.ALWAYS) {
      basis = "standard";
      source = deviation.standard();
    } else if (assumedHere) {
      basis = "assumed";
      source =
          question.grounds().source().isEmpty() ? source : question.grounds().source();
    } else if (!question.grounds().source().isEmpty() && question.grounds().statusFixed()) {
      basis = "standard";
      source = question.grounds().source();
    }
    String expected = mask.apply(deviation.expected(), request);
    String received = mask.apply(deviation.received(), request);
    Rule rule = InterimRule.of(deviation);
    List<Detail> details = new ArrayList<>();
    details.add(Detail.text("expected", expected));
    details.add(Detail.text("received", received));
    if (!deviation.hint().isEmpty()) {
      details.add(Detail.text("hint", deviation.hint()));
    }
    Place place = contract.document().place(deviation.pointer());
    details.add(Detail.where("contract", Detail.words(place)));
    boolean refutes =
        kind == Kind.DRIFT && basis.equals("assumed") && deviation.force() != Force.ADDITION;
    details.add(Detail.where("evidence", evidence(refutes ? REFUTES : basis, source)));
    details.add(Detail.check(
        "first in", question.id() + ", exchange " + exchange, question.id(), exchange));
    details.add(
        Detail.copy("again", mask.apply(Curl.of(request, mask.variables(request)), request)));
    found.put(
        key,
        new Finding(
            kind,
            rule,
            deviation.id().equals("status")
                ? question.sentence()
                : Finding.fault(rule, expected, received),
            place,
            basis,
            source,
            details,
            1));
  }

  private static String evidence(String basis, String source) {
    return source.isEmpty() ? basis : basis + ": " + source;
  }

  /** Kinds of deviation that have one cause, wherever in the contract they show. */
  private static String place(Deviation deviation) {
    String family = deviation.id().substring(0, (deviation.id() + ".").indexOf('.'));
    return switch (family) {
      case "protocol",
          "json",
          "media-type",
          "secret",
          "result",
          "status",
          "redirect",
          "error",
          "header",
          "authentication" -> "";
      default -> deviation.pointer();
    };
  }

  /**
   * Adds a part of the contract that nothing observed.
   *
   * @param id what kind of part, such as {@code gap.case}
   * @param sentence what was not observed
   * @param pointer its place in the contract
   * @param reason why not
   */
  public void addGap(String id, String sentence, String pointer, String reason) {
    Optional<Evidence> evidence = contract.evidenceFor(pointer);
    found.put(
        id + " " + pointer + sentence,
        new Finding(
            Kind.GAP,
            InterimRule.gap(id, sentence),
            sentence,
            contract.document().place(pointer),
            evidence.map(e -> lower(e.basis().name())).orElse(""),
            evidence.map(Evidence::source).orElse(""),
            List.of(
                Detail.text("expected", "an exchange that shows it"),
                Detail.text("received", reason)),
            0));
  }

  /**
   * Lists the findings.
   *
   * @return all of them, violations first, in the order in which they were first seen
   */
  public List<Finding> all() {
    // What violates the contract in one place may show where nothing is certain as well.
    Set<String> violated = found.values().stream()
        .filter(finding -> finding.kind() == Kind.VIOLATION)
        .map(Finding::id)
        .collect(Collectors.toSet());
    List<Finding> sorted = new ArrayList<>(found.values());
    sorted.removeIf(f -> f.kind() == Kind.DRIFT && violated.contains(f.id()));
    sorted.sort(Comparator.comparing(Finding::kind));
    return List.copyOf(sorted);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
