package io.github.pavecontract.photosurl.verify.report;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Failing;
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
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code photos-url verify} reports. */
public final class VerifyReport {
  private static final RunReport RUN = new RunReport(
      "verify",
      "The contract is kept",
      "The contract is violated",
      "answer",
      "exchanges",
      "exchanges",
      "Exchanges",
      row -> row.isCase() ? "case" : "probe",
      List.of(Kind.VIOLATION, Kind.DRIFT, Kind.GAP, Kind.REQUEST),
      (row, finding) -> true,
      VerifyReport::coverage,
      VerifyReport::reach);

  private static final String CASE = "case";
  private static final String OPERATION = "operation";

  private VerifyReport() {}

  /**
   * Reports a run.
   *
   * @param result what was found out
   * @param acceptances what of it is accepted
   * @param today the day up to which, inclusively, an acceptance must last
   * @param failing which findings make the command fail
   * @return the report
   */
  public static Report of(
      RunResult result, Acceptances acceptances, LocalDate today, Failing failing) {
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
        "Not seen kept",
        List.of("Coverage: "
            + byKind.keySet().stream()
                .map(kind -> count(kind, parts))
                .collect(Collectors.joining(", "))
            + "."),
        List.of("part", "kept", "not kept", "note"),
        groups);
  }

  private static String count(String kind, List<CoverageRow> parts) {
    List<CoverageRow> some =
        parts.stream().filter(part -> part.kind().equals(kind)).toList();
    long kept = some.stream().filter(CoverageRow::kept).count();
    long violated = some.stream().filter(part -> part.violated() > 0).count();
    return kind + " " + kept + "/" + some.size()
        + (violated == 0 ? "" : " (" + violated + " not kept)");
  }

  /** How little was seen, if it was not each case. */
  private static Optional<String> reach(List<CoverageRow> parts) {
    boolean whole = parts.stream()
        .filter(part -> part.kind().equals(CASE) || part.kind().equals(OPERATION))
        .allMatch(CoverageRow::covered);
    return whole
        ? Optional.empty()
        : Optional.of(operations(parts) + reach(CASE, "cases", parts) + ", "
            + reach("message", "messages", parts));
  }

  /** How many operations were seen, where there are several. */
  private static String operations(List<CoverageRow> parts) {
    long all = parts.stream().filter(part -> part.kind().equals(OPERATION)).count();
    return all > 1 ? reach(OPERATION, "operations", parts) + ", " : "";
  }

  private static String reach(String kind, String plural, List<CoverageRow> parts) {
    return parts.stream()
            .filter(part -> part.kind().equals(kind))
            .filter(CoverageRow::kept)
            .count() + " of "
        + parts.stream().filter(part -> part.kind().equals(kind)).count() + " " + plural;
  }

  private static Section.Row row(CoverageRow part) {
    List<Detail> cells = new ArrayList<>();
    cells.add(Detail.text("part", part.name()));
    cells.add(Detail.data("pointer", TextNode.valueOf(part.pointer())));
    cells.add(number("kept", part.valid()));
    cells.add(number("not kept", part.violated()));
    cells.add(Detail.text("note", part.reason()));
    return new Section.Row(part.kept(), cells);
  }

  private static Detail number(String name, long number) {
    return Detail.of(name, String.valueOf(number), LongNode.valueOf(number));
  }
}
