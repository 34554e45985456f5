package io.github.pavecontract.photosurl.conformance.target;

import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import java.net.URI;
import java.util.Optional;

/** A server to send the cases to, and the API keys to send them with. */
public interface Target extends AutoCloseable {
  /**
   * Returns where the server is.
   *
   * @return an absolute http or https URL that ends with a slash
   */
  URI baseUrl();

  /**
   * Returns the API key for a use.
   *
   * @param use {@link ApiKeyUse#VALID} or {@link ApiKeyUse#FOREIGN}
   * @return the key, or empty if there is none for this use
   */
  Optional<String> apiKey(ApiKeyUse use);

  /** Stops what this target started. */
  @Override
  default void close() {}
}
