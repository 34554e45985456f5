package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers.Asked;
import io.github.pavecontract.photosurl.expectation.AllowedAnswers.Session;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the contract has to say of the request of an interaction in its provider state. */
final class Situation {
  private final Contract contract;
  private final Operation operation;
  private final Labels labels;
  private final AllowedAnswers answers;

  Situation(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
    this.labels = contract.labels(operation);
    this.answers = new AllowedAnswers(contract, operation);
  }

  /** The state that the team asks for, if it is one of the contract. */
  static Optional<ProviderState> state(Interaction interaction) {
    return interaction.states().stream()
        .flatMap(state -> ProviderState.of(state.name()).stream())
        .findFirst();
  }

  /** The sentence for the state that the team asks for, if the contract has one. */
  static Optional<String> sentence(Contract contract, Interaction interaction) {
    return names(interaction).filter(contract::knowsState).findFirst();
  }

  /** The name of a state that the contract does not know; empty if it knows each. */
  static Optional<String> unknownState(Contract contract, Interaction interaction) {
    return names(interaction).filter(name -> !contract.knowsState(name)).findFirst();
  }

  private static Stream<String> names(Interaction interaction) {
    return interaction.states().stream()
        .map(Interaction.State::name)
        .filter(name -> !name.isBlank());
  }

  /**
   * The question that an interaction asks.
   *
   * @param interaction the interaction
   * @param wellFormed whether its request is as the contract has it
   * @return the question with all answers that the contract allows; empty if it has a case for none
   */
  Optional<Expectation> expectation(Interaction interaction, boolean wellFormed) {
    boolean hasKey = interaction
        .request()
        .header(contract.apiKeyHeader())
        .filter(key -> !key.isBlank())
        .isPresent();
    return expectation(interaction, wellFormed, hasKey);
  }

  /** The same where another word decides than the request whether the API finds a key. */
  Optional<Expectation> expectation(Interaction interaction, boolean wellFormed, boolean hasKey) {
    JsonNode body = interaction.request().body();
    ProviderState state = state(interaction).orElse(null);
    return answers.to(
        new Asked(
            interaction.description(),
            "The answer is one that the contract has for this request.",
            contract.path(operation).sessionKeyIn(interaction.path()).orElse(""),
            body,
            hasKey,
            wellFormed),
        new Session(Optional.ofNullable(state), fates(state, body), state != null));
  }

  /** What becomes of each photo; nothing is known where the state is not. */
  private List<ExpectedResult> fates(@Nullable ProviderState state, @Nullable JsonNode body) {
    List<ExpectedResult> fates = new ArrayList<>();
    if (state == null || body == null) {
      return fates;
    }
    Set<String> before = finalLabels(state);
    for (JsonNode photo : body.path("photos")) {
      String label = photo.path("photo_label").asText();
      fates.add(new ExpectedResult(
          label, photo.path("url").asText(), !before.contains(label), Optional.empty()));
    }
    return fates;
  }

  /** The labels that a session has in a state: all of them, or those that its cases refuse. */
  private Set<String> finalLabels(ProviderState state) {
    if (state == ProviderState.SUBMITTED) {
      return Set.copyOf(labels.all());
    }
    Set<String> refused = new HashSet<>();
    contract.cases().stream()
        .filter(aCase -> ProviderState.of(aCase.state()).equals(Optional.of(state)))
        .flatMap(aCase -> aCase.response().path("data").valueStream())
        .filter(result -> !result.path("success").asBoolean())
        .forEach(result -> refused.add(result.path("photo_label").asText()));
    return refused;
  }
}
