package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.StrictJson;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions in a state that the contract has a sentence for and this model has not: they answer with the
 * examples of the cases that name the state.
 */
final class CaseStates {
  private final Contract contract;
  private final Map<Sessions.Id, List<Case>> sessions = new ConcurrentHashMap<>();

  CaseStates(Contract contract) {
    this.contract = contract;
  }

  /** The cases of a state that this model does not know; none if the contract does not either. */
  List<Case> in(String sentence) {
    return ProviderState.of(sentence).isPresent()
        ? List.of()
        : contract.cases().stream()
            .filter(aCase -> aCase.state().equals(sentence))
            .toList();
  }

  void put(Sessions.Id id, List<Case> cases) {
    sessions.put(id, cases);
  }

  void remove(Sessions.Id id) {
    sessions.remove(id);
  }

  void clear() {
    sessions.clear();
  }

  /** The cases of the state that a session was brought into; none if it was not. */
  List<Case> of(Sessions.Id id) {
    return sessions.isEmpty() ? List.of() : sessions.getOrDefault(id, List.of());
  }

  /**
   * The case that answers a request for photos: the one that asks the same, or else the first of its
   * state.
   */
  Optional<Case> answering(Sessions.Id id, ByteBuffer body) {
    List<Case> withKey = of(id).stream()
        .filter(aCase -> aCase.operation().equals(contract.operation()))
        .filter(aCase -> aCase.apiKey() != ApiKeyUse.ABSENT)
        .toList();
    if (withKey.isEmpty()) {
      return Optional.empty();
    }
    JsonNode asked = StrictJson.readOrNull(body);
    return withKey.stream()
        .filter(aCase -> asked != null && asked.equals(aCase.request()))
        .findFirst()
        .or(() -> withKey.stream().findFirst());
  }
}
