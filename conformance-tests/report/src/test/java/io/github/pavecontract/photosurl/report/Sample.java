package io.github.pavecontract.photosurl.report;

import com.fasterxml.jackson.databind.node.IntNode;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.report.Check.Field;
import io.github.pavecontract.photosurl.report.Check.Message;
import io.github.pavecontract.photosurl.report.Check.Messages;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Report.Mood;
import io.github.pavecontract.photosurl.report.Report.Verdict;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A report that has one of everything. */
final class Sample {
  private Sample() {}

  record SampleRule(RuleText text) implements Rule {}

  static Finding finding(Kind kind, String id, String text) {
    Place place = new Place("openapi/" + text, 7, "/paths/" + text);
    return new Finding(
        kind,
        new SampleRule(new RuleText(id, text, "", "")),
        text,
        place,
        "documented",
        text,
        List.of(
            Detail.text("expected", text),
            Detail.text("received", text),
            Detail.where("contract", Detail.words(place)),
            Detail.check("first in", text, text, 1),
            Detail.copy("again", text)),
        14);
  }

  /** A report with the same text wherever strangers can put one. */
  static Report with(String text) {
    Finding violation = finding(Kind.VIOLATION, "schema.type", text);
    Finding drift = finding(Kind.DRIFT, "header.sunset", text);
    Finding request = finding(Kind.REQUEST, "request.required", text);
    return of(
        text,
        List.of(violation, drift, request, finding(Kind.GAP, "gap.case", text)),
        List.of(
            check(1, Result.VIOLATION, text, List.of(violation)),
            check(2, Result.DRIFT, text, List.of(drift)),
            check(3, Result.ACCEPTED, text, List.of()),
            check(4, Result.OK, text, List.of()),
            check(0, Result.NO_ANSWER, text, List.of()),
            check(0, Result.NOT_RUN, text, List.of())));
  }

  static Report of(String text, List<Finding> findings, List<Check> checks) {
    return new Report(
        "verify",
        new Verdict(
            "violated",
            Mood.BAD,
            "Violated: " + text,
            "Violated: 1 answer, " + text + ".",
            Optional.of(text)),
        List.of(Detail.text("target", text), Detail.text("contract", text)),
        Optional.of(
            new Report.Timing(Instant.parse("2026-11-25T10:11:12.345Z"), Duration.ofMillis(1234))),
        "exchanges",
        List.of(Kind.VIOLATION, Kind.DRIFT, Kind.GAP, Kind.REQUEST),
        Failing.by(Set.of(Kind.VIOLATION)),
        findings,
        List.of(finding(Kind.VIOLATION, "status", text)),
        List.of(text),
        List.of(section("coverage", "Not observed", text), section("reliance", "", text)),
        new Report.Checks("Exchanges", checks));
  }

  private static Section section(String name, String missing, String text) {
    return new Section(
        name,
        "Table",
        missing,
        List.of(text),
        List.of("part", "kept"),
        List.of(new Section.Group("status", List.of(row(true, text), row(false, text)))));
  }

  private static Section.Row row(boolean done, String text) {
    return new Section.Row(
        done, List.of(Detail.text("part", text), Detail.of("kept", "3", IntNode.valueOf(3))));
  }

  private static Check check(int number, Result result, String text, List<Finding> findings) {
    Message message = new Message(text, List.of(new Field(text, text)), text);
    return new Check(
        number,
        "case",
        text,
        text,
        result,
        result == Result.NO_ANSWER || result == Result.NOT_RUN ? text : "",
        0.25,
        findings.stream().map(Finding::id).toList(),
        findings,
        List.of(Detail.text("status", text)),
        number == 0 ? Optional.empty() : Optional.of(new Messages(message, message)));
  }
}
