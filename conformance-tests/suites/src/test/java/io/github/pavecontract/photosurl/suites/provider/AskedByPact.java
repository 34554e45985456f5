package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.pact.stage.Asked;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/** What an interaction of Pact JVM asks of a provider. */
final class AskedByPact {
  private AskedByPact() {}

  /**
   * Reads an interaction.
   *
   * @throws IllegalArgumentException if the contract has no such request or state; the message says
   *     which it has
   */
  static Asked of(Interaction interaction, Contract contract) {
    if (!(interaction instanceof SynchronousRequestResponse http)) {
      throw new IllegalArgumentException(
          "It is a message, and the contract has requests over HTTP only.");
    }
    IRequest request = http.getRequest();
    Operation operation = operation(request, contract);
    byte[] body = request.getBody().getValue();
    return new Asked(
        operation,
        state(interaction.getProviderStates(), contract),
        sessionKey(interaction.getProviderStates())
            .orElseGet(
                () -> contract.path(operation).sessionKeyIn(request.getPath()).orElse("")),
        request.getHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(contract.apiKeyHeader()))
            .anyMatch(header -> !String.join("", header.getValue()).isBlank()),
        body == null ? ByteString.EMPTY : ByteString.of(body));
  }

  private static Operation operation(IRequest request, Contract contract) {
    return contract.operations().stream()
        .filter(operation -> operation.method().equalsIgnoreCase(request.getMethod()))
        .filter(operation -> contract.path(operation).isIn(request.getPath()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("It asks " + request.getMethod() + " "
            + request.getPath() + ", and the contract has only: "
            + contract.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .toList()
            + ". Correct the request, or take the interaction out of the pact."));
  }

  private static Optional<String> state(
      List<au.com.dius.pact.core.model.ProviderState> states, Contract contract) {
    List<String> sentences = states.stream()
        .map(state -> String.valueOf(state.getName()))
        .filter(sentence -> !sentence.isBlank())
        .distinct()
        .toList();
    if (sentences.size() > 1) {
      throw new IllegalArgumentException("It names " + sentences.size()
          + " provider states, and its session can be in one only: " + sentences + ".");
    }
    Optional<String> state = sentences.stream().findFirst();
    state.filter(sentence -> !contract.knowsState(sentence)).ifPresent(sentence -> {
      throw new IllegalArgumentException(
          ProviderState.unknown(sentence) + ". Name one of these in the pact.");
    });
    return state;
  }

  private static Optional<String> sessionKey(
      List<au.com.dius.pact.core.model.ProviderState> states) {
    return states.stream()
        .map(state -> state.getParams().get(ClientPact.SESSION_KEY))
        .filter(value -> value instanceof String text && !text.isBlank())
        .map(String::valueOf)
        .findFirst();
  }
}
