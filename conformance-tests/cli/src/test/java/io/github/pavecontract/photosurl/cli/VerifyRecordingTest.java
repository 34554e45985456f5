package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording a run of the cases, and judging a recording instead of sending anything. */
final class VerifyRecordingTest {
  private static final Path SHIPPED = Path.of("../recording/src/test/resources/recordings");
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");

  @TempDir
  private Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("run.har");
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.filter(f -> f.toString().endsWith(".har")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource
  void shipped(Path recording) {
    Run run = verify("--har", recording.toString());

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).startsWith("Testing the recording " + recording);
  }

  @Test
  void theShippedRecordingIsLabelledAsMadeFromTheDocumentedSamplesAndIsUpToDate()
      throws IOException {
    Path again = folder.resolve("again.har");
    Run written = Run.of(Map.of(), "record", "--documented", "--out", again.toString());

    assertThat(written.exitCode()).as(written.err()).isZero();
    assertThat(again)
        .as("Renew it: photos-url record --documented --out " + SHIPPED.resolve("documented.har"))
        .hasSameTextualContentAs(SHIPPED.resolve("documented.har"));
    assertThat(verify("--har", again.toString()).out()).contains("(documented, ");
  }

  @Test
  void aRunThatWasRecordedIsJudgedTheSameFromItsRecording() throws IOException {
    Run recorded = verify("--sandbox", "--record", file.toString());
    Run judged = verify("--har", file.toString());

    assertThat(recorded.exitCode()).as(recorded.err()).isZero();
    assertThat(recorded.out()).contains("Recorded 11 exchanges in " + file + ".\n");
    assertThat(judged.exitCode()).as(judged.out()).isZero();
    assertThat(judged.out()).contains("(sandbox, ", "case 11/11");
    assertThat(Files.readString(file)).contains("REDACTED-KEY-1").doesNotContain("sandbox-key");
  }

  @Test
  void aLiveRunThatWasRecordedIsJudgedTheSameFromItsRecording() throws IOException {
    try (Sandbox sandbox = Sandbox.start()) {
      Map<String, String> environment = Map.of(
          "PAVE_BASE_URL",
          sandbox.baseUrl().toString(),
          "PAVE_API_KEY",
          Sandbox.API_KEY,
          "PAVE_OPEN_SESSIONS",
          "OPEN-1,OPEN-2");
      Run recorded = Run.of(
          environment,
          "verify",
          "--allow-submissions",
          "--rate",
          "1000",
          "--record",
          file.toString());
      assertThat(recorded.exitCode()).as(recorded.out() + recorded.err()).isZero();
    }
    Run judged = verify("--har", file.toString());

    assertThat(judged.exitCode()).as(judged.out()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {413, 429, 502, 503, 504})
  void anEntryOfACaseThatAGatewayAnsweredSaysNothingOfTheApi(int status) throws IOException {
    String documented = Files.readString(SHIPPED.resolve("documented.har"));
    assertThat(documented).contains("\"status\" : 404");
    Files.writeString(file, documented.replace("\"status\" : 404", "\"status\" : " + status));

    Run judged = verify("--har", file.toString());

    assertThat(judged.exitCode()).as(judged.out()).isZero();
    assertThat(judged.out())
        .contains("in place of the API, with status " + status)
        .contains("gap  Nothing observed the case `sessionNotFound`.");
  }

  @Test
  void aRecordedDeviationIsFoundInTheRecording() throws IOException {
    try (DeviatingServer server = new DeviatingServer(a -> a.replace("cannot be found", "is not there"))) {
      assertThat(server.verify("--record", file.toString()).exitCode()).isEqualTo(1);
    }
    Run judged = verify("--har", file.toString());

    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.out()).contains("VIOLATION  error.message", "Session is not there");
  }

