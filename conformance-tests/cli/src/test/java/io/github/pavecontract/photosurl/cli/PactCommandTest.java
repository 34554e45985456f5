package io.github.pavecontract.photosurl.cli;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PactCommandTest {
  private static final Path PACTS = Path.of("../pact/src/test/resources/pacts");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATION = "/paths/~1v1~1hotspots~1{session_key}~1photos-url/post";
  private static final String V3 = "dashboard-v3.json";
  private static final String V2 = "kiosk-v2.json";
  private static final String REQUEST = "/interactions/0/request";
  private static final String RESPONSE = "/interactions/0/response";

  @TempDir
  private Path folder;

  /** What a pact has in a place, and the findings that it comes to. */
  private record Edit(
      String name, String file, String pointer, @Nullable JsonNode value, Set<String> findings) {}

  private static Stream<Edit> edits() {
    Document table = Document.read(PACTS.resolve("edits.yaml"));
    return table
        .at("/edits")
        .valueStream()
        .map(row -> new Edit(
            row.path("name").asText(),
            row.path("file").asText(),
            row.path("pointer").asText(),
            row.get("value"),
            row.path("findings")
                .valueStream()
                .map(JsonNode::asText)
                .collect(toCollection(TreeSet::new))));
  }

  @TestFactory
  Stream<DynamicTest> eachEditIsJudged() {
    return edits()
        .map(edit -> dynamicTest(edit.name(), () -> {
          ObjectNode pact =
              (ObjectNode) JSON.readTree(PACTS.resolve(edit.file()).toFile());
          Set<String> before = findings(PACTS.resolve(edit.file()));
          put(pact, edit.pointer(), edit.value());
          Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
          Set<String> news = findings(file);
          news.removeAll(before);
          assertThat(news).as("%s in %s", edit.name(), edit.file()).isEqualTo(edit.findings());
          boolean violated = edit.findings().stream().anyMatch(id -> id.startsWith("violation"));
          assertThat(run(file.toString()).exitCode()).isEqualTo(violated ? 1 : 0);
        }));
  }

  private static void put(JsonNode pact, String pointer, @Nullable JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = pact.at(place.head());
    String name = Objects.requireNonNull(place.last()).getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), Objects.requireNonNull(value));
    } else if (value == null) {
      assertThat(((ObjectNode) parent).remove(name)).as(pointer).isNotNull();
    } else {
      assertThat(parent.isObject()).as(pointer).isTrue();
      ((ObjectNode) parent).set(name, value);
    }
  }

  private static Set<String> findings(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    for (JsonNode finding : report(file.toString()).path("findings")) {
      String place = finding.at("/details/pact/pointer").asText();
      assertThat(place).startsWith("/");
      found.add(finding.path("kind").asText() + " " + finding.path("id").asText() + " "
          + finding.at("/place/pointer").asText().replace(OPERATION, "{operation}") + " " + place);
      assertThat(finding.at("/place/line").asInt()).isPositive();
    }
    return found;
  }

  private static JsonNode report(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("pact", "--format", "json"));
    all.addAll(List.of(arguments));
    Run run = Run.of(Map.of(), all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return JSON.readTree(run.out());
  }

  private static Run run(String... arguments) {
    return Run.of(
        Map.of(), Stream.concat(Stream.of("pact"), Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void pactsOfThreeTeamsInThreeVersionsKeepToTheContract() {
    Run run = run(PACTS.toString());
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("The pacts keep to the contract: 10 interactions, 0 violations")
        .contains("  status    404: claims-intake, dashboard")
        .contains("  property  200/data/*/success: checkout, claims-intake, dashboard")
        .contains("  case      missingApiKeySinglePhoto: fleet-check, kiosk");
  }

  @Test
  void theReportNamesTeamInteractionPlaceAndLineOfTheContract() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V3).toFile());
    put(pact, RESPONSE + "/body/detail", JSON.readTree("1"));
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
    Run run = run(file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("VIOLATION  pact.response.undeclared-property")
        .contains("    team      dashboard, interaction `a session of somebody else`")
        .contains("    pact      " + file + "#/interactions/0/response/body/detail")
        .containsPattern(
            "contract  openapi/photos-url.yaml:[0-9]+ /components/schemas/ErrorEnvelope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html", "junit", "github"})
  void noFormatShowsWhatStandsWhereCredentialsStand(String format) throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve("claims-v2.json").toFile());
    String signed = "https://store.example/v.jpg?X-Amz-Signature=5ec2e7516na7u2e";
    put(pact, "/interactions/0/description", JSON.readTree("\"with token=5ec2e7token\""));
    put(pact, REQUEST + "/headers/Cookie", JSON.readTree("\"sid=5ec2e7cookie; a=5ec2e7other\""));
    put(pact, REQUEST + "/body/api_key", JSON.readTree("\"5ec2e7member\""));
    put(pact, REQUEST + "/body/photos/0/url", JSON.readTree("\"" + signed + "\""));
    put(pact, RESPONSE + "/body/data/0/url", JSON.readTree("\"" + signed + "&x=1\""));
    put(pact, RESPONSE + "/body/data/0/message", JSON.readTree("\"5ec2e7cookie\""));
    Path file = Files.write(folder.resolve("secret.json"), JSON.writeValueAsBytes(pact));
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
  void theReportsAreWrittenAndTheirJsonSatisfiesItsSchema() throws IOException {
    Path reports = folder.resolve("reports");
    assertThat(run("--report", reports.toString(), PACTS.toString()).exitCode()).isZero();
    try (InputStream schema = Report.class.getResourceAsStream("report.schema.json")) {
      assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(schema), InputFormat.JSON)
              .validate(JSON.readTree(reports.resolve("report.json").toFile())))
          .isEmpty();
    }
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

  @Test
  void anApiKeyInAPactIsAViolationAndIsNotShown() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V3).toFile());
    put(pact, REQUEST + "/headers/API-Key", JSON.readTree("\"0123-4567-89ab\""));
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
    Run run = Run.of(Map.of("PAVE_API_KEY", "0123-4567-89ab"), "pact", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("pact.secret", "/interactions/0/request/headers/API-Key")
        .doesNotContain("0123-4567-89ab");
  }

  @Test
  void otherProvidersAreNamedAndLeftOutUnlessTheyAskForThisApi() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V2).toFile());
    put(pact, "/provider/name", JSON.readTree("\"billing\""));
    Path file = Files.write(folder.resolve("billing.json"), JSON.writeValueAsBytes(pact));
    for (String path : List.of("/v2/invoices", "/v1/hotspots/A/photos-url")) {
      put(pact, REQUEST + "/path", TextNode.valueOf(path));
      Files.write(file, JSON.writeValueAsBytes(pact));
      boolean asksUs = path.endsWith("photos-url");
      assertThat(run(file.toString(), PACTS.toString()).err().contains("left out"))
          .isEqualTo(!asksUs);
    }
    Run run = run("--provider", "pave-photos-url", file.toString(), PACTS.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("left out, its provider is `billing`");
    assertThat(run("--provider", "pave-photos-url", file.toString()).exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pave-photo-url", "Pave-Photos-URL", "pave_photos_url", "pave"})
  void aNameThatOnlyResemblesThatOfTheProviderIsAViolation(String name) throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V2).toFile());
    put(pact, "/provider/name", TextNode.valueOf(name));
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
    assertThat(findings(file))
        .anyMatch(found -> found.startsWith("violation pact.provider /info/title"));
  }

  @Test
  void aFileThatIsNoPactAndAMessageDoNotStopTheOthers() throws IOException {
    ObjectNode pact =
        (ObjectNode) JSON.readTree(PACTS.resolve("checkout-v4.json").toFile());
    ((ArrayNode) pact.path("interactions")).addObject().put("type", "Asynchronous/Messages");
    Files.write(folder.resolve("a.json"), JSON.writeValueAsBytes(pact));
    Files.writeString(folder.resolve("b.json"), "{");
    Run run = run(folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("a.json: left out 1 interaction with messages")
        .containsPattern("b.json:1: The file is no JSON");
    assertThat(run.out()).contains("checkout: a session that is over", "1 file is no pact");

    put(pact, RESPONSE + "/status", IntNode.valueOf(503));
    Files.write(folder.resolve("a.json"), JSON.writeValueAsBytes(pact));
    assertThat(run(folder.toString()).exitCode()).as("a violation outranks it").isEqualTo(1);
  }

  @Test
  void interactionsAreReplayedAgainstASandboxAndDifferencesNameTheirJsonPath() throws IOException {
    assertThat(run("--verify", PACTS.resolve(V3).toString()).exitCode()).isZero();

    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve("claims-v2.json").toFile());
    put(pact, RESPONSE + "/body/data/0/message", TextNode.valueOf("Thank you"));
    put(pact, "/interactions/1/response/status", IntNode.valueOf(410));
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
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
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve("claims-v2.json").toFile());
    put(pact, "/interactions/0/providerState", TextNode.valueOf("an open hotspot"));
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
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

  @Test
  void aTargetWithoutVerifyIsAMistake() {
    Run run = run("--base-url", "http://127.0.0.1:1", PACTS.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("add --verify");
  }

  @Test
  void whatAPactSaysCannotForgeLinesOrColours() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V2).toFile());
    put(pact, "/interactions/0/description", JSON.readTree("\"\\u001b[31mred\\nok  forged\""));
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
    assertThat(run(file.toString()).out()).doesNotContain("\u001b").doesNotContain("\nok  forged");
  }

  @Test
  void anAcceptedFindingIsNoLongerShownAsViolation() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V3).toFile());
    put(pact, RESPONSE + "/status", JSON.readTree("500"));
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
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
