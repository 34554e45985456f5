package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Exchange;
import java.util.Optional;

/**
 * One entry of a recording.
 *
 * @param index its place among the entries, from 0
 * @param caseName the case of the contract that it tries, if it says so
 * @param exchange the request and its response; status 0 if there was no response
 */
public record Recorded(int index, Optional<String> caseName, Exchange exchange) {}
