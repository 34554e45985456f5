package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.exchange.Header;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What a request and a response have in common.
 *
 * @param pointer its place in the pact
 * @param bodyPointer the place of its body in the pact
 * @param headers its headers
 * @param hasBody whether it says anything of the body
 * @param body the body, or null if there is none or it is not JSON
 * @param content the body as it goes over the wire; empty if there is none
 * @param headerRules the matchers of header fields, by their names in lower case
 * @param generators what replaces values before a request is sent, as the pact has it
 * @param bodyRules the matchers of the body
 * @param statusRules the matchers of the status; of a response only
 */
record MessagePart(
    String pointer,
    String bodyPointer,
    List<Header> headers,
    boolean hasBody,
    @Nullable JsonNode body,
    ByteString content,
    Map<String, MatchingRules.MatchingRule> headerRules,
    JsonNode generators,
    MatchingRules bodyRules,
    List<Matcher> statusRules) {
  MessagePart {
    headers = List.copyOf(headers);
    headerRules = Map.copyOf(headerRules);
    statusRules = List.copyOf(statusRules);
  }

  /** Whether it is the request of its interaction. */
  boolean isRequest() {
    return pointer.endsWith("/request");
  }

  Optional<String> header(String name) {
    return Header.first(headers, name);
  }
}
