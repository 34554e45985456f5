package io.github.pavecontract.photosurl.pact;

import java.util.List;
import java.util.Map;

/**
 * What one team expects of a provider.
 *
 * @param file the file as it was named
 * @param team the name of the consumer
 * @param provider the name of the provider
 * @param specification the major version of the Pact specification that it is written in, from 1
 * @param interactions the interactions in their order, at least one
 */
public record Pact(
    String file, String team, String provider, int specification, List<Interaction> interactions) {
  /** Copies the list. */
  public Pact {
    interactions = List.copyOf(interactions);
  }

  /**
   * Translates provider states.
   *
   * @param sentences the sentence of the contract for each name that a team uses
   * @return the same pact in the contract's words
   */
  public Pact withStates(Map<String, String> sentences) {
    return new Pact(
        file,
        team,
        provider,
        specification,
        interactions.stream()
            .map(interaction -> interaction.withStates(sentences))
            .toList());
  }
}
