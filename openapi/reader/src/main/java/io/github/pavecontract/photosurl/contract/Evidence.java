package io.github.pavecontract.photosurl.contract;

/**
 * What is known of one fact of the contract, from {@code x-evidence}.
 *
 * @param pointer the fact; the entry also speaks for what lies below and has no entry of its own
 * @param basis what the fact rests on
 * @param source the title of the vendor's sample if documented, else the reason
 */
public record Evidence(String pointer, Basis basis, String source) {}
