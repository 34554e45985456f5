package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the sandbox answers.
 *
 * @param status the HTTP status
 * @param body the JSON body; missing for none
 * @param submitted how many photos the request submitted
 * @param refused how many photos it refused
 * @param hint what the client may have meant, for people
 */
record Answer(int status, JsonNode body, int submitted, int refused, Optional<String> hint) {
  Answer(int status, JsonNode body, int submitted, int refused) {
    this(status, body, submitted, refused, Optional.empty());
  }

  Answer with(Optional<String> another) {
    return new Answer(status, body, submitted, refused, another);
  }

  /** An answer that submits and refuses nothing. */
  static Answer of(int status, JsonNode envelope) {
    return new Answer(status, envelope, 0, 0);
  }
}
