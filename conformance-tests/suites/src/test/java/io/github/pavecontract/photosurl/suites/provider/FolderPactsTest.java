package io.github.pavecontract.photosurl.suites.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import io.github.pavecontract.photosurl.suites.consumer.WrittenPacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.Events;

/** What becomes of the files that teams put into a folder. */
final class FolderPactsTest {
  private static final Path TEAMS = Path.of("../pact/src/test/resources/pacts");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"claims-v2.json", "fleet-v3.json"})
  void aPactOfATeamWithoutOurGeneratorsIsVerified(String file) throws IOException {
    Files.copy(TEAMS.resolve(file), folder.resolve(file));
    Events events = run("sandbox");

    assertThat(SuiteRun.failures(events)).isEmpty();
    assertThat(SuiteRun.succeeded(events)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Photo URL has been | Photo was       | $.data[0].message: expected `Photo was
      "status": 404      | "status": 410   | status: expected 410, received 404
      """)
  void aPactOfATeamFailsWhereTheSandboxDiffersAndSaysWhere(
      String text, String other, String expected) throws IOException {
    String pact = Files.readString(TEAMS.resolve("claims-v2.json"));
    assertThat(pact).contains(text);
    Files.writeString(folder.resolve("pact.json"), pact.replace(text, other));

    assertThat(SuiteRun.failures(run("sandbox")))
        .singleElement()
        .asString()
        .startsWith("claims-intake, ")
        .contains(expected)
        .containsPattern("\\(contract .*openapi/photos-url\\.yaml:[0-9]+ /");
  }

  @Test
  void aRecordingAnswersForTheStatesOfItsCasesAndOthersAreSkippedWithTheReason()
      throws IOException {
    Files.copy(TEAMS.resolve("claims-v2.json"), folder.resolve("pact.json"));
    Events events = run("recording");

    assertThat(SuiteRun.failures(events)).isEmpty();
    assertThat(SuiteRun.skips(events))
        .singleElement()
        .asString()
        .contains("documented.har holds other requests only");
  }

  @Test
  void whatIsNoPactOfThisApiFailsAndTheOthersAreVerified() throws IOException {
    String pact = WrittenPacts.text(ClientPact.of(Contract.bundled()));
    Files.writeString(folder.resolve("a.json"), "{\"consumer\": ");
    Files.writeString(folder.resolve("b.json"), pact.replace(ClientPact.PROVIDER, "another-api"));
    Files.writeString(folder.resolve("c.json"), pact);
    Events events = run("sandbox");

    assertThat(SuiteRun.failures(events))
        .hasSize(2)
        .anyMatch(message -> message.contains("a.json: it cannot be read as a pact"))
        .anyMatch(message -> message.contains("b.json: its provider is `another-api`"));
    assertThat(SuiteRun.succeeded(events)).isEqualTo(10);
  }

  @Test
  void anEmptyFolderFails() {
    assertThat(SuiteRun.failures(run("sandbox")))
        .singleElement()
        .asString()
        .contains("the folder is empty");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the session is open and has no photos | the session is green | known are: `the session is open
      "method": "POST"                      | "method": "GET"      | the contract has only
      """)
  void whatTheContractDoesNotKnowFailsWithWhatItKnows(String text, String other, String message)
      throws IOException {
    String pact = Files.readString(TEAMS.resolve("claims-v2.json"));
    assertThat(pact).contains(text);
    Files.writeString(folder.resolve("pact.json"), pact.replace(text, other));

    assertThat(SuiteRun.failures(run("sandbox"))).anyMatch(failure -> failure.contains(message));
  }

  @Test
  void anUnknownTargetFails() throws IOException {
    Files.copy(TEAMS.resolve("claims-v2.json"), folder.resolve("pact.json"));

    assertThat(SuiteRun.failures(run("moon")))
        .anyMatch(message -> message.contains("-Dphotosurl.target=moon is none of"));
  }

  private Events run(String target) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("photosurl.target", target);
    properties.put("photosurl.pacts", folder.toString());
    return SuiteRun.of(FolderPactsIT.class, properties);
  }
}