  @Test
  void anEchoedApiKeyIsStillFoundAsALeakUnderItsPseudonym() throws IOException {
    try (DeviatingServer server = new DeviatingServer(
        a -> a.replace("cannot be found", "cannot be found by " + DeviatingServer.API_KEY))) {
      server.verify("--record", file.toString());
    }
    Run judged = verify("--har", file.toString());

    assertThat(Files.readString(file)).doesNotContain(DeviatingServer.API_KEY);
    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.out()).contains("the API key of the request stands in the body");
  }

  @Test
  void aStaleRecordingFailsWithTheCommandThatRenewsItAndNothingIsSentInstead() throws IOException {
    verify("--sandbox", "--record", file.toString());
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst(
                "\"recordedAt\" : \"[^\"]*\"", "\"recordedAt\" : \"2026-01-01T00:00:00Z\""));

    Run stale = Run.of(
        Map.of("PAVE_BASE_URL", "http://127.0.0.1:9", "PAVE_API_KEY", "k"),
        "verify",
        "--har",
        file.toString());

    assertThat(stale.exitCode()).isEqualTo(2);
    assertThat(stale.err())
        .contains(
            file + ": The recording is stale",
            "Renew it: photos-url verify --sandbox --record " + file);
    assertThat(stale.out()).isEmpty();
    assertThat(verify("--har", file.toString(), "--max-age", "100000").exitCode())
        .isZero();
  }

  @Test
  void aRecordingOfAnotherMajorVersionIsStaleEvenIfItWasDocumented() throws IOException {
    Path next = Files.writeString(
        folder.resolve("next.yaml"),
        Files.readString(CONTRACT).replace("  version: 1.0.0\n", "  version: 2.0.0\n"));

    Run run = verify(
        "--contract",
        next.toString(),
        "--har",
        SHIPPED.resolve("documented.har").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("recorded against contract 1.0.0, and this is contract 2.0.0")
        .contains("photos-url record --documented --out");
  }

  @Test
  void aCaseWhoseRequestHasChangedSinceIsNotRunAndNotPassed() throws IOException {
    Path next = Files.writeString(
        folder.resolve("next.yaml"),
        Files.readString(CONTRACT).replace("photo_label: Not_A_Label", "photo_label: Roof"));

    Run run = verify(
        "--contract",
        next.toString(),
        "--har",
        SHIPPED.resolve("documented.har").toString());

    assertThat(run.out())
        .contains("not run: entry", "holds another request than the contract has now")
        .contains("case 10/11");
  }

  @Test
  void aRunThatEndsEarlyLeavesAnEarlierRecordingAlone() throws IOException {
    Files.copy(SHIPPED.resolve("documented.har"), file);

    Run run = Run.of(
        Map.of("PAVE_API_KEY", "key"),
        "verify",
        "--base-url",
        "http://127.0.0.1:9",
        "--record",
        file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(file).hasSameTextualContentAs(SHIPPED.resolve("documented.har"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verify --har none.har                                   | none.har",
        "verify --har pom.xml                                    | pom.xml",
        "verify --har src                                        | src",
        "verify --har x.har --sandbox                            | --har judges what was recorded",
        "verify --har x.har --record y.har                       | --har judges what was recorded",
        "verify --sandbox --base-url http://127.0.0.1:9          | they are two targets",
        "verify --sandbox --record pom.xml                       | pom.xml",
        "verify --sandbox --record no/such/folder/x.har          | no/such/folder",
        "replay none.har                                         | none.har",
        "replay pom.xml                                          | pom.xml",
        "replay ../recording/src/test/resources/har/charles.har --port 70000  | is no port",
        "record --to http://127.0.0.1:9                          | --out",
        "record --out target/x.har                               | --to",
        "record --out target/x.har --to http://api.example       | --allow-plain-http",
        "verify --rate 5           | --rate is about a live API, and the embedded sandbox is judged",
        "verify --sandbox --ca x   | --ca is about a live API, and the embedded sandbox is judged",
        "verify --har x.har --allow-submissions | --allow-submissions is about a live API",
        "verify --max-age 5        | --max-age is about recordings",
        "pact x.json --rate 5      | --rate is about a live API, and the contract alone is judged",
        "pact --verify x.json --max-requests 5  | --max-requests is about a live API, and a sandbox",
        "record --out target/x.har --to ftp://127.0.0.1          | http",
        "record --out pom.xml --to http://127.0.0.1:9            | pom.xml",
        "record --out target/x.har --to http://127.0.0.1:9 --secret-env NO_SUCH | NO_SUCH is not set",
        "record --out target/x.har --to http://127.0.0.1:9 --origin heaven | neither live nor sandbox",
        "record --out target/x.har --to http://127.0.0.1:9 --ca pom.xml    | pom.xml",
      })
  void whatCannotBeIsRefusedInAFewLinesThatNameIt(String line, String named) {
    Run run = Run.of(Map.of(), line.split(" +"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(named).doesNotContain("\tat ", "Exception");
    assertThat(run.err().lines()).hasSizeLessThan(5);
    assertThat(Path.of("target/x.har")).doesNotExist();
    assertThat(Path.of("pom.xml")).content().startsWith("<?xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void anAgeThatNoRecordingCanHaveIsRefused(String days) {
    Run run = verify("--har", SHIPPED.resolve("documented.har").toString(), "--max-age", days);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--max-age");
  }

  private static Run verify(String... args) {
    return Run.of(
        Map.of(), Stream.concat(Stream.of("verify"), Stream.of(args)).toArray(String[]::new));
  }
}
