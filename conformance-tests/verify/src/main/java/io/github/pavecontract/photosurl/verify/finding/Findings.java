package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Evidence;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.rule.Sentence;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.check.Show;
import io.github.pavecontract.photosurl.verify.check.StatusRule;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import java.util.ArrayList;
import java.util.Collection;
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
  private final Map<Sight.Key, Sight> found = new LinkedHashMap<>();
  private long asked;

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
   * @param expectation what was asked
   * @param request what was sent
   * @param exchange its number, from 1
   */
  public void add(
      Kind kind, Deviation deviation, Expectation expectation, Request request, int exchange) {
    FirstSeen now = new FirstSeen(FirstSeen.UNKNOWN, "", ++asked);
    add(kind, deviation, expectation, request, exchange, now);
  }

  /**
   * Adds a deviation that was seen at another time than now.
   *
   * @param kind what it means
   * @param deviation what differs
   * @param expectation what was asked
   * @param request what was sent
   * @param exchange its number, from 1
   * @param seen when and where
   */
  public void add(
      Kind kind,
      Deviation deviation,
      Expectation expectation,
      Request request,
      int exchange,
      FirstSeen seen) {
    ExchangeRule rule = deviation.rule();
    Sight.Key key =
        new Sight.Key(kind, rule, rule.scope().key(deviation.pointer()), deviation.cause());
    Sight before = found.get(key);
    if (before != null && before.first().compareTo(seen) <= 0) {
      found.put(key, before.again());
      return;
    }
    Finding finding = finding(kind, deviation, expectation, request, exchange, seen);
    Sight sight = new Sight(finding, deviation.cause(), seen);
    found.put(key, before == null ? sight : sight.plus(before));
  }

  private Finding finding(
      Kind kind,
      Deviation deviation,
      Expectation expectation,
      Request request,
      int exchange,
      FirstSeen seen) {
    ExchangeRule rule = deviation.rule();
    String pointer = deviation.pointer();
    Optional<Evidence> evidence = contract.evidenceFor(pointer);
    boolean assumedHere = kind == Kind.DRIFT
        && rule.force() == Force.AS_EVIDENCE
        && !expectation.grounds().fixed();
    String basis = evidence.map(e -> lower(e.basis().name())).orElse("standard");
    String source = evidence.map(Evidence::source).orElse("");
    if (rule.force() == Force.ALWAYS) {
      basis = "standard";
      source = rule.grounds();
    } else if (assumedHere) {
      basis = "assumed";
      source = expectation.grounds().source().isEmpty()
          ? source
          : expectation.grounds().source();
    } else if (!expectation.grounds().source().isEmpty()
        && expectation.grounds().statusFixed()) {
      basis = "standard";
      source = expectation.grounds().source();
    }
    String subject = Show.shortened(mask.apply(deviation.subject(), request));
    String expected = mask.apply(deviation.expected(), request);
    String received = mask.apply(deviation.received(), request);
    Place place = contract.document().place(pointer);
    List<Detail> details = new ArrayList<>();
    details.add(Detail.text("expected", expected));
    details.add(Detail.text("received", received));
    if (!deviation.hint().isEmpty()) {
      details.add(Detail.text("hint", deviation.hint()));
    }
    details.add(Detail.where("contract", Detail.words(place)));
    boolean refutes =
        kind == Kind.DRIFT && basis.equals("assumed") && rule.force() != Force.ADDITION;
    details.add(Detail.where("evidence", evidence(refutes ? REFUTES : basis, source)));
    details.add(Detail.check(
        "first in", expectation.id() + ", exchange " + exchange, expectation.id(), exchange));
    details.add(Detail.copy(
        "again",
        mask.apply(
            Curl.of(Smallest.of(request, deviation), mask.variables(request), exchange), request)));
    details.addAll(SeenDetails.of(seen, deviation.cause()));
    return new Finding(
        kind,
        rule,
        Sentence.of(rule, subject, expected, received),
        place,
        basis,
        source,
        details,
        1);
  }

  /**
   * Adds what was found elsewhere.
   *
   * @param sights findings, each counted as often as it was seen
   */
  public void add(Collection<Sight> sights) {
    sights.forEach(sight -> found.merge(sight.key(), sight, Sight::plus));
  }

  /**
   * Lists what was found, gaps too.
   *
   * @return each finding as it was first seen, in no order
   */
  public List<Sight> sights() {
    return List.copyOf(found.values());
  }

  private static String evidence(String basis, String source) {
    return source.isEmpty() ? basis : basis + ": " + source;
  }

  /**
   * Adds a part of the contract that nothing observed.
   *
   * @param rule what kind of part
   * @param subject which of them
   * @param pointer its place in the contract
   * @param reason why not
   */
  public void addGap(GapRule rule, String subject, String pointer, String reason) {
    Optional<Evidence> evidence = contract.evidenceFor(pointer);
    String expected = "an exchange that shows it";
    Finding finding = new Finding(
        Kind.GAP,
        rule,
        Sentence.of(rule, subject, expected, reason),
        contract.document().place(pointer),
        evidence.map(e -> lower(e.basis().name())).orElse(""),
        evidence.map(Evidence::source).orElse(""),
        List.of(Detail.text("expected", expected), Detail.text("received", reason)),
        0);
    Sight gap = new Sight(finding, subject, new FirstSeen(FirstSeen.UNKNOWN, "", ++asked));
    found.put(gap.key(), gap);
  }

  /** Forgets everything. */
  public void clear() {
    found.clear();
  }

  /**
   * Lists the findings.
   *
   * @return all of them, violations first, then what the server fails at, in the order in which they were
   *     first seen
   */
  public List<Finding> all() {
    Set<Sight.Shadow> shadows = found.values().stream()
        .filter(sight -> sight.finding().kind() == Kind.VIOLATION)
        .map(Sight::shadow)
        .collect(Collectors.toSet());
    return found.values().stream()
        .filter(sight -> sight.finding().kind() != Kind.DRIFT || !shadows.contains(sight.shadow()))
        .sorted(Comparator.comparing((Sight sight) -> sight.finding().kind())
            .thenComparing(sight -> sight.finding().rule() != StatusRule.SERVER_ERROR)
            .thenComparing(Sight::first))
        .map(Sight::finding)
        .toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
