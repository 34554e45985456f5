package io.github.pavecontract.photosurl.conformance.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
import io.github.pavecontract.photosurl.conformance.exchange.Header;
import io.github.pavecontract.photosurl.conformance.exchange.JsonDifference;
import io.github.pavecontract.photosurl.conformance.exchange.Response;
import io.github.pavecontract.photosurl.conformance.exchange.StrictJson;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Invariants;
import io.github.pavecontract.photosurl.contract.Judgement.Outcome;
import io.github.pavecontract.photosurl.contract.Pointers;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the bytes of a response against status, media type, schema, invariants and example. */
public final class CaseCheck {
  /** The most bytes of a body that are judged: 1 MiB, where a result takes about 200 bytes. */
  private static final int LONGEST_BODY = 1 << 20;

  private final Contract contract;
  private final SchemaValidator schemas;
  private final Invariants invariants;

  /**
   * Creates a check.
   *
   * @param contract the contract to hold responses against
   */
  public CaseCheck(Contract contract) {
    this.contract = contract;
    this.schemas = new SchemaValidator(contract.document());
    this.invariants = Invariants.of(contract);
  }

  /**
   * Checks an exchange.
   *
   * @param aCase the case that was tried
   * @param exchange what came of it
   * @param processingKnown whether it is fixed which of the texts for a refusal applies
   * @return what differs; empty if the response is what the contract says
   */
  public List<Mismatch> check(Case aCase, Exchange exchange, boolean processingKnown) {
    Response response = exchange.response();
    List<Mismatch> mismatches = new ArrayList<>();
    if (!aCase.status().matches(response.status())) {
      mismatches.add(new Mismatch(
          Pointers.child(aCase.pointer(), "status"),
          "expected status " + aCase.status().text() + ", received " + response.status()));
    }
    String contentType = Header.first(response.headers(), "Content-Type").orElse(null);
    if (!MediaTypes.isJson(contentType)) {
      mismatches.add(new Mismatch(
          aCase.operation().pointer(),
          "expected media type application/json, received " + contentType));
    }
    Leaks.of(contract.apiKeyHeader(), exchange)
        .ifPresent(place -> mismatches.add(new Mismatch(
            "/components/securitySchemes", "the API key of the request stands in " + place)));
    if (response.body().size() > LONGEST_BODY) {
      mismatches.add(new Mismatch(
          aCase.operation().pointer(), "the body is longer than " + LONGEST_BODY + " bytes"));
      return mismatches;
    }
    JsonNode body;
    try {
      body = StrictJson.read(response.body().asByteBuffer());
    } catch (JsonProcessingException e) {
      mismatches.add(new Mismatch(
          aCase.operation().pointer(), "the body is not JSON: " + e.getOriginalMessage()));
      return mismatches;
    }
    checkSchema(aCase, response.status(), body, mismatches);
    checkInvariants(aCase, response.status(), body, mismatches);
    if (mismatches.isEmpty() && !aCase.status().isRange()) {
      JsonDifference.between(
              processingKnown ? aCase.response() : Refusals.reworded(aCase.response(), body), body)
          .ifPresent(difference -> mismatches.add(
              new Mismatch(Pointers.child(aCase.pointer(), "response"), difference)));
    }
    return mismatches;
  }

  private void checkSchema(Case aCase, int status, JsonNode body, List<Mismatch> mismatches) {
    Optional<String> declared = contract.responsePointer(aCase.operation(), status);
    if (declared.isEmpty()) {
      mismatches.add(new Mismatch(
          Pointers.child(aCase.operation().pointer(), "responses"),
          "the contract declares no status " + status));
      return;
    }
    String schema = Pointers.child(declared.get(), "content", "application/json", "schema");
    schemas
        .validate(schema, body)
        .forEach(error -> mismatches.add(new Mismatch(
            contract.document().canonical(schema),
            (error.pointer().isEmpty() ? "(body)" : error.pointer()) + ": " + error.message())));
  }

  private void checkInvariants(Case aCase, int status, JsonNode body, List<Mismatch> mismatches) {
    invariants
        .judge(aCase.operation(), aCase.pathParameters(), aCase.request(), status, body)
        .stream()
        .filter(judgement -> judgement.outcome() == Outcome.BROKEN)
        .forEach(judgement -> mismatches.add(new Mismatch(
            judgement.invariant().pointer(),
            "does not hold: " + judgement.invariant().sentence())));
  }
}
