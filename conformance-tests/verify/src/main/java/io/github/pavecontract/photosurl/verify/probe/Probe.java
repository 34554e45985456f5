package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.SideEffect;
import io.github.pavecontract.photosurl.expectation.Grounds;

/**
 * A row of {@code probes.yaml}, which says what the columns mean.
 *
 * @param id stable
 * @param sentence what is expected, in words
 * @param grounds why
 * @param sideEffect what it changes at the provider
 * @param need the session that it is asked in
 * @param key the API key that it sends
 * @param photos the labels that it sends photos of
 * @param urls the urls of these photos
 * @param together whether its requests are sent at once, each on a connection of its own
 * @param request how its request differs from that of the generated client
 * @param expect what it expects
 */
record Probe(
    String id,
    String sentence,
    Grounds grounds,
    SideEffect sideEffect,
    Need need,
    Key key,
    Photos photos,
    Urls urls,
    boolean together,
    JsonNode request,
    Expect expect) {}
