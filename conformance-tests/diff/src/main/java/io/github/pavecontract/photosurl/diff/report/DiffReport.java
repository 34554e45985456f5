package io.github.pavecontract.photosurl.diff.report;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.diff.Affected;
import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.diff.Source;
import io.github.pavecontract.photosurl.diff.Verdict;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.Report.Mood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code photos-url diff} reports. */
public final class DiffReport {
  private final Comparison comparison;
  private final Optional<Affected> affected;

  private DiffReport(Comparison comparison, Optional<Affected> affected) {
    this.comparison = comparison;
    this.affected = affected;
  }

  /**
   * Reports a comparison.
   *
   * @param comparison everything that differs
   * @param affected whom changes affect; empty if no pacts were looked at
   * @param acceptances which changes are accepted; these count in no verdict
   * @param today the day up to which, inclusively, an acceptance must last
   * @param gate which changes make the command fail
   * @return the report
   */
  public static Report of(
      Comparison comparison,
      Optional<Affected> affected,
      Acceptances acceptances,
      LocalDate today,
      Gate gate) {
    return new DiffReport(comparison, affected).report(acceptances, today, gate);
  }

  private Report report(Acceptances acceptances, LocalDate today, Gate gate) {
    IdentityHashMap<Finding, Change> changes = new IdentityHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Change change : comparison.changes()) {
      Finding finding = finding(change);
      findings.add(finding);
      changes.put(finding, change);
    }
    Acceptances.Rest rest = acceptances.apply(findings, today);
    Comparison left = comparison.with(rest.left().stream().map(changes::get).toList());
    return new Report(
        "diff",
        verdict(left),
        facts(left),
        Optional.empty(),
        "places",
        List.of(Kind.BREAKING, Kind.NON_BREAKING, Kind.NONE),
        Failing.by(gate.failing(left)),
        rest.left(),
        rest.accepted(),
        Stream.concat(Notices.of(left).stream(), rest.notices().stream()).toList(),
        affected.map(teams -> List.of(Teams.of(teams, left))).orElse(List.of()),
        Report.Checks.NONE);
  }

  private static Report.Verdict verdict(Comparison left) {
    Verdict gravest = left.wire().or(left.source());
    Mood mood =
        switch (gravest) {
          case BREAKING -> Mood.BAD;
          case NON_BREAKING -> Mood.ODD;
          case NONE -> Mood.GOOD;
        };
    // The three verdicts in one line.
    String headline = "wire " + left.wire().text() + ", source "
        + (left.judged() == Source.NONE ? "not judged" : left.source().text())
        + ", semver " + left.semver().text();
    return new Report.Verdict(gravest.text(), mood, headline, headline, Optional.empty());
  }

  private static List<Detail> facts(Comparison left) {
    return List.of(
        Detail.of(
            "old",
            "from " + left.before().file(),
            TextNode.valueOf(left.before().file())),
        Detail.of(
            "new", "to " + left.after().file(), TextNode.valueOf(left.after().file())),
        Detail.data("wire", TextNode.valueOf(left.wire().text())),
        Detail.data("source", TextNode.valueOf(left.source().text())),
        Detail.data("semver", TextNode.valueOf(left.semver().text())));
  }

  private Finding finding(Change change) {
    List<Detail> details = new ArrayList<>();
    details.add(Detail.of(
        "wire",
        change.wire().text() + ", source " + change.source().text()
            + (change.arguable() ? "; arguable" : ""),
        TextNode.valueOf(change.wire().text())));
    details.add(Detail.data("source", TextNode.valueOf(change.source().text())));
    details.add(Detail.data("arguable", BooleanNode.valueOf(change.arguable())));
    if (!change.before().isEmpty()) {
      details.add(Detail.where("old", comparison.before().place(change.before())));
    }
    if (!change.after().isEmpty()) {
      details.add(Detail.where("new", comparison.after().place(change.after())));
    }
    details.add(Detail.data("direction", TextNode.valueOf(change.direction().text())));
    details.add(Detail.of(
        "shows in",
        change.uses().isEmpty()
            ? ""
            : change.direction().text() + " of " + String.join(", ", change.uses()),
        Detail.texts(change.uses())));
    if (change.witness() != null) {
      details.add(Detail.of("witness", Shown.text(change.witness()), change.witness()));
    }
    details.add(Detail.of(
        "to do",
        change.verdict() == Verdict.NONE ? "" : change.advice(),
        TextNode.valueOf(change.advice())));
    affected
        .map(teams -> teams.by(change))
        .ifPresent(teams ->
            details.add(Detail.of("affects", String.join(", ", teams), Detail.texts(teams))));
    details.add(Detail.text("fingerprint", change.fingerprint()));
    return new Finding(
        kind(change.verdict()),
        change.rule(),
        change.sentence(),
        place(change),
        "",
        "",
        details,
        1);
  }

  static Kind kind(Verdict verdict) {
    return switch (verdict) {
      case BREAKING -> Kind.BREAKING;
      case NON_BREAKING -> Kind.NON_BREAKING;
      case NONE -> Kind.NONE;
    };
  }

  /** Where a change is: in the new document if it is there, else in the old one. */
  private Place place(Change change) {
    return change.after().isEmpty()
        ? comparison.before().place(change.before())
        : comparison.after().place(change.after());
  }
}
