package io.github.pavecontract.photosurl.sandbox;

import java.time.Instant;
import java.util.Optional;
import okio.ByteString;

/**
 * A request that the sandbox received, and what became of it.
 *
 * @param at when it came
 * @param method its HTTP method
 * @param path its path as it was sent, percent-encoded
 * @param sessionKey the session key in the path, decoded; empty if this is no request of the
 *     operation
 * @param apiKey its API key, or empty if it has none
 * @param body the bytes of its body
 * @param status the HTTP status of the answer, or 0 if there was none
 * @param answer the bytes of the answer's body as the model gave it, before any fault
 * @param submitted how many photos the request submitted
 * @param refused how many photos were refused
 * @param fault what went wrong on purpose, or empty
 * @param hint what the client may have meant, where the sandbox did not know its session or its fault
 */
public record Received(
    Instant at,
    String method,
    String path,
    Optional<String> sessionKey,
    Optional<String> apiKey,
    ByteString body,
    int status,
    ByteString answer,
    int submitted,
    int refused,
    Optional<Fault> fault,
    Optional<String> hint) {
  /** How many bytes it takes, roughly. */
  int size() {
    return 200 + path.length() + sessionKey.orElse("").length() + body.size() + answer.size();
  }
}
