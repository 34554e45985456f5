package io.github.pavecontract.photosurl.conformance.check;

/**
 * A response that is not what the contract says.
 *
 * @param pointer the JSON pointer of the broken part of the contract
 * @param message what was expected and what came
 */
public record Mismatch(String pointer, String message) {}
