package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SchemaError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the schema of an answer refuses; each answer is validated once, however many ask. */
final class SchemaErrors {
  private final Contract contract;
  private @Nullable Observation last;
  private List<SchemaError> errors = List.of();

  SchemaErrors(Contract contract) {
    this.contract = contract;
  }

  List<SchemaError> of(Observation observation) {
    if (observation != last) {
      JsonNode body = observation.body();
      errors = body == null ? List.of() : of(observation, body);
      last = observation;
    }
    return errors;
  }

  /** The same for another body in the place of the one that came. */
  List<SchemaError> of(Observation observation, JsonNode body) {
    return contract
        .responseSchema(observation.expectation().operation(), observation.judgedStatus())
        .map(schema -> contract.schemas().validate(schema, body))
        .orElse(List.of());
  }
}
