package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.verify.wire.Reply;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of the photos of its request, as a cautious owner reads it. What says neither is
 * no refusal.
 *
 * @param accepted the labels that it says were submitted
 * @param refused whether it says that none was
 */
record Reading(Set<String> accepted, boolean refused) {
  /** Nothing came. */
  static final Reading NOTHING = new Reading(Set.of(), false);

  /** Copies the set. */
  Reading {
    accepted = Set.copyOf(accepted);
  }

  /** What a reply says; nothing if there is none, or none that can be read. */
  static Reading of(Reply reply, Set<SentPhoto> photos) {
    if (!(reply instanceof Reply.Answered answered)) {
      return NOTHING;
    }
    Response response = answered.received().exchange().response();
    try {
      return of(response.status(), StrictJson.read(response.body().asByteBuffer()), photos);
    } catch (JsonProcessingException e) {
      return of(response.status(), null, photos);
    }
  }

  /** Which of several to look at first: what was submitted, then what nobody knows, then what was not. */
  int rank() {
    return !accepted.isEmpty() ? 0 : refused ? 2 : 1;
  }

  static Reading of(int status, @Nullable JsonNode body, Set<SentPhoto> photos) {
    Set<String> accepted = new LinkedHashSet<>();
    Set<String> refused = new LinkedHashSet<>();
    if (body != null) {
      collect(body, accepted, refused);
    }
    // What is said of a photo that was not sent says nothing of those that were.
    Set<String> sent = photos.stream().map(SentPhoto::label).collect(Collectors.toSet());
    accepted.retainAll(sent);
    boolean each = refused.containsAll(sent);
    return new Reading(
        accepted, accepted.isEmpty() && (status / 100 == 4 || (status / 100 == 2 && each)));
  }

  private static void collect(JsonNode node, Set<String> accepted, Set<String> refused) {
    if (node.has("photo_label")) {
      String label = node.path("photo_label").asText();
      JsonNode success = node.path("success");
      if (success.isBoolean()) {
        (success.asBoolean() ? accepted : refused).add(label);
      }
    }
    node.forEach(child -> collect(child, accepted, refused));
  }
}
