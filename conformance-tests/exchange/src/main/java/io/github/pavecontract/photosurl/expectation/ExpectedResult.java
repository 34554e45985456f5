package io.github.pavecontract.photosurl.expectation;

import java.util.Optional;

/**
 * What should become of one photo.
 *
 * @param label its label
 * @param url its url
 * @param submitted whether the request should submit it; else it is final already
 * @param message the exact text, if it is known which one applies
 */
public record ExpectedResult(
    String label, String url, boolean submitted, Optional<String> message) {}
