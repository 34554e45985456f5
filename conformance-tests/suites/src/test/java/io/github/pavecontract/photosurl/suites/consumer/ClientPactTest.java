package io.github.pavecontract.photosurl.suites.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import au.com.dius.pact.core.model.Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.pact.PactFiles;
import io.github.pavecontract.photosurl.pact.PactRun;
import io.github.pavecontract.photosurl.pact.ProviderName;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.SandboxStage;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClientPactTest {
  private static final Contract CONTRACT = Contract.bundled();

  @Test
  void theSameContractGivesTheSameBytes() {
    assertThat(WrittenPacts.text(ClientPact.of(Contract.bundled())))
        .isEqualTo(WrittenPacts.text(ClientPact.of(CONTRACT)));
  }

  @Test
  void whatIsReadBackIsWhatWasWritten() {
    String text = WrittenPacts.text(ClientPact.of(CONTRACT));
    assertThat(WrittenPacts.text(WrittenPacts.read(text))).isEqualTo(text);
  }

  @Test
  void eachCaseThatTheClientCanExpressIsOneInteraction() {
    assertThat(ClientPact.of(CONTRACT).getInteractions())
        .extracting(Interaction::getDescription)
        .containsExactlyInAnyOrderElementsOf(CONTRACT.cases().stream()
            .filter(aCase -> aCase.rawBody() == null)
            .map(aCase -> aCase.name() + ": " + aCase.summary())
            .toList());
  }

  @Test
  void noInteractionHoldsAnApiKeyAndThoseWithoutOneHaveNoHeaderForIt() throws Exception {
    JsonNode pact = new ObjectMapper().readTree(WrittenPacts.text(ClientPact.of(CONTRACT)));
    for (JsonNode interaction : pact.path("interactions")) {
      JsonNode request = interaction.path("request");
      boolean hasKey = request.path("headers").has("API-Key");
      assertThat(request.at("/generators/header/API-Key/expression").asText())
          .as("the key of " + interaction.path("description"))
          .isEqualTo(hasKey ? "${apiKey}" : "");
      assertThat(hasKey)
          .as(interaction.path("description").asText())
          .isNotEqualTo(interaction.path("description").asText().startsWith("missingApiKey"));
    }
  }

  @Test
  void itKeepsToTheContract(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("own.json"), WrittenPacts.text(ClientPact.of(CONTRACT)));
    RunResult result = new PactRun(CONTRACT, List.of())
        .run(PactFiles.read(
            List.of(file),
            ProviderName.usual(Contract.bundled()),
            notice -> fail("unexpected notice: " + notice)));

    assertThat(result.findings()).filteredOn(f -> f.kind() == Kind.VIOLATION).isEmpty();
    assertThat(result.coverage())
        .filteredOn(row -> row.kind().equals("status") && row.name().equals("4XX"))
        .singleElement()
        .satisfies(row -> assertThat(row.teams()).containsExactly("photos-url-client"));
  }

  @Test
  void otherOperationsArePinnedAndKeptAsWell(@TempDir Path folder) throws IOException {
    Contract grown = grown(folder);
    Path file =
        Files.writeString(folder.resolve("grown.json"), WrittenPacts.text(ClientPact.of(grown)));
    try (PactStage stage = SandboxStage.start(grown)) {
      RunResult result = new PactRun(
              grown, ProviderName.usual(grown), List.of(), Optional.of(stage))
          .run(PactFiles.read(List.of(file), ProviderName.usual(grown), notice -> {}));

      assertThat(result.rows())
          .filteredOn(row -> row.result() == Result.OK)
          .extracting(row -> row.id().replaceAll(".*: (.*): .*", "$1"))
          .contains("sessionRead", "unknownSessionRead", "sessionCreated", "creationWithoutKey");
      assertThat(result.findings()).filteredOn(f -> f.kind() != Kind.DRIFT).isEmpty();
    }
  }

  /** The contract with two operations more, of which one takes no body, and one no session. */
  private static Contract grown(Path folder) throws IOException {
    String text = Files.readString(Path.of("../../openapi/photos-url.yaml"));
    JsonNode rows = Document.read(
            Path.of("../../generated-client/src/test/resources/specs/growth.yaml"))
        .at("/operations");
    for (JsonNode row : rows) {
      String before = row.path("before").asText();
      int at = before.isEmpty() ? text.length() : text.indexOf(before);
      text = text.substring(0, at) + row.required("insert").asText() + text.substring(at);
    }
    return Contract.read(Files.writeString(folder.resolve("grown.yaml"), text));
  }
}
