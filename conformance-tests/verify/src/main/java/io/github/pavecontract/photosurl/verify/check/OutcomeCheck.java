package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.expectation.ExpectedResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Each photo met the expected fate, and each error has the text of its case. */
final class OutcomeCheck implements AnswerCheck {
  @Override
  public List<Deviation> judge(Observation observation) {
    JsonNode body = Objects.requireNonNull(observation.body());
    Optional<ExpectedOutcome> outcome = observation.expected();
    if (outcome.isEmpty()) {
      return List.of();
    }
    for (ExpectedResult expected : outcome.get().results()) {
      List<JsonNode> results = Results.of(expected.label(), expected.url(), body);
      if (!results.isEmpty()) {
        Optional<Deviation> deviation = judge(outcome.get(), expected, results.get(0));
        if (deviation.isPresent()) {
          return List.of(deviation.get());
        }
      }
    }
    return outcome
        .get()
        .body()
        .flatMap(example -> Likeness.difference(example, body))
        .map(difference -> List.of(Deviation.of(
                ErrorRule.on(difference.pointer()),
                Pointers.child(outcome.get().pointer(), "response"),
                Show.place(difference.pointer(), "= " + Show.json(difference.expected())),
                Show.json(difference.received()))
            .about(difference.pointer() + " " + difference.expected())
            .at(difference.pointer())))
        .orElse(List.of());
  }

  private static Optional<Deviation> judge(
      ExpectedOutcome outcome, ExpectedResult expected, JsonNode result) {
    boolean success = result.path("success").asBoolean();
    String photo = expected.label() + " with " + expected.url();
    if (expected.submitted() && !success) {
      return Optional.of(Deviation.of(
              FateRule.REFUSED, outcome.pointer(), "success of " + photo, Show.json(result))
          .withHint("If the session was used before, supply one without photos."));
    }
    if (!expected.submitted() && success) {
      return Optional.of(Deviation.of(
          FateRule.SUBMITTED_AGAIN, outcome.pointer(), "refusal of " + photo, Show.json(result)));
    }
    String message = result.path("message").asText();
    return expected.message().filter(text -> !text.equals(message)).map(text -> Deviation.of(
            FateRule.MESSAGE, outcome.pointer(), text, message)
        .about(text));
  }
}
