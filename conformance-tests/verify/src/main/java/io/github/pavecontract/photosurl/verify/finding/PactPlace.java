package io.github.pavecontract.photosurl.verify.finding;

/**
 * Where in the pact of a team something was found.
 *
 * @param file the file as it was named
 * @param team the name of the consumer
 * @param interaction its description
 * @param pointer the JSON pointer of the place in the file
 */
public record PactPlace(String file, String team, String interaction, String pointer) {}
