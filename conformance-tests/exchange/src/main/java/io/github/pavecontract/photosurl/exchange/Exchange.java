package io.github.pavecontract.photosurl.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * One request and its response.
 *
 * @param request what was sent
 * @param response what was received
 * @param startedAt when the request was begun
 * @param duration the time from there to the last byte of the response
 */
public record Exchange(Request request, Response response, Instant startedAt, Duration duration) {}
