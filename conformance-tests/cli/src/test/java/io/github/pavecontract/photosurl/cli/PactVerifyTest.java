package io.github.pavecontract.photosurl.cli;

import static io.github.pavecontract.photosurl.cli.Pacts.FOLDER;
import static io.github.pavecontract.photosurl.cli.Pacts.JSON;
import static io.github.pavecontract.photosurl.cli.Pacts.RESPONSE;
import static io.github.pavecontract.photosurl.cli.Pacts.V3;
import static io.github.pavecontract.photosurl.cli.Pacts.put;
import static io.github.pavecontract.photosurl.cli.Pacts.read;
import static io.github.pavecontract.photosurl.cli.Pacts.run;
import static io.github.pavecontract.photosurl.cli.Pacts.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code pact --verify} says of a sandbox. */
final class PactVerifyTest {
  @TempDir
  private Path folder;

  @Test
  void interactionsAreReplayedAgainstASandboxAndDifferencesNameTheirJsonPath() throws IOException {
    assertThat(run("--verify", FOLDER.resolve(V3).toString()).exitCode()).isZero();

    ObjectNode pact = read("claims-v2.json");
    put(pact, RESPONSE + "/body/data/0/message", TextNode.valueOf("Thank you"));
    put(pact, "/interactions/1/response/status", IntNode.valueOf(410));
    Path file = write(pact, folder.resolve("edited.json"));
    Run run = run("--verify", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("The API sends another value at `$.data[0].message` than the team expects.")
        .contains("expected  \"Thank you\"")
        .contains("contract  openapi/photos-url.yaml:")
        .contains("team      claims-intake, interaction `one photo of an open session`")
        .contains("The API answers with status 404")
        .contains("#/interactions/1/response/status");
  }

  @Test
  void aStateInTheWordsOfATeamIsRefusedUnlessAFileSaysWhatItMeans() throws IOException {
    ObjectNode pact = read("claims-v2.json");
    put(pact, "/interactions/0/providerState", TextNode.valueOf("an open hotspot"));
    Path file = write(pact, folder.resolve("edited.json"));
    Run refused = run("--verify", file.toString());
    assertThat(refused.exitCode()).as(refused.out()).isEqualTo(2);
    assertThat(refused.out())
        .contains("no target knows the state `an open hotspot`; known are: `the session is open")
        .contains("1 interaction has a provider state that is not known");

    Path states = Files.writeString(
        folder.resolve("states.yaml"),
        "states:\n  an open hotspot: the session is open and has no photos\n");
    Run mapped = run("--verify", "--states", states.toString(), file.toString());
    assertThat(mapped.exitCode()).as(mapped.out()).isZero();
    assertThat(mapped.out()).doesNotContain("pact.state");

    Files.writeString(states, "states:\n  an open hotspot: open\n");
    Run wrong = run("--states", states.toString(), file.toString());
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("states.yaml:2", "known are: ");
  }

  @ParameterizedTest
  @CsvSource({
    "X-API-Key, a-key, it stands in the header field `X-API-Key`",
    "Authorization, Bearer a-key, it stands in the header field `Authorization`",
    "Cookie, api_key=a-key, it stands in the header field `Cookie`",
    "API-Key, '', the header field `API-Key` is empty"
  })
  void aKeyInTheWrongPlaceIsSaidToBeThat(String header, String value, String words)
      throws IOException {
    ObjectNode pact = read("claims-v2.json");
    put(
        pact,
        "/interactions/0/request/headers",
        JSON.createObjectNode().put("Content-Type", "application/json").put(header, value));
    Path file = write(pact, folder.resolve("edited.json"));

    Run run = run("--verify", file.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("The API key is not where the API reads it: " + words)
        .contains("The API finds no API key in the request, as " + words)
        .doesNotContain("pact.status", "pact.authentication", "pact.replay.status");
  }

  @Test
  void aTargetWithoutVerifyIsAMistake() {
    Run run = run("--base-url", "http://127.0.0.1:1", FOLDER.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("add --verify");
  }
}
