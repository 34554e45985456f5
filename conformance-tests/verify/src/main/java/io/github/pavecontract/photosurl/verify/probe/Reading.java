package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.verify.check.Fates;
import io.github.pavecontract.photosurl.verify.wire.Reply;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an answer says of the photos of its request, as a cautious owner reads it: only what refuses in the
 * words of the contract is a refusal, and what says so and the contrary as well is none.
 *
 * @param accepted the labels that it says were submitted
 * @param doubtful the labels of which something in it says so, and something else does not
 * @param refused whether it says that none was
 */
record Reading(Set<String> accepted, Set<String> doubtful, boolean refused) {
  /** Nothing came. */
  static final Reading NOTHING = new Reading(Set.of(), Set.of(), false);

  /** Copies the sets. */
  Reading {
    accepted = Set.copyOf(accepted);
    doubtful = Set.copyOf(doubtful);
  }

  /** The labels that may have been submitted, by what the answer itself says. */
  Set<String> claimed() {
    Set<String> claimed = new LinkedHashSet<>(accepted);
    claimed.addAll(doubtful);
    return claimed;
  }

  /** Which of several to look at first: what was submitted, then what nobody knows, then what was not. */
  int rank() {
    return !accepted.isEmpty() ? 0 : !doubtful.isEmpty() ? 1 : refused ? 3 : 2;
  }

  /** What a reply says; nothing if there is none. */
  static Reading of(Fates fates, Reply reply, Set<String> sent) {
    return reply instanceof Reply.Answered answered
        ? of(fates, answered.received().exchange().response(), sent)
        : NOTHING;
  }

  /** What an answer says. */
  static Reading of(Fates fates, Response response, Set<String> sent) {
    JsonNode body;
    try {
      body = StrictJson.read(response.body().asByteBuffer());
    } catch (JsonProcessingException e) {
      return new Reading(
          Set.of(), fates.saysSubmitted(response.body().utf8()) ? sent : Set.of(), false);
    }
    Set<String> accepted = new LinkedHashSet<>();
    Set<String> doubtful = new LinkedHashSet<>();
    Set<String> refused = new LinkedHashSet<>();
    collect(fates, body, accepted, doubtful, refused);
    boolean unplaced = accepted.isEmpty() && doubtful.isEmpty() && saysSubmitted(fates, body);
    // What is said of a photo that was not sent says nothing of those that were.
    accepted.retainAll(sent);
    doubtful.retainAll(sent);
    doubtful.removeAll(accepted);
    if (unplaced) {
      doubtful.addAll(sent);
    }
    int status = response.status();
    boolean none = accepted.isEmpty()
        && doubtful.isEmpty()
        && (fates.isRefusal(status, body) || (status / 100 == 2 && refused.containsAll(sent)));
    return new Reading(accepted, doubtful, none);
  }

  private static boolean saysSubmitted(Fates fates, JsonNode node) {
    return (node.isTextual() && fates.saysSubmitted(node.textValue()))
        || node.valueStream().anyMatch(child -> saysSubmitted(fates, child));
  }

  private static void collect(
      Fates fates, JsonNode node, Set<String> accepted, Set<String> doubtful, Set<String> refused) {
    if (node.has("photo_label")) {
      String label = node.path("photo_label").asText();
      boolean flag = Fates.flag(node).orElse(false);
      if (node.path("success").isBoolean() ? flag : fates.submitted(node).orElse(false) && flag) {
        accepted.add(label);
      } else if (flag || saysSubmitted(fates, node.path("message"))) {
        doubtful.add(label);
      } else if (fates.refusesInWords(node)) {
        refused.add(label);
      }
    }
    node.forEach(child -> collect(fates, child, accepted, doubtful, refused));
  }
}
