package io.github.pavecontract.photosurl.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Check;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.verify.VerifyRules;
import io.github.pavecontract.photosurl.verify.finding.Coverage;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.traffic.TrafficTexts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted is told in English, whether there is none of it, one or two. */
final class CountsInWordsTest {
  private static final Contract CONTRACT = Contract.bundled();
  private static final String THINGS =
      "answer|exchange|violation|gap|kind|probe|case|entry|session|request|result|finding|byte|line";

  /** One of several, several of one, and two signs at the end of a sentence. */
  private static final Pattern WRONG = Pattern.compile("(?<![\\w.,:×/-])(1 ((?:" + THINGS
      + ")s|entries)|(?:0|2) (?:" + THINGS + "))(?![\\w-])|[?!;:,.]\\.(?!\\.)|\\w,\\.");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void inEveryFormatOfAReport(int count) {
    Report report = VerifyReport.of(
        result(count),
        Acceptances.NONE,
        LocalDate.of(2026, 1, 1),
        Failing.by(Set.of(Kind.VIOLATION)));

    for (ReportFormat format : ReportFormat.values()) {
      String text = format
          .renderer(Terminal.PLAIN)
          .render(report)
          .replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", "");
      assertIsEnglish(format + " with " + count, text);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void inWhatIsToldMeanwhile(int count) {
    StringWriter told = new StringWriter();
    Progress progress = new Progress(CONTRACT, new PrintWriter(told), Terminal.PLAIN);
    progress.end(result(count).rows());

    assertIsEnglish("the progress of " + count, told.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void inWhatIsSaidOfTraffic(int count) {
    assertIsEnglish("notes on " + count, String.join("\n", TrafficTexts.of(count, CONTRACT)));
  }

  @Test
  void wrongEnglishIsFound() {
    assertThat(List.of("1 answers", "1 entries", "2 gap", "0 kind of it", "another port?. Check"))
        .allMatch(text -> WRONG.matcher(text).find());
    assertThat(List.of("1 answer", "2 gaps", "0 kinds", "in 11 entries", "3.1 lines", "Wait … ok."))
        .noneMatch(text -> WRONG.matcher(text).find());
  }

  private static void assertIsEnglish(String what, String text) {
    assertThat(WRONG.matcher(text).results().map(match -> match.group()).distinct())
        .as(what + ":\n" + text)
        .isEmpty();
  }

  private static RunResult result(int count) {
    List<Finding> findings = new ArrayList<>();
    for (Kind kind : List.of(Kind.VIOLATION, Kind.DRIFT, Kind.GAP, Kind.REQUEST)) {
      IntStream.range(0, count)
          .forEach(i -> findings.add(new Finding(
              kind,
              VerifyRules.all().get(i),
              "Something differs.",
              new Place("openapi/photos-url.yaml", 1, "/paths"),
              "documented",
              "Sample",
              List.of(Detail.text("expected", "this"), Detail.text("received", "that")),
              count)));
    }
    List<Row> rows = IntStream.range(0, count)
        .mapToObj(i -> new Row(
            i + 1,
            "probe",
            false,
            "It is so.",
            "documented",
            "200",
            Check.Result.OK,
            "",
            null,
            List.of()))
        .toList();
    return new RunResult(
        "a server",
        CONTRACT,
        new Mask(CONTRACT.apiKeyHeader(), Map.of()),
        Instant.EPOCH,
        Duration.ofMillis(5),
        rows,
        count,
        findings,
        new Coverage(CONTRACT).rows(),
        Optional.empty());
  }
}
