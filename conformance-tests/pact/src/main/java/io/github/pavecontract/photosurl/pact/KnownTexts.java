package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.pact.MatchedValues.MatchedValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The texts that the contract has for places where any text is allowed, such as labels and messages. */
final class KnownTexts {
  private final Contract contract;
  private final DeclaredSchemas schemas;

  KnownTexts(Contract contract, DeclaredSchemas schemas) {
    this.contract = contract;
    this.schemas = schemas;
  }

  /** Those that a request can have in a place; empty where nothing is listed. */
  Set<String> ofRequest(String schema, MatchedValue place) {
    return schemas.knownTexts(schema, place.pointer());
  }

  /** Those that a response with a status can have in a place; empty where nothing is listed. */
  Set<String> ofResponse(String schema, int status, MatchedValue place) {
    Set<String> known = schemas.knownTexts(schema, place.pointer());
    if (known.isEmpty()) {
      return known;
    }
    // An example may have a text that nothing but its case assumes.
    Set<String> all = new LinkedHashSet<>(known);
    contract.cases().stream()
        .filter(aCase -> aCase.status().matches(status))
        .map(Case::response)
        .flatMap(example -> at(example, Pointers.tokens(place.pattern())))
        .filter(JsonNode::isTextual)
        .forEach(text -> all.add(text.asText()));
    return all;
  }

  /** The values in a place, for each element of the arrays above it. */
  private static Stream<JsonNode> at(JsonNode value, List<String> tokens) {
    if (tokens.isEmpty()) {
      return Stream.of(value);
    }
    List<String> rest = tokens.subList(1, tokens.size());
    return value.isArray()
        ? value.valueStream().flatMap(element -> at(element, rest))
        : at(value.path(tokens.get(0)), rest);
  }
}
