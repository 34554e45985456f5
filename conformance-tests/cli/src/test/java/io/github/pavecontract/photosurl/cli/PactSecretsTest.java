package io.github.pavecontract.photosurl.cli;

import static io.github.pavecontract.photosurl.cli.Pacts.JSON;
import static io.github.pavecontract.photosurl.cli.Pacts.REQUEST;
import static io.github.pavecontract.photosurl.cli.Pacts.RESPONSE;
import static io.github.pavecontract.photosurl.cli.Pacts.V2;
import static io.github.pavecontract.photosurl.cli.Pacts.V3;
import static io.github.pavecontract.photosurl.cli.Pacts.put;
import static io.github.pavecontract.photosurl.cli.Pacts.read;
import static io.github.pavecontract.photosurl.cli.Pacts.run;
import static io.github.pavecontract.photosurl.cli.Pacts.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report on pacts must not show, or obey. */
final class PactSecretsTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html", "junit", "github"})
  void noFormatShowsWhatStandsWhereCredentialsStand(String format) throws IOException {
    ObjectNode pact = read("claims-v2.json");
    String signed = "https://store.example/v.jpg?X-Amz-Signature=5ec2e7516na7u2e";
    put(pact, "/consumer/name", JSON.readTree("\"team api_key=5ec2e7team\""));
    put(pact, "/interactions/0/description", JSON.readTree("\"with token=5ec2e7token\""));
    put(pact, REQUEST + "/headers/Cookie", JSON.readTree("\"sid=5ec2e7cookie; a=5ec2e7other\""));
    put(pact, REQUEST + "/body/api_key", JSON.readTree("\"5ec2e7member\""));
    put(pact, REQUEST + "/body/photos/0/url", JSON.readTree("\"" + signed + "\""));
    put(pact, RESPONSE + "/body/data/0/url", JSON.readTree("\"" + signed + "&x=1\""));
    put(pact, RESPONSE + "/body/data/0/message", JSON.readTree("\"5ec2e7cookie\""));
    Path file = write(pact, folder.resolve("secret.json"));
    Path reports = folder.resolve("reports");

    Run run = run("--verify", file.toString(), "--format", format, "--report", reports.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("with token=").doesNotContainIgnoringCase("5ec2e7");
    try (Stream<Path> files = Files.list(reports)) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(report -> assertThat(report).content().doesNotContainIgnoringCase("5ec2e7"));
    }
  }

  @Test
  void keysInMatchersGeneratorsAndParametersOfStatesAreMasked() throws IOException {
    ObjectNode pact = read(V3);
    put(pact, "/interactions/0/description", TextNode.valueOf("with 5ec2e7parameter-1"));
    put(
        pact,
        "/interactions/0/providerStates/0/params",
        JSON.readTree("{\"apiKey\": \"5ec2e7parameter-1\"}"));
    put(pact, REQUEST + "/matchingRules", JSON.readTree("""
        {"header": {"API-Key": {"matchers": [{"match": "regex", "regex": "^5ec2e7matcher-1$"}]}},
         "body": {"$.photos[0].url": {"matchers": [{"match": "regex", "regex": "5ec2e7matcher-1"}]}}}
        """));
    put(pact, REQUEST + "/generators", JSON.readTree("""
        {"header": {"API-Key": {"type": "Regex", "regex": "5ec2e7generator-1"}},
         "body": {"$.photos[0].photo_label": {"type": "Regex", "regex": "5ec2e7generator-1"}}}
        """));
    Path file = write(pact, folder.resolve("secret.json"));
    Path reports = folder.resolve("reports");

    Run run = run("--verify", file.toString(), "--report", reports.toString());

    assertThat(run.out())
        .contains("pact.own-example", "pact.generator", "with ***")
        .doesNotContain("5ec2e7");
    try (Stream<Path> files = Files.list(reports)) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(report -> assertThat(report).content().doesNotContain("5ec2e7"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"match\": \"odd\", \"regex\": \"5ec2e7key\"}",
        "{\"match\": \"regex\", \"regex\": \"5ec2e7key(\"}"
      })
  void aMatcherThatCannotBeReadIsNotShown(String matcher) throws IOException {
    ObjectNode pact = read(V3);
    put(
        pact,
        REQUEST + "/matchingRules",
        JSON.readTree("{\"header\": {\"API-Key\": {\"matchers\": [" + matcher + "]}}}"));
    Run run = run(write(pact, folder.resolve("secret.json")).toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("matchingRules/header/API-Key").doesNotContain("5ec2e7");
  }

  @Test
  void halfOfACharacterIsShownAsItsCode() throws IOException {
    ObjectNode pact = read(V3);
    put(pact, RESPONSE + "/body/detail", TextNode.valueOf("half \uD83D of it"));
    Path file = write(pact, folder.resolve("half.json"));
    assertThat(run(file.toString()).out()).contains("half \\ud83d of it");
  }

  @Test
  void anApiKeyInAPactIsAViolationAndIsNotShown() throws IOException {
    ObjectNode pact = read(V3);
    put(pact, REQUEST + "/headers/API-Key", JSON.readTree("\"0123-4567-89ab\""));
    Path file = write(pact, folder.resolve("edited.json"));
    Run run = Run.of(Map.of("PAVE_API_KEY", "0123-4567-89ab"), "pact", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("pact.secret", "/interactions/0/request/headers/API-Key")
        .doesNotContain("0123-4567-89ab");
  }

  @Test
  void whatAPactSaysCannotForgeLinesOrColours() throws IOException {
    ObjectNode pact = read(V2);
    put(pact, "/interactions/0/description", JSON.readTree("\"\\u001b[31mred\\nok  forged\""));
    Path file = write(pact, folder.resolve("edited.json"));
    assertThat(run(file.toString()).out()).doesNotContain("\u001b").doesNotContain("\nok  forged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk_live_5ec2e7Ab3dEf6hIj",
        "AKIA5EC2E7ABCDEFGHIJ",
        "ghp_5ec2e7AbCdEfGhIjKlMnOpQrStUvWxYz0123",
        "glpat-5ec2e7AbCdEfGhIjKlMn",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI1ZWMyZTcifQ.5ec2e7_signature",
        "the password is 5ec2e7hunter",
        "my API key was 5ec2e7-hunter."
      })
  void aKeyInADescriptionIsMaskedWhereverItIsSaid(String secret) throws IOException {
    ObjectNode pact = read(V2);
    put(pact, "/interactions/0/description", TextNode.valueOf("photos with " + secret));
    Path file = write(pact, folder.resolve("edited.json"));
    Path reports = folder.resolve("reports");

    Run run = run("--verify", file.toString(), "--report", reports.toString());

    String hidden = secret.substring(secret.lastIndexOf(' ') + 1);
    assertThat(run.out()).contains("photos with ").doesNotContain(hidden);
    try (Stream<Path> files = Files.list(reports)) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(report -> assertThat(report).content().doesNotContain(hidden));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the password is required",
        "a request whose key is Missing",
        "session UCB-123 of 13 photos",
        "sketches and skills of ghosts"
      })
  void plainWordsStay(String description) throws IOException {
    ObjectNode pact = read(V2);
    put(pact, "/consumer/name", TextNode.valueOf("token-service"));
    put(pact, "/interactions/0/description", TextNode.valueOf(description));
    Path file = write(pact, folder.resolve("edited.json"));
    Path reports = folder.resolve("reports");

    assertThat(run("--verify", file.toString(), "--report", reports.toString()).out())
        .contains("token-service");
    assertThat(reports.resolve("junit.xml")).content().contains("token-service: " + description);
  }
}
