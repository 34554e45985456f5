package io.github.pavecontract.photosurl.conformance.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
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
   * @param exchange the exchange
   * @return what differs; empty if the response is what the contract says
   */
  public List<Mismatch> check(Exchange exchange) {
    Case aCase = exchange.aCase();
    List<Mismatch> mismatches = new ArrayList<>();
    if (!aCase.status().matches(exchange.status())) {
      mismatches.add(new Mismatch(
          Pointers.child(aCase.pointer(), "status"),
          "expected status " + aCase.status().text() + ", received " + exchange.status()));
    }
    if (!MediaTypes.isJson(exchange.contentType())) {
      mismatches.add(new Mismatch(
          aCase.operation().pointer(),
          "expected media type application/json, received " + exchange.contentType()));
    }
    if (exchange.body().size() > Exchange.LONGEST_BODY) {
      mismatches.add(new Mismatch(
          aCase.operation().pointer(),
          "the body is longer than " + Exchange.LONGEST_BODY + " bytes"));
      return mismatches;
    }
    JsonNode body;
    try {
      body = StrictJson.read(exchange.body().asByteBuffer());
    } catch (JsonProcessingException e) {
      mismatches.add(new Mismatch(
          aCase.operation().pointer(), "the body is not JSON: " + e.getOriginalMessage()));
      return mismatches;
    }
    checkSchema(exchange, body, mismatches);
    checkInvariants(exchange, body, mismatches);
    if (mismatches.isEmpty() && !aCase.status().isRange()) {
      Difference.between(aCase.response(), body)
          .ifPresent(difference -> mismatches.add(
              new Mismatch(Pointers.child(aCase.pointer(), "response"), difference)));
    }
    return mismatches;
  }

  private void checkSchema(Exchange exchange, JsonNode body, List<Mismatch> mismatches) {
    Optional<String> response =
        contract.responsePointer(exchange.aCase().operation(), exchange.status());
    if (response.isEmpty()) {
      mismatches.add(new Mismatch(
          Pointers.child(exchange.aCase().operation().pointer(), "responses"),
          "the contract declares no status " + exchange.status()));
      return;
    }
    String schema = Pointers.child(response.get(), "content", "application/json", "schema");
    schemas
        .validate(schema, body)
        .forEach(error -> mismatches.add(new Mismatch(
            contract.document().canonical(schema),
            (error.pointer().isEmpty() ? "(body)" : error.pointer()) + ": " + error.message())));
  }

  private void checkInvariants(Exchange exchange, JsonNode body, List<Mismatch> mismatches) {
    Case aCase = exchange.aCase();
    invariants
        .judge(aCase.operation(), aCase.pathParameters(), aCase.request(), exchange.status(), body)
        .stream()
        .filter(judgement -> judgement.outcome() == Outcome.BROKEN)
        .forEach(judgement -> mismatches.add(new Mismatch(
            judgement.invariant().pointer(),
            "does not hold: " + judgement.invariant().sentence())));
  }
}
