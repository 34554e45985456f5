package io.github.pavecontract.photosurl.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pavecontract.photosurl.conformance.pact.consumer.ClientPact;
import io.github.pavecontract.photosurl.conformance.pact.consumer.WrittenPacts;
import io.github.pavecontract.photosurl.conformance.report.JsonReport;
import io.github.pavecontract.photosurl.contract.Contract;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PactCommandTest {
  private static final Path PACTS = Path.of("src/test/resources/pacts");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String V4 = "checkout-v4.json";
  private static final String V3 = "dashboard-v3.json";
  private static final String V2 = "kiosk-v2.json";
  private static final String REQUEST = "/interactions/0/request";
  private static final String RESPONSE = "/interactions/0/response";
  private static final String PHOTO = REQUEST + "/body/content/photos/0";
  private static final String RESULT = RESPONSE + "/body/content/data/0";

  @TempDir
  private Path folder;

  /** What a pact has in a place, and the ids of the findings that it comes to. */
  private record Edit(
      String name, String file, String pointer, String json, Set<String> findings) {}

  private static Edit edit(
      String name, String file, String pointer, String json, String... findings) {
    return new Edit(name, file, pointer, json.replace('\'', '"'), new TreeSet<>(List.of(findings)));
  }

  private static Stream<Edit> edits() {
    String violation = "violation ";
    String request = violation + "pact.request.";
    String response = violation + "pact.response.";
    return Stream.of(
        edit(
            "another path",
            V2,
            REQUEST + "/path",
            "'/v2/hotspots/UCB-5/photos-url'",
            request + "operation"),
        edit("another method", V2, REQUEST + "/method", "'put'", request + "operation"),
        edit(
            "no session key",
            V2,
            REQUEST + "/path",
            "'/v1/hotspots//photos-url'",
            request + "path"),
        edit(
            "a base path before it", V2, REQUEST + "/path", "'/pave/v1/hotspots/UCB-5/photos-url'"),
        edit("a query", V2, REQUEST + "/query", "'mode=fast'", request + "query"),
        edit(
            "a query in the form of version 3",
            V3,
            REQUEST + "/query",
            "{'mode': ['fast']}",
            request + "query"),
        edit(
            "a body of text",
            V3,
            REQUEST + "/headers/Content-Type",
            "'text/plain'",
            request + "media-type"),
        edit("no body", V3, REQUEST + "/body", "", request + "body"),
        edit("a property less in the request", V4, PHOTO + "/url", "", request + "required"),
        edit(
            "a label that is a number",
            V4,
            PHOTO + "/photo_label",
            "7",
            request + "enum",
            request + "type"),
        edit("no photos at all", V3, REQUEST + "/body/photos", "[]", request + "minItems"),
        edit(
            "an undocumented label",
            V3,
            REQUEST + "/body/photos/0/photo_label",
            "'Roof'",
            request + "undocumented-value"),
        edit(
            "an undocumented property of a photo",
            V4,
            PHOTO + "/angle",
            "90",
            request + "undeclared-property"),
        edit("an undocumented status", V3, RESPONSE + "/status", "500", response + "status"),
        edit("another declared status", V3, RESPONSE + "/status", "400", violation + "pact.status"),
        edit(
            "an undocumented header",
            V3,
            RESPONSE + "/headers/X-Trace",
            "'1'",
            response + "header"),
        edit(
            "an answer in XML",
            V3,
            RESPONSE + "/headers/Content-Type",
            "'application/xml'",
            response + "media-type"),
        edit(
            "an undocumented property",
            V3,
            RESPONSE + "/body/detail",
            "'x'",
            response + "undeclared-property"),
        edit("a property less, which nobody needs", V3, RESPONSE + "/body/message", ""),
        edit("a code that is text", V3, RESPONSE + "/body/code", "'404'", response + "type"),
        edit(
            "an undocumented message",
            V3,
            RESPONSE + "/body/message",
            "'Not found.'",
            response + "undocumented-value"),
        edit(
            "the message of another error",
            V3,
            RESPONSE + "/body/message",
            "'Missing API-Key in authentication header.'",
            violation + "pact.error.message"),
        edit(
            "a code unlike the status",
            V3,
            RESPONSE + "/body/code",
            "400",
            violation + "pact.invariant.code-equals-status"),
        edit(
            "a time that is none",
            V2,
            RESPONSE + "/body/timestamp",
            "'2026T later Z'",
            "drift pact.response.format"),
        edit("success without the key", V2, RESPONSE + "/status", "404", violation + "pact.status"),
        edit(
            "a key where the answer is that there is none",
            V2,
            REQUEST + "/headers/API-Key",
            "'a-key'",
            violation + "pact.status"),
        edit(
            "a refusal of a photo that is new",
            V4,
            RESPONSE + "/body/content/data/1/success",
            "false",
            violation + "pact.invariant.success-agrees-with-message"),
        edit(
            "a submission of a photo that is there",
            V4,
            RESULT,
            "{'photo_label': 'VIN', 'url': 'https://photos.example/vin.jpg', 'success': true, 'message': 'Photo URL has been successfully submitted.'}",
            violation + "pact.result.submitted-again"),
        edit(
            "a success in a session that is over",
            V4,
            "/interactions/0/providerStates/0/name",
            "'the session is inspected or expired'",
            violation + "pact.status"),
        edit(
            "a session that does not exist",
            V4,
            "/interactions/0/providerStates/0/name",
            "'the session does not exist'",
            violation + "pact.status"),
        edit(
            "a state in words of the team",
            V3,
            "/interactions/0/providerStates/0/name",
            "'somebody else has it'",
            "drift pact.state"),
        edit(
            "a result of a label that was not sent",
            V4,
            RESULT + "/photo_label",
            "'Left'",
            violation + "pact.invariant.each-photo-has-one-result"),
        edit(
            "a label matched by a list with another",
            V3,
            "/interactions/1/response/matchingRules/body/$.data[*].photo_label/matchers",
            "[{'match': 'regex', 'regex': 'Left|Right|Roof'}]",
            violation + "pact.matcher"),
        edit(
            "labels sent from a list with another",
            V4,
            REQUEST + "/matchingRules/body/$.photos[*].photo_label/matchers/0/regex",
            "'VIN|Rear|Roof'",
            violation + "pact.matcher"),
        edit(
            "any text as label",
            V3,
            "/interactions/1/response/matchingRules/body/$.data[*].photo_label/matchers",
            "[{'match': 'regex', 'regex': '.+'}]"),
        edit(
            "any text as time",
            V3,
            RESPONSE + "/matchingRules/body/$.timestamp/matchers",
            "[{'match': 'regex', 'regex': '.*'}]",
            violation + "pact.matcher"),
        edit(
            "a time by its type",
            V3,
            RESPONSE + "/matchingRules/body/$.timestamp/matchers",
            "[{'match': 'type'}]",
            "drift pact.matcher-loose"),
        edit(
            "a time by inclusion",
            V3,
            RESPONSE + "/matchingRules/body/$.timestamp/matchers",
            "[{'match': 'include', 'value': '20'}]",
            "drift pact.matcher-loose"),
        edit(
            "any number as code",
            V3,
            RESPONSE + "/matchingRules/body/$.code",
            "{'matchers': [{'match': 'number'}]}",
            violation + "pact.matcher"),
        edit(
            "any integer as code",
            V3,
            RESPONSE + "/matchingRules/body/$.code",
            "{'matchers': [{'match': 'integer'}]}",
            "drift pact.matcher-loose"),
        edit(
            "an url that may be anything",
            V4,
            RESPONSE + "/matchingRules/body/$.data/matchers/0/variants/0/rules/$.url/matchers",
            "[{'match': 'regex', 'regex': '.*'}]",
            violation + "pact.matcher"),
        edit(
            "nothing or a success",
            V4,
            RESPONSE + "/matchingRules/body/$.data/matchers/0/variants/1/rules/$.success",
            "{'combine': 'OR', 'matchers': [{'match': 'type'}, {'match': 'null'}]}",
            violation + "pact.matcher"),
        edit(
            "any success as status",
            V3,
            "/interactions/1/response/matchingRules/status",
            "{'$': {'matchers': [{'match': 'statusCode', 'status': 'success'}]}}"),
        edit(
            "any success as status, in version 4",
            V4,
            RESPONSE + "/matchingRules/status",
            "{'$': {'matchers': [{'match': 'statusCode', 'status': 'success'}]}}",
            violation + "pact.matcher"),
        edit(
            "results in another order",
            V4,
            RESPONSE + "/body/content/data",
            "[{'photo_label': 'Rear', 'url': 'https://photos.example/rear.jpg', 'success': true, 'message': 'Photo URL has been successfully submitted.'}, {'photo_label': 'VIN', 'url': 'https://photos.example/vin.jpg', 'success': false, 'message': 'Photo has been successfully processed and cannot be updated.'}]"),
        edit(
            "the other refusal",
            V4,
            RESULT + "/message",
            "'Photo is still under processing and cannot be updated.'"),
        edit("another description", V4, "/interactions/0/description", "'whatever'"),
        edit(
            "a body of text where JSON is promised",
            V3,
            RESPONSE + "/body",
            "'ok'",
            response + "body"),
        edit(
            "more results than photos",
            V3,
            "/interactions/1/response/matchingRules/body/$.data/matchers/0/min",
            "5",
            violation + "pact.invariant.each-photo-has-one-result"),
        edit(
            "a time by an expression that is nearly right",
            V3,
            RESPONSE + "/matchingRules/body/$.timestamp/matchers/0/regex",
            "'^[0-9]{4}-[0-9][0-9]-[0-9][0-9]T.*$'",
            "drift pact.matcher-loose"),
        edit(
            "an expression without end",
            V3,
            RESPONSE + "/matchingRules/body/$.message",
            "{'matchers': [{'match': 'regex', 'regex': '(((a{99}){99}){99}|.*)+$'}]}"),
        edit(
            "an expression that backtracks",
            V3,
            RESPONSE + "/matchingRules/body/$.message",
            "{'matchers': [{'match': 'regex', 'regex': '(.+)+'}]}"),
        edit(
            "two states at once",
            V3,
            "/interactions/0/providerStates",
            "[{'name': 'the session does not exist'}, {'name': 'the session is open and has no photos'}]",
            "drift pact.states"),
        edit("a null body in the answer", V2, RESPONSE + "/body", ""));
  }

  @TestFactory
  Stream<DynamicTest> eachEditIsJudged() {
    return edits()
        .map(edit -> dynamicTest(edit.name(), () -> {
          ObjectNode pact =
              (ObjectNode) JSON.readTree(PACTS.resolve(edit.file()).toFile());
          Set<String> before = findings(PACTS.resolve(edit.file()));
          put(pact, edit.pointer(), edit.json());
          Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
          Set<String> news = findings(file);
          news.removeAll(before);
          if (edit.findings().stream().anyMatch(before::contains)) {
            news.addAll(edit.findings());
          }
          assertThat(news).as("%s in %s", edit.name(), edit.file()).isEqualTo(edit.findings());
          boolean violated = edit.findings().stream().anyMatch(id -> id.startsWith("violation"));
          assertThat(run(file.toString()).exitCode()).isEqualTo(violated ? 1 : 0);
        }));
  }

  private static void put(JsonNode pact, String pointer, String json) throws IOException {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = pact.at(place.head());
    String name = Objects.requireNonNull(place.last()).getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), JSON.readTree(json));
    } else if (json.isEmpty()) {
      assertThat(((ObjectNode) parent).remove(name)).as(pointer).isNotNull();
    } else {
      assertThat(parent.isObject()).as(pointer).isTrue();
      ((ObjectNode) parent).set(name, JSON.readTree(json));
    }
  }

  private static Set<String> findings(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    for (JsonNode finding : report(file.toString()).path("findings")) {
      found.add(finding.path("kind").asText() + " " + finding.path("id").asText());
      JsonNode place = finding.path("pact").path("pointer");
      assertThat(place.asText()).startsWith("/");
      assertThat(finding.path("contract").path("line").asInt()).isPositive();
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
  void thePactOfTheClientKeepsToTheContract() throws IOException {
    Path file = Files.writeString(
        folder.resolve("own.json"), WrittenPacts.text(ClientPact.of(Contract.bundled())));
    Run run = run(file.toString());
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("  status    4XX: photos-url-client");
  }

  @Test
  void theReportNamesTeamInteractionPlaceAndLineOfTheContract() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V3).toFile());
    put(pact, RESPONSE + "/body/detail", "1");
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

  @Test
  void theReportsAreWrittenAndTheirJsonSatisfiesItsSchema() throws IOException {
    Path reports = folder.resolve("reports");
    assertThat(run("--report", reports.toString(), PACTS.toString()).exitCode()).isZero();
    try (InputStream schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
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
    put(pact, REQUEST + "/headers/API-Key", "\"0123-4567-89ab\"");
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
    Run run = Run.of(Map.of("PAVE_API_KEY", "0123-4567-89ab"), "pact", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("pact.secret", "/interactions/0/request/headers/API-Key")
        .doesNotContain("0123-4567-89ab");
  }

  @Test
  void otherProvidersAreLeftOutOnlyWhereOneIsNamed() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V2).toFile());
    put(pact, "/provider/name", "\"billing\"");
    Path file = Files.write(folder.resolve("billing.json"), JSON.writeValueAsBytes(pact));
    Run run = run("--provider", "pave-photos-url", file.toString(), PACTS.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("left out, its provider is `billing`");
    assertThat(run("--provider", "pave-photos-url", file.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void whatAPactSaysCannotForgeLinesOrColours() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V2).toFile());
    put(pact, "/interactions/0/description", "\"\\u001b[31mred\\nok  forged\"");
    Path file = Files.write(folder.resolve("edited.json"), JSON.writeValueAsBytes(pact));
    assertThat(run(file.toString()).out()).doesNotContain("\u001b").doesNotContain("\nok  forged");
  }

  @Test
  void anAcceptedFindingIsNoLongerShownAsViolation() throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(PACTS.resolve(V3).toFile());
    put(pact, RESPONSE + "/status", "500");
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
      {"interactions": [                                    | :1: is no JSON
      {}                                                    | #/consumer/name: the consumer has no name
      []                                                    | it holds no object
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [1]}                                 | #/interactions/0: this is no interaction
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"request": {}}]}                   | #/interactions/0: a request or response is missing
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"type": "Asynchronous/Messages"}]} | is no HTTP interaction
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": [{"request": {}, "response": {"status": "ok"}}]} | #/interactions/0/response/status: this is no HTTP status
      {"consumer":{"name":"c"},"provider":{"name":"p"},"interactions": []} | #/interactions: there is no interaction
      {"consumer":{"name":"c"},"provider":{"name":"p"},"messages": []} | it holds messages
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
    assertThat(run("missing.json").err()).contains("missing.json: does not exist");
    assertThat(run(folder.toString()).err()).contains("holds no .json file");
    assertThat(run().err()).contains("Missing required parameter");
  }
}
