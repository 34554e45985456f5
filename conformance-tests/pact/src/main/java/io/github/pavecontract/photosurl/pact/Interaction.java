package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request, and the response that a team expects to it.
 *
 * @param pointer its place in the pact
 * @param description what the team calls it
 * @param states the provider states that it needs, in the words of the team
 * @param method the HTTP method in capitals
 * @param path the path, percent-encoded
 * @param query the values of each query parameter
 * @param request the rest of the request
 * @param status the status of the example response
 * @param response the rest of the response
 */
record Interaction(
    String pointer,
    String description,
    List<State> states,
    String method,
    String path,
    Map<String, List<String>> query,
    MessagePart request,
    int status,
    MessagePart response) {
  /**
   * A provider state.
   *
   * @param name what the team calls it
   * @param pointer its place in the pact
   * @param params what the team says of it beside the name; missing if nothing
   */
  record State(String name, String pointer, JsonNode params) {}

  /** The operation that it calls; empty if the contract has none of this method and path. */
  Optional<Operation> operation(Contract contract) {
    return contract.operations().stream()
        .filter(operation ->
            operation.method().equals(method) && contract.path(operation).isIn(path))
        .findFirst();
  }

  /** The same with other names for its states. */
  Interaction withStates(Map<String, String> sentences) {
    return new Interaction(
        pointer,
        description,
        states.stream()
            .map(
                s -> new State(sentences.getOrDefault(s.name(), s.name()), s.pointer(), s.params()))
            .toList(),
        method,
        path,
        query,
        request,
        status,
        response);
  }

  Interaction {
    states = List.copyOf(states);
    query = Map.copyOf(query);
  }
}
