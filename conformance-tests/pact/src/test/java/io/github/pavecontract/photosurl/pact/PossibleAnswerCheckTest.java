package io.github.pavecontract.photosurl.pact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.expectation.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PossibleAnswerCheckTest {
  private static final Contract CONTRACT = Contract.bundled();

  @TempDir
  private Path folder;

  @Test
  void whatIsImpossibleIsSaidByTheRuleOfThePactAndThatOfTheContract() throws IOException {
    String pact = Files.readString(Path.of("src/test/resources/pacts/claims-v2.json"))
        .replace("Photo URL has been successfully submitted.", "Taken.");
    Path file = Files.writeString(folder.resolve("pact.json"), pact);
    Interaction interaction = PactReader.read(file, notice -> {}).interactions().get(0);
    Expectation expectation = new Situation(
            CONTRACT, interaction.operation(CONTRACT).orElseThrow())
        .expectation(interaction, true)
        .orElseThrow();
    PossibleAnswerCheck outcomes = new PossibleAnswerCheck(CONTRACT);

    assertThat(outcomes.isPossible(interaction, expectation)).isFalse();
    Complaint complaint = outcomes.impossible(interaction, expectation);
    assertThat(complaint.expected())
        .isEqualTo("by the contract's case: $.data[0].message is"
            + " \"Photo URL has been successfully submitted.\"");
    assertThat(complaint.received()).startsWith("by the pact's matcher there: ").contains("Taken.");
    assertThat(complaint.pactPointer()).isEqualTo("/interactions/0/response/body/data/0/message");
  }
}
