package io.github.pavecontract.photosurl.verify.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.JsonDifference;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.expectation.Grounds;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.verify.finding.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Entries of a recording that name a case of the contract. */
final class CaseEntries {
  private final Contract contract;

  CaseEntries(Contract contract) {
    this.contract = contract;
  }

  Optional<Case> named(String name) {
    return contract.cases().stream().filter(aCase -> aCase.name().equals(name)).findFirst();
  }

  /** What was asked differently when it was recorded; which session and which key does not matter. */
  Optional<String> difference(Case aCase, Request request) {
    boolean hasKey = Header.first(request.headers(), contract.apiKeyHeader()).isPresent();
    if (!request.method().equals(aCase.operation().method())) {
      return Optional.of("its method is " + request.method());
    }
    if (hasKey == (aCase.apiKey() == ApiKeyUse.ABSENT)) {
      return Optional.of(hasKey ? "it has an API key" : "it has no API key");
    }
    JsonNode expected = aCase.request();
    if (expected == null) {
      return Arrays.equals(aCase.body(), request.body().toByteArray())
          ? Optional.empty()
          : Optional.of("its body");
    }
    try {
      return JsonDifference.between(expected, StrictJson.read(request.body().asByteBuffer()));
    } catch (JsonProcessingException e) {
      return Optional.of("its body is no JSON");
    }
  }

  Expectation expectation(Case aCase, Request request, boolean refusalsKnown) {
    return new Expectation(
        aCase.name(),
        aCase.summary(),
        Grounds.of(contract, aCase),
        aCase.operation(),
        contract.path(aCase.operation()).parametersIn(request.url()).orElse(aCase.pathParameters()),
        aCase.request(),
        aCase.apiKey() != ApiKeyUse.ABSENT,
        List.of(ExpectedOutcome.of(aCase, refusalsKnown)));
  }

  String basis(Case aCase) {
    return contract
        .evidenceFor(aCase.pointer())
        .map(evidence -> evidence.basis().name().toLowerCase(Locale.ROOT))
        .orElse("-");
  }

  Row notRun(Case aCase, String reason) {
    return new Row(
        0,
        aCase.name(),
        true,
        aCase.summary(),
        basis(aCase),
        aCase.status().text(),
        Result.NOT_RUN,
        reason,
        null,
        List.of());
  }
}
