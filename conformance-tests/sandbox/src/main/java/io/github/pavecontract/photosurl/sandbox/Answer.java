package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the sandbox answers.
 *
 * @param status the HTTP status
 * @param body the JSON body
 * @param submitted how many photos the request submitted
 * @param refused how many photos it refused
 */
record Answer(int status, JsonNode body, int submitted, int refused) {
  static Answer error(int status, JsonNode envelope) {
    return new Answer(status, envelope, 0, 0);
  }
}
