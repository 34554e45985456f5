package io.github.pavecontract.photosurl.conformance.pact.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.contract.Contract;
import org.junit.jupiter.api.Test;

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
}
