package io.github.pavecontract.photosurl.verify.report;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Check;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.Report.Mood;
import io.github.pavecontract.photosurl.report.Report.Verdict;
import io.github.pavecontract.photosurl.report.Section;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The report on a run, as far as it is the same whatever was judged.
 *
 * @param command the command that ran
 * @param kept says in a few words that nothing is violated
 * @param violated says in a few words that something is
 * @param judged what was judged, one of them
 * @param pace what is counted in a second; empty if that is of no interest
 * @param unit what sights of a finding are, a plural
 * @param checks what the questions were, a plural
 * @param group what kind of question a row is
 * @param kinds the kinds of findings that are counted, the gravest first
 * @param shows whether a row shows a finding that breaks one of its rules
 * @param section the table of the contract's parts
 * @param reach how much was seen of the contract, if that was not all; empty if it was
 */
public record RunReport(
    String command,
    String kept,
    String violated,
    String judged,
    String pace,
    String unit,
    String checks,
    Function<Row, String> group,
    List<Kind> kinds,
    BiPredicate<Row, Finding> shows,
    Function<List<CoverageRow>, Section> section,
    Function<List<CoverageRow>, Optional<String>> reach) {
  /** Copies the list. */
  public RunReport {
    kinds = List.copyOf(kinds);
  }

  /**
   * Reports a run.
   *
   * @param result what was found out
   * @param acceptances what of it is accepted
   * @param today the day up to which, inclusively, an acceptance must last
   * @param failing which findings make the command fail
   * @return the report
   */
  public Report of(RunResult result, Acceptances acceptances, LocalDate today, Failing failing) {
    Acceptances.Rest rest = acceptances.apply(result.findings(), today);
    return new Report(
        command,
        verdict(result, rest.left(), count(rest.accepted(), Kind.VIOLATION), failing),
        facts(result),
        Optional.of(new Report.Timing(result.startedAt(), result.duration())),
        unit,
        kinds.stream()
            .filter(kind -> kind != Kind.REQUEST || count(rest.left(), kind) > 0)
            .toList(),
        failing,
        rest.left(),
        rest.accepted(),
        Stream.concat(result.notes().stream(), rest.notices().stream()).toList(),
        sections(result),
        new Report.Checks(
            checks, result.rows().stream().map(row -> check(row, result, rest)).toList()));
  }

  private List<Section> sections(RunResult result) {
    List<Section> sections = new ArrayList<>();
    if (!result.finalPhotos().isEmpty()) {
      sections.add(FinalPhotosSection.of(result.finalPhotos()));
    }
    sections.add(section.apply(result.coverage()));
    return sections;
  }

  private static long count(List<Finding> findings, Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }

  private Verdict verdict(
      RunResult result, List<Finding> findings, long accepted, Failing failing) {
    Optional<Unjudged> unjudged = result
        .unjudged()
        .or(() -> result.exchanges() == 0
            ? Optional.of(Unjudged.nothing("there was no answer to judge", ""))
            : Optional.empty());
    Optional<String> reason = unjudged.map(Unjudged::text);
    String counts = counts(result, findings);
    long violations = count(findings, Kind.VIOLATION);
    if (violations > 0) {
      return new Verdict(
          "violated",
          Mood.BAD,
          violated + ": " + Counted.of(violations, "violation"),
          violated + ": " + counts
              + reason.map(text -> " Not judged to the end: " + text + ".").orElse(""),
          reason);
    }
    if (unjudged.isPresent()) {
      boolean nothing = unjudged.get().everything() || result.exchanges() == 0;
      String headline = nothing ? "Nothing could be judged" : "Not judged to the end";
      return new Verdict(
          "unjudged",
          Mood.BAD,
          headline,
          headline + ": " + unjudged.get().text() + "." + (nothing ? "" : " Up to then: " + counts),
          reason);
    }
    long drift = count(findings, Kind.DRIFT);
    Optional<String> seen = reach.apply(result.coverage());
    String headline = seen.map(part -> "Kept as far as seen: " + part).orElse(kept)
        + (accepted == 0
            ? ""
            : ", but for "
                + Counted.of(accepted, "violation that is known", "violations that are known"));
    boolean fails = findings.stream().anyMatch(failing::includes);
    String notEnough = fails ? ", which is not enough for --fail-on" : "";
    return new Verdict(
        "kept",
        fails ? Mood.BAD : drift == 0 ? Mood.GOOD : Mood.ODD,
        (drift == 0 ? headline : headline + ", with drift: " + drift) + notEnough,
        headline + notEnough + (seen.isPresent() ? "; " : ": ") + counts,
        reason);
  }

  private String counts(RunResult result, List<Finding> findings) {
    List<String> counts = new ArrayList<>();
    counts.add(Counted.of(result.exchanges(), judged));
    for (Kind kind : kinds) {
      long count = count(findings, kind);
      switch (kind) {
        case VIOLATION -> counts.add(Counted.of(count, "violation"));
        case GAP -> counts.add(Counted.of(count, "gap"));
        case REQUEST ->
          counts.addAll(
              count == 0
                  ? List.of()
                  : List.of(Counted.of(count, "kind of bad request", "kinds of bad request")));
        default -> counts.add(count + " " + kind.label());
      }
    }
    if (result.duration().isZero()) {
      return String.join(", ", counts) + ".";
    }
    long millis = result.duration().toMillis();
    long perSecond = Math.round(result.exchanges() * 1000.0 / Math.max(1, millis));
    return String.join(", ", counts) + "; " + millis + " ms"
        + (pace.isEmpty() ? "" : ", " + perSecond + " " + pace + "/s") + ".";
  }

  private List<Detail> facts(RunResult result) {
    Contract contract = result.contract();
    return List.of(
        Detail.text("target", result.target()),
        Detail.of(
            "contract",
            "contract " + contract.version(),
            JsonNodeFactory.instance
                .objectNode()
                .put("file", contract.document().file())
                .put("version", contract.version())
                .put("sha256", contract.sha256())),
        Detail.of(
            "judged",
            Counted.of(result.exchanges(), judged)
                + (result.duration().isZero() ? "" : " in " + result.duration().toMillis() + " ms"),
            LongNode.valueOf(result.exchanges())));
  }

  private Check check(Row row, RunResult result, Acceptances.Rest rest) {
    List<Finding> findings = rest.left().stream()
        .filter(finding -> row.isShownBy(finding) && shows.test(row, finding))
        .toList();
    Exchange exchange = row.exchange();
    List<Detail> details = new ArrayList<>();
    details.add(Detail.text("evidence", row.basis()));
    details.add(Detail.text("expected", row.expected()));
    if (exchange != null) {
      int status = exchange.response().status();
      details.add(Detail.of("status", String.valueOf(status), IntNode.valueOf(status)));
    }
    return new Check(
        row.number(),
        group.apply(row),
        row.id(),
        row.sentence(),
        row.result(rest.left(), rest.accepted()),
        row.reason(),
        exchange == null ? 0 : exchange.duration().toNanos() / 1e9,
        row.ids(),
        findings,
        details,
        Optional.ofNullable(exchange).map(e -> MaskedMessages.of(e, result.mask())));
  }
}
