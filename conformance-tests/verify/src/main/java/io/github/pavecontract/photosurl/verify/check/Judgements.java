package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.expectation.Expectation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The judgements on the invariants; each answer is judged once, however many ask. */
final class Judgements {
  private final Contract contract;
  private final Invariants invariants;
  private final SchemaErrors schemaErrors;
  private @Nullable Observation last;
  private List<Judgement> judgements = List.of();

  Judgements(Contract contract, Invariants invariants, SchemaErrors schemaErrors) {
    this.contract = contract;
    this.invariants = invariants;
    this.schemaErrors = schemaErrors;
  }

  List<Judgement> of(Observation observation) {
    if (observation != last) {
      Expectation expectation = observation.expectation();
      judgements = invariants.judge(
          expectation.operation(),
          expectation.pathParameters(),
          expectation.request(),
          observation.judgedStatus(),
          meant(observation));
      last = observation;
    }
    return judgements;
  }

  private @Nullable JsonNode meant(Observation observation) {
    JsonNode body = observation.body();
    return body == null ? null : PlainMeaning.of(body, schemaErrors.of(observation), contract);
  }

  /** What the schema refuses of the meaning of a body too, so that no invariant can be judged on it. */
  List<SchemaError> senseless(Observation observation) {
    List<SchemaError> errors = schemaErrors.of(observation);
    JsonNode meant = errors.isEmpty() ? null : meant(observation);
    return meant == null ? errors : schemaErrors.of(observation, meant);
  }
}
