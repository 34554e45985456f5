package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one adds to the contract next is linted, asked, served and compared without a line of code. */
final class GrowingContractTest {
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");
  private static final Path PAGE = Path.of("../docs/src/test/resources/pages/page.md");
  private static final JsonNode GROWTH = Document.read(
          Path.of("../../generated-client/src/test/resources/specs/growth.yaml"))
      .root();

  @TempDir
  private Path folder;

  @Test
  void aLabelIsOneLine() throws IOException {
    String grown = grown(GROWTH.required("label"));

    assertThat(Run.of(Map.of(), "lint", grown).exitCode()).isZero();
    assertKept(Run.of(Map.of(), "verify", "--contract", grown), "label 15/15");
  }

  @Test
  void anErrorIsOneCaseOneExampleAndOnePieceOfEvidence() throws IOException {
    JsonNode rows = GROWTH.required("error");
    Run lint =
        Run.of(Map.of(), "lint", grown(JsonNodeFactory.instance.arrayNode().add(rows.get(0))));

    assertThat(lint.out().lines().filter(line -> line.startsWith("PROBLEM")))
        .as("what a case lacks that stands alone, in one round")
        .containsExactlyInAnyOrder(
            "PROBLEM  lint.contract.incomplete", "PROBLEM  lint.evidence.missing");

    String grown = grown(rows);
    assertThat(Run.of(Map.of(), "lint", grown).out()).contains("is sound");
    assertKept(Run.of(Map.of(), "verify", "--contract", grown), "case 12/12", "message 8/8")
        .containsPattern("sessionArchived +assumed +400 +400 +ok");
  }

  @Test
  void operationsHaveTheirCasesEvidenceInvariantsAndPlacesInEveryCommand() throws IOException {
    String grown = grown(GROWTH.required("operations"));

    assertThat(Run.of(Map.of(), "lint", grown).out()).contains("is sound");
    assertKept(
            Run.of(Map.of(), "verify", "--contract", grown),
            "operation 3/3",
            "case 15/15",
            "status 8/8",
            "invariant 8/8")
        .containsPattern("sessionRead +assumed +200 +200 +ok")
        .containsPattern("unknownSessionRead +assumed +404 +404 +ok")
        .containsPattern("sessionCreated +assumed +201 +201 +ok")
        .containsPattern("creationWithoutKey +assumed +400 +400 +ok");
    Run diff = Run.of(Map.of(), "diff", CONTRACT.toString(), grown);
    assertThat(diff.out())
        .contains("`GET /v1/sessions/{session_key}` is new.", "`POST /v1/sessions` is new.");
    assertThat(diff.exitCode()).as(diff.out()).isZero();
    Run docs = Run.of(Map.of(), "docs", PAGE.toString(), "--contract", grown);
    assertThat(docs.exitCode()).as(docs.out() + docs.err()).isZero();
  }

  @Test
  void aPactOfAnotherOperationIsHeldAgainstItsCases() throws IOException {
    String grown = grown(GROWTH.required("operations"));
    Path pact =
        Path.of("src/test/resources/io/github/pavecontract/photosurl/cli/kiosk-sessions.json");

    Run kept = Run.of(Map.of(), "pact", pact.toString(), "--contract", grown);
    assertThat(kept.exitCode()).as(kept.out() + kept.err()).isZero();
    assertThat(kept.out())
        .contains("case      sessionRead: kiosk", "property  getSession 200/status: kiosk");

    Path greedy = Files.writeString(
        folder.resolve("greedy.json"),
        Files.readString(pact).replace("\"status\": \"OPEN\"", "\"colour\": \"red\""));
    Run violated = Run.of(Map.of(), "pact", greedy.toString(), "--contract", grown);
    assertThat(violated.out()).contains("pact.response.undeclared-property", "`colour`");
    assertThat(violated.exitCode()).isEqualTo(1);
  }

  @Test
  void whatBreaksAnotherOperationIsSeen() throws IOException {
    Path grown = Path.of(grown(GROWTH.required("operations")));
    Path renamed = folder.resolve("renamed.yaml");
    Files.writeString(
        renamed,
        Files.readString(grown)
            .replace("status: OPEN", "state: OPEN")
            .replace("[session_key, status]", "[session_key, state]")
            .replace("        status: { $ref:", "        state: { $ref:"));

    try (Sandbox sandbox = Sandbox.builder().contract(Contract.read(renamed)).start()) {
      Run run = Run.of(
          Map.of("PAVE_API_KEY", Sandbox.API_KEY),
          "verify",
          "--contract",
          grown.toString(),
          "--base-url",
          sandbox.baseUrl().toString(),
          "--open-session",
          "OPEN-1",
          "--fail-on",
          "drift");

      assertThat(run.out())
          .contains("required property 'status' not found")
          .containsPattern("sessionCreated +- +- +- +not run: needs a target that can be brought");
      assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
    }
  }

  @Test
  void theSandboxAnswersOtherOperationsFromTheNearestExample() throws Exception {
    Contract contract = Contract.read(Path.of(grown(GROWTH.required("operations"))));

    try (Sandbox sandbox = Sandbox.builder().contract(contract).start()) {
      assertThat(ask(sandbox, "GET", "v1/sessions/OPEN-7", "").body())
          .as("a session as one of its kind, under its own key")
          .contains("\"session_key\":\"OPEN-7\"", "\"status\":\"OPEN\"");
      assertThat(ask(sandbox, "GET", "v1/sessions/NONE-1", "").statusCode()).isEqualTo(404);
      assertThat(ask(sandbox, "POST", "v1/sessions", "{\"vehicle\":{\"vin\":\"X\"}}")
              .statusCode())
          .isEqualTo(201);
      for (String malformed : List.of("", "{", "{}", "{\"vehicle\":{\"vin\":1}}")) {
        assertThat(ask(sandbox, "POST", "v1/sessions", malformed))
            .as("what the schema refuses and no case has: " + malformed)
            .returns(400, HttpResponse::statusCode)
            .satisfies(answer -> assertThat(answer.body()).contains("createSession"));
      }
      assertThat(ask(sandbox, "PUT", "v1/sessions", "{}"))
          .returns(405, HttpResponse::statusCode)
          .returns("POST", answer -> answer.headers().firstValue("Allow").orElse(""));
      assertThat(sandbox.received()).hasSize(8);
    }
  }

  private static HttpResponse<String> ask(Sandbox sandbox, String method, String path, String body)
      throws IOException, InterruptedException {
    URI uri = sandbox.baseUrl().resolve(path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .header("API-Key", Sandbox.API_KEY)
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  private static AbstractStringAssert<?> assertKept(Run run, String... counts) {
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    return assertThat(run.out()).contains(", 0 violations, 0 drift, 0 gaps; ").contains(counts);
  }

  /** A copy of the contract with these rows. */
  private String grown(JsonNode rows) throws IOException {
    String contract = Files.readString(CONTRACT);
    for (JsonNode row : rows) {
      int at = row.has("before") ? contract.indexOf(row.get("before").asText()) : contract.length();
      assertThat(at).as("where growth.yaml inserts: " + row).isNotNegative();
      contract =
          contract.substring(0, at) + row.required("insert").asText() + contract.substring(at);
    }
    return Files.writeString(folder.resolve("grown.yaml"), contract).toString();
  }
}
