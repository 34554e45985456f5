package io.github.pavecontract.photosurl.verify.wire;

/**
 * Where an answer breaks the rules of HTTP.
 *
 * @param id what kind of rule, such as {@code protocol.framing}
 * @param rule the rule as a sentence
 * @param standard where it is written, such as {@code RFC 9112, 6.3}
 * @param received what came instead
 */
public record Breach(String id, String rule, String standard, String received) {}
