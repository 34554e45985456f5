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
record ModelAnswer(int status, JsonNode body, int submitted, int refused, Optional<String> hint) {
  ModelAnswer(int status, JsonNode body, int submitted, int refused) {
    this(status, body, submitted, refused, Optional.empty());
  }

  ModelAnswer with(Optional<String> another) {
    return new ModelAnswer(status, body, submitted, refused, another);
  }

  /** An answer that submits and refuses nothing. */
  static ModelAnswer of(int status, JsonNode envelope) {
    return new ModelAnswer(status, envelope, 0, 0);
  }
}
