package io.github.pavecontract.photosurl.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One answer that the contract allows.
 *
 * @param pointer the case of the contract that shows it
 * @param status its status
 * @param results what becomes of each photo; empty for an error
 * @param body properties that the body must have; empty if the schema alone decides
 * @param bodyless whether nothing is said of the body, not even its media type
 */
public record ExpectedOutcome(
    String pointer,
    Status status,
    List<ExpectedResult> results,
    Optional<JsonNode> body,
    boolean bodyless) {
  /** Copies the list. */
  public ExpectedOutcome {
    results = List.copyOf(results);
  }

  /**
   * The answer of a case, as its example has it.
   *
   * @param aCase the case
   * @param refusalsKnown whether the example's texts of refusals apply, and not just any of them
   * @return the outcome
   */
  public static ExpectedOutcome of(Case aCase, boolean refusalsKnown) {
    List<ExpectedResult> results = new ArrayList<>();
    for (JsonNode result : aCase.response().path("data")) {
      boolean submitted = result.path("success").asBoolean();
      results.add(new ExpectedResult(
          result.path("photo_label").asText(),
          result.path("url").asText(),
          submitted,
          submitted || refusalsKnown
              ? Optional.of(result.path("message").asText())
              : Optional.empty()));
    }
    // What a success holds is data: its schema and the invariants say what that may be.
    boolean isData = !results.isEmpty() || aCase.status().first() / 100 == 2;
    boolean anyBody = aCase.status().isRange() || isData;
    return new ExpectedOutcome(
        aCase.pointer(),
        aCase.status(),
        results,
        anyBody ? Optional.empty() : Optional.of(aCase.response()),
        aCase.response().isMissingNode());
  }

  /**
   * The answer of a case for other photos.
   *
   * @param aCase a case whose photos meet the same fate
   * @param results what becomes of each photo
   * @return the outcome
   */
  public static ExpectedOutcome like(Case aCase, List<ExpectedResult> results) {
    return new ExpectedOutcome(aCase.pointer(), aCase.status(), results, Optional.empty(), false);
  }

  /**
   * An answer of which only the status is expected.
   *
   * @param status the status
   * @param pointer the place of the contract that comes nearest to saying so
   * @return the outcome
   */
  public static ExpectedOutcome of(Status status, String pointer) {
    return new ExpectedOutcome(pointer, status, List.of(), Optional.empty(), true);
  }
}
