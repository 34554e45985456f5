package io.github.pavecontract.photosurl.verify.wire;

/**
 * Where an answer breaks a rule of HTTP.
 *
 * @param rule the rule
 * @param received what came instead
 */
public record Breach(HttpRule rule, String received) {}
