package io.github.pavecontract.photosurl.verify.finding;

/**
 * A part of the contract that exchanges can exercise.
 *
 * @param kind what it is
 * @param name its name among those of its kind
 */
record ContractPart(GapRule kind, String name) {}
