package io.github.pavecontract.photosurl.cli;

import static io.github.pavecontract.photosurl.cli.Pacts.FOLDER;
import static io.github.pavecontract.photosurl.cli.Pacts.REQUEST;
import static io.github.pavecontract.photosurl.cli.Pacts.RESPONSE;
import static io.github.pavecontract.photosurl.cli.Pacts.V2;
import static io.github.pavecontract.photosurl.cli.Pacts.V3;
import static io.github.pavecontract.photosurl.cli.Pacts.findings;
import static io.github.pavecontract.photosurl.cli.Pacts.put;
import static io.github.pavecontract.photosurl.cli.Pacts.read;
import static io.github.pavecontract.photosurl.cli.Pacts.run;
import static io.github.pavecontract.photosurl.cli.Pacts.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PactCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  @Test
  void pactsOfThreeTeamsInThreeVersionsKeepToTheContract() {
    Run run = run(FOLDER.toString());
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("The pacts keep to the contract: 10 interactions, 0 violations")
        .contains("  status    404: claims-intake, dashboard")
        .contains("  property  200/data/*/success: checkout, claims-intake, dashboard")
        .contains("  case      missingApiKeySinglePhoto: fleet-check, kiosk");
  }

  @Test
  void theReportNamesTeamInteractionPlaceAndLineOfTheContract() throws IOException {
    ObjectNode pact = read(V3);
    put(pact, RESPONSE + "/body/detail", JSON.readTree("1"));
    Path file = write(pact, folder.resolve("edited.json"));
    Run run = run(file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("VIOLATION  pact.response.undeclared-property")
        .contains("    team      dashboard, interaction `a session of somebody else`")
        .contains("    pact      " + file + "#/interactions/0/response/body/detail")
        .containsPattern(
            "contract  openapi/photos-url.yaml:[0-9]+ /components/schemas/ErrorEnvelope");
  }

  @Test
  void theReportsAreWrittenAndTheirJsonSatisfiesItsSchema() throws IOException {
    Path reports = folder.resolve("reports");
    assertThat(run("--report", reports.toString(), FOLDER.toString()).exitCode())
        .isZero();
    Pacts.assertSatisfiesItsSchema(reports.resolve("report.json"));
    assertThat(reports.resolve("report.md"))
        .content(StandardCharsets.UTF_8)
        .contains("### Who relies on what", "| status | 404 | claims-intake, dashboard |");
    assertThat(reports.resolve("junit.xml"))
        .content(StandardCharsets.UTF_8)
        .contains("name=\"photos-url pact\" tests=\"10\" failures=\"0\"");
    assertThat(reports.resolve("report.html"))
        .content(StandardCharsets.UTF_8)
        .contains("The pacts keep to the contract", "checkout, claims-intake, dashboard");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html", "junit", "github"})
  void eachFindingSaysWhatToDoAboutIt(String format) throws IOException {
    ObjectNode pact = read(V3);
    put(pact, RESPONSE + "/body/detail", JSON.readTree("1"));
    Path file = write(pact, folder.resolve("edited.json"));

    assertThat(run(file.toString(), "--format", format).out())
        .contains("Leave the property out, or add it to the contract if the vendor documents it.");
  }

  @Test
  void aPactMayBeginWithAByteOrderMarkAndMustBeInUtf8() throws IOException {
    String text = Files.readString(FOLDER.resolve(V2));
    Path file = Files.writeString(folder.resolve("pact.json"), "\uFEFF" + text);
    assertThat(run(file.toString()).exitCode()).isZero();

    for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      Run run = run(Files.write(file, text.getBytes(wide)).toString());
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("pact.json: The file is in UTF-16", "Save it as UTF-8.");
    }
  }

  @Test
  void otherProvidersAreNamedAndLeftOutUnlessTheyAskForThisApi() throws IOException {
    ObjectNode pact = read(V2);
    put(pact, "/provider/name", JSON.readTree("\"billing\""));
    Path file = write(pact, folder.resolve("billing.json"));
    for (String path : List.of("/v2/invoices", "/v1/hotspots/A/photos-url")) {
      put(pact, REQUEST + "/path", TextNode.valueOf(path));
      write(pact, file);
      boolean asksUs = path.endsWith("photos-url");
      assertThat(run(file.toString(), FOLDER.toString()).err().contains("left out"))
          .isEqualTo(!asksUs);
    }
    Run run = run("--provider", "pave-photos-url", file.toString(), FOLDER.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("left out, its provider is `billing`");
    assertThat(run("--provider", "pave-photos-url", file.toString()).exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pave-photo-url", "Pave-Photos-URL", "pave_photos_url", "pave"})
  void aNameThatOnlyResemblesThatOfTheProviderIsAViolation(String name) throws IOException {
    ObjectNode pact = read(V2);
    put(pact, "/provider/name", TextNode.valueOf(name));
    Path file = write(pact, folder.resolve("edited.json"));
    assertThat(findings(file))
        .anyMatch(found -> found.startsWith("violation pact.provider /info/title"));
  }

  @Test
  void aFileThatIsNoPactAndAMessageDoNotStopTheOthers() throws IOException {
    ObjectNode pact = read("checkout-v4.json");
    ((ArrayNode) pact.path("interactions")).addObject().put("type", "Asynchronous/Messages");
    write(pact, folder.resolve("a.json"));
    Files.writeString(folder.resolve("b.json"), "{");
    Run run = run(folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("a.json: left out 1 interaction with messages")
        .containsPattern("b.json:1: The file is no JSON");
    assertThat(run.out()).contains("checkout: a session that is over", "1 file is no pact");

    put(pact, RESPONSE + "/status", IntNode.valueOf(503));
    write(pact, folder.resolve("a.json"));
    assertThat(run(folder.toString()).exitCode()).as("a violation outranks it").isEqualTo(1);
  }

  @Test
  void anAcceptedFindingIsNoLongerShownAsViolation() throws IOException {
    ObjectNode pact = read(V3);
    put(pact, RESPONSE + "/status", JSON.readTree("500"));
    Path file = write(pact, folder.resolve("edited.json"));
    Path accept = Files.writeString(folder.resolve("accept.yaml"), """
        accepted:
          - id: pact.response.status
            pointer: /paths/~1v1~1hotspots~1{session_key}~1photos-url/post/responses
            reason: The team drops it next week.
            expires: 9999-12-31
        """);
    Run run = run("--accept", accept.toString(), file.toString());
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("accepted   dashboard: a session of somebody else")
        .doesNotContain("VIOLATION");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                                                    | is no JSON
      {"interactions": [                                    | :1: The file is no JSON
      {}                                                    | #/consumer/name: the consumer has no name
      []                                                    | it holds no object
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [1]}                                 | #/interactions/0: this is no interaction
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"request": {}}]}                   | #/interactions/0: a request or response is missing
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"type": "Asynchronous/Messages"}]} | left out 1 interaction with messages
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"request": {}, "response": {"status": "ok"}}]} | #/interactions/0/response/status: this is no HTTP status
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": []} | #/interactions: there is no interaction
      {"consumer":{"name":"c"},"provider":{"name":"p"},"messages": []} | #/interactions: there is no interaction
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"request": {}, "response": {}, "providerStates": [null]}]} | #/interactions/0/providerStates/0/name: the provider state has no name
      {"metadata": {"pactSpecification": {"version": "5"}}} | version `5` of the Pact specification is not known
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"request": {}, "response": {"matchingRules": {"$.body.a": {"match": "odd"}}}}]} | is no matcher that is known
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"request": {}, "response": {"matchingRules": {"$.body.a": {"match": "regex", "regex": "("}}}}]} | is no regular expression
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"request": {}, "response": {"matchingRules": {"$.body[": {"match": "type"}}}}]} | is no path such as
      """)
  void whatIsNoPactIsRefusedWithItsPlace(String json, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), json);
    Run run = run(file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(file.toString(), message).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMissingFileAndAnEmptyFolderAreRefused() {
    assertThat(run("missing.json").err())
        .contains("missing.json: The file cannot be read: it does not exist.");
    assertThat(run(folder.toString()).err()).contains("holds no .json file");
    assertThat(run().err()).contains("Missing required parameter");
  }
}
