package io.github.pavecontract.photosurl.verify.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Basis;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.verify.rule.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body satisfies the schema that the contract has for its status. */
final class SchemaCheck implements AnswerCheck {
  private static final Pattern INDEX = Pattern.compile("[0-9]+");
  /** The schema library names a property that is missing in quotation marks, and nowhere else. */
  private static final Pattern MISSING = Pattern.compile("'([^']+)'");

  private final Contract contract;
  private final SchemaErrors schemaErrors;

  SchemaCheck(Contract contract, SchemaErrors schemaErrors) {
    this.contract = contract;
    this.schemaErrors = schemaErrors;
  }

  @Override
  public Needs needs() {
    return Needs.JSON;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    JsonNode body = Objects.requireNonNull(observation.body());
    // The hundredth element that is wrong says no more than the first, and of the alternatives that
    // a value satisfies none of, the best founded counts.
    Map<String, SchemaError> byPlace = new LinkedHashMap<>();
    Map<String, Missing> missing = new LinkedHashMap<>();
    for (SchemaError error : schemaErrors.of(observation)) {
      if (isWhole(error, body) || isOnlyAsSent(error, body, observation.expectation())) {
        continue;
      }
      String place = error.pointer().replaceAll("/[0-9]+", "/*");
      missing(error)
          .ifPresentOrElse(
              name -> missing
                  .computeIfAbsent(place, key -> new Missing(error))
                  .names()
                  .add(name),
              () -> byPlace.merge(
                  place,
                  error,
                  (first, second) -> basis(second).compareTo(basis(first)) < 0 ? second : first));
    }
    List<Deviation> deviations = new ArrayList<>();
    missing
        .values()
        .forEach(some -> deviations.add(
            deviation(some.first(), body).about(String.join(", ", some.names())).on(some.names())));
    byPlace
        .values()
        .forEach(
            error -> deviations.add(deviation(error, body).on(Set.of(property(error.pointer())))));
    return deviations;
  }

  /** What is missing in one place. */
  private record Missing(SchemaError first, Set<String> names) {
    Missing(SchemaError first) {
      this(first, new TreeSet<>());
    }
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

  /** What comes back as it was sent is the form of the request, and not of the answer. */
  private static boolean isOnlyAsSent(SchemaError error, JsonNode body, Expectation expectation) {
    JsonNode value = body.at(error.pointer());
    return Keyword.of(error.keyword()) == Keyword.FORMAT
        && expectation.request() != null
        && expectation.request().findValues(property(error.pointer())).contains(value);
  }

  /** The name of a property that is not there. */
  private static Optional<String> missing(SchemaError error) {
    Matcher name = MISSING.matcher(error.message());
    return Keyword.of(error.keyword()) == Keyword.REQUIRED && name.find()
        ? Optional.of(name.group(1))
        : Optional.empty();
  }

  /** The property that a value in the body belongs to. */
  static String property(String pointer) {
    return Pointers.tokens(pointer).stream()
        .filter(token -> !INDEX.matcher(token).matches())
        .reduce((first, second) -> second)
        .orElse(Deviation.EVERY_VALUE);
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
