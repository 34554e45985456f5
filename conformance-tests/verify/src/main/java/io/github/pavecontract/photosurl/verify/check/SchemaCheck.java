package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.verify.rule.Keyword;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The body satisfies the schema that the contract has for its status. */
final class SchemaCheck implements AnswerCheck {
  private final Contract contract;
  private final SchemaValidator schemas;

  SchemaCheck(Contract contract) {
    this.contract = contract;
    this.schemas = contract.schemas();
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    JsonNode body = Objects.requireNonNull(observation.body());
    String schema = contract
        .responseSchema(
            observation.question().operation(), observation.response().status())
        .orElse("");
    if (schema.isEmpty()) {
      return List.of();
    }
    // The hundredth element that is wrong says no more than the first, and of the alternatives that
    // a value satisfies none of, the best founded counts.
    Map<String, SchemaError> byPlace = new LinkedHashMap<>();
    for (SchemaError error : schemas.validate(schema, body)) {
      if (isWhole(error, body)) {
        continue;
      }
      byPlace.merge(
          error.pointer().replaceAll("/[0-9]+", "/*"),
          error,
          (first, second) -> basis(second).compareTo(basis(first)) < 0 ? second : first);
    }
    return byPlace.values().stream().map(error -> deviation(error, body)).toList();
  }

  /** JSON does not tell 400.0 from 400, and neither do its readers. */
  private static boolean isWhole(SchemaError error, JsonNode body) {
    JsonNode value = body.at(error.pointer());
    return Keyword.of(error.keyword()) == Keyword.TYPE
        && value.isNumber()
        && !value.isIntegralNumber()
        && error.message().contains("integer")
        && value.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  private Basis basis(SchemaError error) {
    return contract.basisOf(error.schemaPointer());
  }

  private Deviation deviation(SchemaError error, JsonNode body) {
    JsonNode keyword = contract.document().at(error.schemaPointer());
    return Deviation.of(
            KeywordRule.ALL.on(error.keyword()),
            error.schemaPointer(),
            Show.place(error.pointer(), "with " + error.keyword() + " " + Show.json(keyword)),
            error.message() + "; " + Show.json(body.at(error.pointer())))
        .at(error.pointer());
  }
}
