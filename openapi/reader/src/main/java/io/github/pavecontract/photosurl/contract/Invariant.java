package io.github.pavecontract.photosurl.contract;

/**
 * A rule between request and response that JSON Schema cannot say, from {@code x-invariants}.
 *
 * @param id its stable id
 * @param pointer its JSON pointer
 * @param operation the operation whose exchanges it judges
 * @param sentence the rule in words
 * @param when a CEL expression that tells where the rule applies
 * @param expression a CEL expression that is true where the rule is kept
 */
public record Invariant(
    String id,
    String pointer,
    Operation operation,
    String sentence,
    String when,
    String expression) {}
