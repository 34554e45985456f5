package io.github.pavecontract.photosurl.verify.report;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.Section;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code photos-url verify} reports. */
public final class VerifyReport {
  private static final RunReport RUN = new RunReport(
      "verify",
      "The contract is kept",
      "The contract is violated",
      "answers",
      "exchanges",
      "exchanges",
      "Exchanges",
      row -> row.isCase() ? "case" : "probe",
      List.of(Kind.VIOLATION, Kind.DRIFT, Kind.GAP, Kind.REQUEST),
      (row, finding) -> true,
      VerifyReport::coverage);

  private VerifyReport() {}

  /**
   * Reports a run.
   *
   * @param result what was found out
   * @param acceptances what of it is accepted
   * @param today the day up to which, inclusively, an acceptance must last
   * @param failing the kinds of findings that make the command fail
   * @return the report
   */
  public static Report of(
      RunResult result, Acceptances acceptances, LocalDate today, Set<Kind> failing) {
    return RUN.of(result, acceptances, today, failing);
  }

  private static Section coverage(List<CoverageRow> parts) {
    Map<String, List<Section.Row>> byKind = new LinkedHashMap<>();
    parts.forEach(
        part -> byKind.computeIfAbsent(part.kind(), kind -> new ArrayList<>()).add(row(part)));
    List<Section.Group> groups = byKind.entrySet().stream()
        .map(kind -> new Section.Group(kind.getKey(), kind.getValue()))
        .toList();
    return new Section(
        "coverage",
        "Coverage of the contract",
        "Not observed",
        List.of("Coverage: "
            + groups.stream()
                .map(group ->
                    group.name() + " " + group.done() + "/" + group.rows().size())
                .collect(Collectors.joining(", "))
            + "."),
        List.of("part", "kept", "not kept", "note"),
        groups);
  }

  private static Section.Row row(CoverageRow part) {
    List<Detail> cells = new ArrayList<>();
    cells.add(Detail.text("part", part.name()));
    cells.add(Detail.data("pointer", TextNode.valueOf(part.pointer())));
    cells.add(number("kept", part.valid()));
    cells.add(
        part.violated() < 0 ? Detail.where("not kept", "–") : number("not kept", part.violated()));
    cells.add(Detail.text("note", part.reason()));
    return new Section.Row(part.covered(), cells);
  }

  private static Detail number(String name, int number) {
    return Detail.of(name, String.valueOf(number), IntNode.valueOf(number));
  }
}
