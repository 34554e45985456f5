package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a run already, and what its files keep to themselves. */
final class VerifyKnownTest {
  private LiveApi api;

  @BeforeEach
  void start() throws IOException {
    api = LiveApi.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void onlyWhatAnEarlierReportDidNotHaveCounts(@TempDir Path folder) {
    api.verify(Map.of(), "--closed-session=A", "--report", folder.toString());
    String earlier = folder.resolve("report.json").toString();
    api.sandbox().reset();

    Run same = api.verify(Map.of(), "--closed-session=A", "--baseline", earlier);
    Run better = api.verify(Map.of(), "--closed-session=C", "--baseline", earlier);

    assertThat(same.exitCode()).as(same.out()).isZero();
    assertThat(same.out())
        .contains("Still there: violation session.accepted", "but for 1 violation that is known");
    assertThat(better.out()).contains("Gone: violation session.accepted");
  }

  @Test
  void theAcceptancesOfARunAcceptIt(@TempDir Path folder) {
    String file = folder.resolve("accept.yaml").toString();
    api.verify(Map.of(), "--closed-session=A", "--write-accept", file);
    api.sandbox().reset();

    Run run = api.verify(Map.of(), "--closed-session=A", "--accept", file);

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("Accepted until ");
  }

  @Test
  void aRuleCanFailByItsId() {
    assertThat(api.verify(Map.of(), "--open-session=A", "--fail-on", "gap.case").exitCode())
        .isEqualTo(1);
    assertThat(api.verify(Map.of(), "--open-session=A", "--fail-on", "gap.body").exitCode())
        .isZero();
    assertThat(api.verify(Map.of(), "--fail-on", "gap.nothing").err())
        .contains("`gap.nothing` is no kind.");
  }

  @Test
  void whatIsPrintedShowsSessionKeysAndFilesPseudonyms(@TempDir Path folder) throws IOException {
    String session = "CLAIM-C3NPR4AGQZ";
    api.sandbox().prepare(ProviderState.CLOSED.sentence(), session, LiveApi.KEY);
    api.sandbox().inject(session, Fault.of(Fault.Kind.MALFORMED));

    Run hidden =
        api.verify(Map.of(), "--closed-session=" + session, "--report=" + folder.resolve("hidden"));
    api.verify(
        Map.of(),
        "--closed-session=" + session,
        "--report=" + folder.resolve("shown"),
        "--show-sessions");

    assertThat(hidden.out()).contains("/" + session + "/");
    for (String file : List.of("report.html", "report.json", "report.md", "junit.xml")) {
      assertThat(Files.readString(folder.resolve("hidden").resolve(file)))
          .as(file)
          .doesNotContainIgnoringCase(session);
    }
    assertThat(Files.readString(folder.resolve("hidden/report.json")))
        .contains("/REDACTED-SESSION-1/");
    assertThat(Files.readString(folder.resolve("shown/report.json"))).contains("/" + session + "/");
  }

  @Test
  void aFileOfAcceptancesIsNotReplaced(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("accept.yaml"), "accepted: []\n");

    Run run = api.verify(Map.of(), "--closed-session=A", "--write-accept", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is not replaced", "remedy: Name another file");
    assertThat(api.sandbox().totals().requests())
        .as("requests before it is refused")
        .isZero();
    assertThat(file).hasContent("accepted: []");
  }

  @Test
  void aBaselineThatIsNoJsonIsNamedWithItsRemedy(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "<html>\n");

    Run run = api.verify(Map.of(), "--baseline", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("This is no JSON.", "Name a report.json that this command wrote.")
        .doesNotContain("OpenAPI");
  }
}
