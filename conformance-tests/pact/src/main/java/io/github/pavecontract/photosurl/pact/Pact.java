package io.github.pavecontract.photosurl.pact;

import java.util.List;

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
}
