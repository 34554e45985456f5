package io.github.pavecontract.photosurl.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, as far as its answer depends on it.
 *
 * @param id stable; the name of a case, or of a probe
 * @param sentence what is expected, in words
 * @param grounds why
 * @param operation the operation that is called
 * @param pathParameters the values of its path parameters, by name
 * @param request the JSON body, or null if it is none
 * @param authenticated whether the request has an API key where it belongs
 * @param anyOf the answers that are expected, at least one
 */
public record Expectation(
    String id,
    String sentence,
    Grounds grounds,
    Operation operation,
    Map<String, String> pathParameters,
    @Nullable JsonNode request,
    boolean authenticated,
    List<ExpectedOutcome> anyOf) {
  /** Copies the collections. */
  public Expectation {
    pathParameters = Map.copyOf(pathParameters);
    anyOf = List.copyOf(anyOf);
  }
}
