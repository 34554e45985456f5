package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judging logs of traffic, and adding reports up. */
final class VerifyTrafficTest {
  private static final Path STRANGERS = Path.of("../verify/src/test/resources/strangers");
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir
  private Path folder;

  @Test
  void linesAreJudgedAndAViolationIsSaidWithTheLineThatShowsIt() {
    Run run = verify("--ndjson", STRANGERS.resolve("own-form.ndjson").toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("Testing the lines of ")
        .contains("VIOLATION  result.submitted-again")
        .contains("first seen  2026-01-01T00:00:01Z, entry 3 of ");
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "99, 2"})
  void moreThanOneLineInAHundredThatCannotBeReadIsExitCode2(int lines, int exitCode)
      throws IOException {
    String good = Files.readAllLines(STRANGERS.resolve("own-form.ndjson")).get(0);
    StringBuilder log = new StringBuilder("garbage\n");
    for (int i = 1; i < lines; i++) {
      log.append(good.replace("S-1", "S-" + i)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("log.ndjson"), log);

    Run run = verify("--ndjson", file.toString());

    assertThat(run.exitCode()).as(run.out()).isEqualTo(exitCode);
    assertThat(run.out())
        .contains(
            "Not judged: 1 entry that cannot be read: " + file + ":1: it is no JSON (column 1).")
        .doesNotContain("garbage");
    assertThat(run.out().contains("1 of 99 entries cannot be read")).isEqualTo(exitCode == 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verify --ndjson none.ndjson            | none.ndjson",
        "verify --ndjson src                    | src",
        "verify --ndjson x --har y              | Give either --har or --ndjson",
        "verify --ndjson x --sandbox            | --ndjson judges what was recorded",
        "verify --report-every 5m               | --report-every is for --har and --ndjson",
        "verify --ndjson x --report-every 5     | is no duration",
        "merge                                  | REPORT.json",
        "merge none.json                        | none.json",
        "merge pom.xml                          | pom.xml",
        "explain --schema nonsense              | nonsense",
      })
  void whatCannotBeIsRefusedInAFewLinesThatNameIt(String line, String named) {
    Run run = Run.of(Map.of(), line.split(" +"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out() + run.err()).contains(named).doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSizeLessThan(5);
  }

  @Test
  void reportsAddUpToOneOnAllOfTheTrafficInAnyOrder() throws IOException {
    Path a = report("own-form.ndjson");
    Path b = report("mitmproxy-jsondump.ndjson");

    JsonNode ab = MAPPER.readTree(merge(1, a, b));
    JsonNode ba = MAPPER.readTree(merge(1, b, a));

    assertThat(ab.at("/facts/judged").asInt()).isEqualTo(7);
    assertThat(ab.at("/facts/traffic/bodiesMissing").asInt()).isEqualTo(2);
    assertThat(ab.at("/findings/0/id").asText()).isEqualTo("result.submitted-again");
    assertThat(ab.at("/findings/0/count").asInt()).isEqualTo(2);
    assertThat(ba.path("findings")).isEqualTo(ab.path("findings"));
    assertThat(ba.at("/sections/coverage")).isEqualTo(ab.at("/sections/coverage"));
    assertThat(ba.at("/facts/traffic")).isEqualTo(ab.at("/facts/traffic"));
  }

  @Test
  void aSumCanBeAddedUpAgain() throws IOException {
    Path a = report("own-form.ndjson");
    Path b = report("envoy-tap.ndjson");
    Path sum = Files.writeString(folder.resolve("sum.json"), merge(1, a, b));

    assertThat(MAPPER.readTree(merge(1, sum, a)).at("/findings/0/count").asInt())
        .isEqualTo(3);
  }

  @Test
  void aReportOnAnotherContractIsNotAdded() throws IOException {
    Path next = Files.writeString(
        folder.resolve("next.yaml"),
        Files.readString(CONTRACT).replace("  version: 1.0.0\n", "  version: 1.1.0\n"));
    Path report = report("own-form.ndjson");

    Run run = Run.of(Map.of(), "merge", "--contract", next.toString(), report.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(report + ": The report was held against contract 1.0.0");
  }

  @Test
  void aReportOfALiveRunIsNotAdded() throws IOException {
    Path report = folder.resolve("live.json");
    Files.writeString(report, verify("--sandbox", "--format", "json").out());

    Run run = Run.of(Map.of(), "merge", report.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(report + ": This is no report on recorded traffic in JSON.");
  }

  @Test
  void theSchemaOfALineIsShown() throws IOException {
    Run run = Run.of(Map.of(), "explain", "--schema", "exchange");

    assertThat(run.exitCode()).isZero();
    assertThat(MAPPER.readTree(run.out()).path("title").asText()).isEqualTo("Exchange");
  }

  private Path report(String log) throws IOException {
    Run run = verify("--format", "json", "--ndjson", STRANGERS.resolve(log).toString());
    return Files.writeString(folder.resolve(log + ".json"), run.out());
  }

  private static String merge(int exitCode, Path... reports) {
    Run run = Run.of(
        Map.of(),
        Stream.concat(
                Stream.of("merge", "--format", "json"), Stream.of(reports).map(Path::toString))
            .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    return run.out();
  }

  private static Run verify(String... args) {
    return Run.of(
        Map.of(), Stream.concat(Stream.of("verify"), Stream.of(args)).toArray(String[]::new));
  }
}
