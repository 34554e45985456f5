package io.github.pavecontract.photosurl.sandbox;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox follows its contract: nothing that it answers is written down a second time. */
final class EditedContractTest {
  private static final Path CONTRACT = Path.of("../../openapi/photos-url.yaml");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
    "OPEN-1,      sandbox-key, Photo URL has been successfully submitted.",
    "SUBMITTED-1, sandbox-key, Photo has been successfully processed and cannot be updated.",
    "OPEN-1,      '',          Missing API-Key in authentication header.",
    "NONE-1,      sandbox-key, Session cannot be found with the given API-Key.",
    "CLOSED-1,    sandbox-key, This session is already inspected or expired.",
  })
  void anotherTextOfTheContractIsTheTextOfTheAnswer(
      String sessionKey, String apiKey, String message) throws IOException {
    Contract edited = edited(message, "Something else.");

    try (Sandbox sandbox = Sandbox.builder().contract(edited).start()) {
      Optional<String> key = Optional.of(apiKey).filter(k -> !k.isEmpty());

      assertThat(submit(sandbox.baseUrl(), sessionKey, key, photos("VIN")).text())
          .contains("Something else.")
          .doesNotContain(message);
    }
  }

  @Test
  void aLabelThatTheContractGainsIsTaken() throws IOException {
    Contract edited = edited("            - VIN\n", "            - VIN\n            - Roof\n");

    try (Sandbox sandbox = Sandbox.builder().contract(edited).start()) {
      assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("Roof")).status()).isEqualTo(200);
    }
  }

  @Test
  void theOrderOfErrorsIsThatOfTheContract() throws IOException {
    Contract edited = edited(
        "[missingApiKey, sessionNotFound, sessionClosed]",
        "[sessionClosed, missingApiKey, sessionNotFound]");

    try (Sandbox sandbox = Sandbox.builder().contract(edited).start()) {
      assertThat(submit(sandbox.baseUrl(), "OPEN-1", Optional.empty(), photos("VIN"))
              .message())
          .startsWith("Missing API-Key");
      assertThat(submit(sandbox.baseUrl(), "CLOSED-1", photos("VIN")).message())
          .startsWith("This session is already");
    }
  }

  @Test
  void theHeaderAndThePathAreThoseOfTheContract() throws Exception {
    Contract edited = edited(
        "      name: API-Key\n", "      name: X-Pave-Key\n",
        "/v1/hotspots/{session_key}/photos-url:", "/v2/{session_key}/photos:");

    try (Sandbox sandbox = Sandbox.builder().contract(edited).start()) {
      URI uri = sandbox.baseUrl().resolve("v2/OPEN-1/photos");
      HttpResponse<String> answer = HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(uri)
                  .header("X-Pave-Key", Sandbox.API_KEY)
                  .POST(BodyPublishers.ofString(photos("VIN")))
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(sandbox.curlLine()).contains("/v2/OPEN-1/photos'", "'X-Pave-Key: sandbox-key'");
      assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).text())
          .contains("/v2/{session_key}/photos");
    }
  }

  @Test
  void aStateThatOnlyACaseHasIsServedFromItsExample() throws IOException {
    String key = "            sessionClosed: { value: UCB-CLOSED0001 }";
    String request =
        "              sessionClosed: { $ref: \"#/components/examples/DocumentedRequest\" }";
    String response =
        "                sessionClosed: { $ref: \"#/components/examples/SessionClosed\" }";
    String row = """
                archived:
                  summary: An archived session takes no photos.
                  state: the session is archived
                  apiKey: valid
                  request: archived
                  status: "400"
                  response: archived
                  sideEffect: none
        """;
    Contract edited = edited(
        key,
        key + "\n" + key.replace("sessionClosed", "archived"),
        request,
        request + "\n" + request.replace("sessionClosed", "archived"),
        response,
        response + "\n" + response.replace("sessionClosed", "archived"),
        "        singlePhoto:\n          summary:",
        row + "        singlePhoto:\n          summary:",
        "[missingApiKey, sessionNotFound, sessionClosed]",
        "[missingApiKey, sessionNotFound, sessionClosed, archived]");

    try (Sandbox sandbox = Sandbox.builder().contract(edited).start()) {
      sandbox.prepare("the session is archived", "OPEN-1", Sandbox.API_KEY);
      assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN"))).satisfies(reply -> {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).startsWith("This session is already");
      });
      assertThat(submit(sandbox.baseUrl(), "OPEN-2", photos("VIN")).status()).isEqualTo(200);
      sandbox.prepare(ProviderState.OPEN.sentence(), "OPEN-1", Sandbox.API_KEY);
      assertThat(submit(sandbox.baseUrl(), "OPEN-1", photos("VIN")).status()).isEqualTo(200);
    }
  }

  @Test
  void everyStateOfTheContractIsKnown() {
    assertThat(Contract.bundled().cases())
        .extracting(Case::state)
        .allSatisfy(state -> assertThat(ProviderState.of(state)).as(state).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "      x-error-precedence:        | '      x-precedence:'       | x-error-precedence",
        "x-enum-varnames: [SUBMITTED, ALREADY_PROCESSED, STILL_PROCESSING] | "
            + "x-enum-varnames: [SUBMITTED, ALREADY_PROCESSED, PENDING] | STILL_PROCESSING",
        "the session is inspected or expired | the session is over | known are",
      })
  void whatTheSandboxCannotBehaveByIsNamed(String text, String replacement, String named)
      throws IOException {
    Contract edited = edited(text.strip(), replacement.strip());

    assertThatThrownBy(() -> Sandbox.builder().contract(edited).start())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("edited.yaml:")
        .hasMessageContaining("remedy: ")
        .hasMessageContaining(named);
  }

  /** The contract with texts replaced, everywhere. */
  private Contract edited(String... pairs) throws IOException {
    String yaml = Files.readString(CONTRACT);
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(yaml).contains(pairs[i]);
      yaml = yaml.replace(pairs[i], pairs[i + 1]);
    }
    return Contract.read(Files.writeString(folder.resolve("edited.yaml"), yaml));
  }
}
