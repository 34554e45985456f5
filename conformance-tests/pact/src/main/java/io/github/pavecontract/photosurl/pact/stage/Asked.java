package io.github.pavecontract.photosurl.pact.stage;

import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import java.util.Optional;
import okio.ByteString;

/**
 * What an interaction asks of a provider.
 *
 * @param operation the operation that it calls
 * @param state the sentence for what is to hold before; empty if it names nothing
 * @param sessionKey the session that the pact speaks of
 * @param hasKey whether the request carries an API key
 * @param body the body of the request
 */
public record Asked(
    Operation operation,
    Optional<String> state,
    String sessionKey,
    boolean hasKey,
    ByteString body) {
  /** The state, if it is one that every contract of this kind may name. */
  Optional<ProviderState> known() {
    return state.flatMap(ProviderState::of);
  }
}
