package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.expectation.ExpectedResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Each photo met the expected fate, and each error has the text of its case. */
final class OutcomeCheck implements AnswerCheck {
  private static final String MESSAGE = "message";

  private final Fates fates;

  OutcomeCheck(Contract contract) {
    this.fates = new Fates(contract);
  }

  @Override
  public Needs needs() {
    return Needs.JSON;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    Optional<ExpectedOutcome> outcome = observation.expected();
    if (outcome.isEmpty()) {
      return List.of();
    }
    JsonNode body = Objects.requireNonNull(observation.body());
    List<Deviation> deviations = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (ExpectedResult expected : outcome.get().results()) {
      Results.of(expected.label(), expected.url(), body).stream()
          .findFirst()
          .flatMap(result -> judge(outcome.get(), expected, result))
          .filter(deviation -> seen.add(deviation.rule()))
          .ifPresent(deviations::add);
    }
    outcome
        .get()
        .body()
        .map(example -> Likeness.differences(example, body))
        .orElse(List.of())
        .stream()
        .map(difference -> deviation(outcome.get(), difference))
        .forEach(deviations::add);
    return deviations;
  }

  private static Deviation deviation(ExpectedOutcome outcome, Likeness.Difference difference) {
    List<String> tokens = Pointers.tokens(difference.pointer());
    return Deviation.of(
            ErrorRule.on(difference.pointer()),
            Pointers.child(outcome.pointer(), "response"),
            Show.place(difference.pointer(), "= " + Show.json(difference.expected())),
            Show.json(difference.received()))
        .about(difference.pointer() + " " + difference.expected())
        .at(difference.pointer())
        .on(Set.of(tokens.isEmpty() ? Deviation.EVERY_VALUE : tokens.get(tokens.size() - 1)));
  }

  private Optional<Deviation> judge(
      ExpectedOutcome outcome, ExpectedResult expected, JsonNode result) {
    String message = result.path(MESSAGE).asText();
    Optional<Boolean> submitted = fates.submitted(result);
    String photo = expected.label() + " with " + expected.url();
    if (expected.submitted() && !submitted.orElse(true)) {
      return Optional.of(Deviation.of(
              FateRule.REFUSED, outcome.pointer(), "success of " + photo, Show.json(result))
          .withHint("If the session was used before, supply one without photos."));
    }
    if (!expected.submitted() && submitted.orElse(false)) {
      return Optional.of(Deviation.of(
          FateRule.SUBMITTED_AGAIN, outcome.pointer(), "refusal of " + photo, Show.json(result)));
    }
    return expected.message().filter(text -> !text.equals(message)).map(text -> Deviation.of(
            FateRule.MESSAGE, outcome.pointer(), text, message)
        .about(text)
        .on(Set.of(MESSAGE)));
  }
}
