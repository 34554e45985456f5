package io.github.pavecontract.photosurl.pact;

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
import io.github.pavecontract.photosurl.verify.report.RunReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code photos-url pact} reports. */
public final class PactReport {
  private PactReport() {}

  private static RunReport run(List<Kind> kinds) {
    return new RunReport(
        "pact",
        "The pacts keep to the contract",
        "The pacts do not keep to the contract",
        "interaction",
        "",
        "places",
        "Interactions",
        row -> "pact",
        kinds,
        (row, finding) -> finding.checkNumber().orElse(0) == row.number(),
        PactReport::reliance,
        parts -> Optional.empty());
  }

  /**
   * Reports what pacts come to.
   *
   * @param result what was found out
   * @param acceptances what of it is accepted
   * @param today the day up to which, inclusively, an acceptance must last
   * @param failing which findings make the command fail
   * @return the report
   */
  public static Report of(
      RunResult result, Acceptances acceptances, LocalDate today, Failing failing) {
    boolean gaps = result.findings().stream().anyMatch(finding -> finding.kind() == Kind.GAP);
    return run(gaps
            ? List.of(Kind.VIOLATION, Kind.DRIFT, Kind.GAP)
            : List.of(Kind.VIOLATION, Kind.DRIFT))
        .of(result, acceptances, today, failing);
  }

  private static Section reliance(List<CoverageRow> parts) {
    Map<String, List<Section.Row>> byKind = new LinkedHashMap<>();
    Map<String, List<String>> unused = new LinkedHashMap<>();
    List<String> summary = new ArrayList<>(List.of("Who relies on what:"));
    for (CoverageRow part : parts) {
      byKind.computeIfAbsent(part.kind(), kind -> new ArrayList<>()).add(row(part));
      if (part.teams().isEmpty()) {
        unused.computeIfAbsent(part.kind(), kind -> new ArrayList<>()).add(part.name());
      } else {
        summary.add(String.format("  %-9s %s: %s", part.kind(), part.name(), teams(part)));
      }
    }
    unused.forEach((kind, names) ->
        summary.add("  nobody relies on " + kind + ": " + String.join(", ", names)));
    return new Section(
        "reliance",
        "Who relies on what",
        "",
        summary,
        List.of("part", "teams", "interactions"),
        byKind.entrySet().stream()
            .map(kind -> new Section.Group(kind.getKey(), kind.getValue()))
            .toList());
  }

  private static Section.Row row(CoverageRow part) {
    return new Section.Row(
        part.covered(),
        List.of(
            Detail.text("part", part.name()),
            Detail.data("pointer", TextNode.valueOf(part.pointer())),
            Detail.of("teams", teams(part), Detail.texts(part.teams())),
            Detail.of(
                "interactions", String.valueOf(part.valid()), LongNode.valueOf(part.valid()))));
  }

  private static String teams(CoverageRow part) {
    return String.join(", ", part.teams());
  }
}
