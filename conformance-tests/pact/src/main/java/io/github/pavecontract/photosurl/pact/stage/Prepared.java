package io.github.pavecontract.photosurl.pact.stage;

/**
 * What a target has ready for an interaction.
 *
 * @param sessionKey the session in the state that was asked for
 * @param apiKey the API key for which that holds
 */
public record Prepared(String sessionKey, String apiKey) {
  @Override
  public String toString() {
    // Without the keys.
    return "Prepared";
  }
}
