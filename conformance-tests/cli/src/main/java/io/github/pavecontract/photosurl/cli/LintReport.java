package io.github.pavecontract.photosurl.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pavecontract.photosurl.contract.lint.LintProblem;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.Report.Mood;
import io.github.pavecontract.photosurl.report.Report.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code photos-url lint} reports. */
final class LintReport {
  private LintReport() {}

  static Report of(Path file, List<LintProblem> problems) {
    return new Report(
        "lint",
        verdict(file, problems.size()),
        List.of(Detail.of(
            "contract",
            problems.isEmpty() ? "" : file.toString(),
            TextNode.valueOf(file.toString()))),
        Optional.empty(),
        "places",
        List.of(Kind.PROBLEM),
        Failing.by(Set.of(Kind.PROBLEM)),
        problems.stream().map(LintReport::finding).toList(),
        List.of(),
        List.of(),
        List.of(),
        Report.Checks.NONE);
  }

  private static Verdict verdict(Path file, int problems) {
    String headline =
        problems == 0 ? file + " is sound" : problems + (problems == 1 ? " problem" : " problems");
    return new Verdict(
        problems == 0 ? "sound" : "unsound",
        problems == 0 ? Mood.GOOD : Mood.BAD,
        headline,
        headline + ".",
        Optional.empty());
  }

  private static Finding finding(LintProblem found) {
    Problem problem = found.problem();
    Place place = new Place(problem.file(), problem.line(), problem.pointer());
    return new Finding(
        Kind.PROBLEM,
        found.rule(),
        problem.message(),
        place,
        "",
        "",
        List.of(
            Detail.where("contract", Detail.words(place)), Detail.text("remedy", problem.remedy())),
        1);
  }
}
