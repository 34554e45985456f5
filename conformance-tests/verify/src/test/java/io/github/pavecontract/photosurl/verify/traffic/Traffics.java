package io.github.pavecontract.photosurl.verify.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.recording.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okio.ByteString;

/** Traffic made at random, in which everything occurs that a tally counts. */
final class Traffics {
  private static final List<String> LABELS = List.of("VIN", "Front", "Roof");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Random random;

  Traffics(Random random) {
    this.random = random;
  }

  /** Exchanges of few sessions and two accounts, some of them wrong. */
  List<Recorded> some(int number) {
    List<Recorded> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      all.add(new Recorded(i, Optional.empty(), exchange()));
    }
    return all;
  }

  private Exchange exchange() {
    String label = LABELS.get(random.nextInt(LABELS.size()));
    String url = "https://h/" + random.nextInt(2) + ".jpg";
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    ArrayNode photos = request.putArray("photos");
    if (random.nextInt(10) > 0) {
      photos.addObject().put("photo_label", label).put("url", url);
    } else {
      photos.addObject();
    }
    int status = List.of(200, 200, 200, 200, 201, 502, 404).get(random.nextInt(7));
    boolean success = random.nextBoolean();
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    ObjectNode result = response.putArray("data").addObject();
    result.put("photo_label", label).put("url", url).put("success", success);
    result.put(
        "message",
        success
            ? "Photo URL has been successfully submitted."
            : "Photo has been successfully processed and cannot be updated.");
    if (random.nextInt(10) == 0) {
      result.put("extra" + random.nextInt(3), 1);
    }
    boolean isDated = random.nextInt(10) > 0;
    return new Exchange(
        new Request(
            "POST",
            "https://h/v1/hotspots/S-" + random.nextInt(40) + "/photos-url",
            List.of(new Header("API-Key", "key-of-account-" + random.nextInt(2))),
            ByteString.encodeUtf8(request.toString())),
        new Response(
            status,
            List.of(new Header("Content-Type", "application/json")),
            ByteString.encodeUtf8(random.nextInt(20) == 0 ? "oops" : response.toString())),
        isDated ? START.plusSeconds(random.nextInt(10_000)) : Instant.EPOCH,
        Duration.ofMillis(3));
  }

  /** A source of exchanges in memory. */
  static ExchangeSource source(String name, List<Recorded> exchanges, int unreadable) {
    return new ExchangeSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String description() {
        return "the exchanges of " + name;
      }

      @Override
      public String remedy() {
        return "Make others.";
      }

      @Override
      public void read(Sink sink) {
        exchanges.forEach(sink::exchange);
        for (int i = 0; i < unreadable; i++) {
          sink.unreadable(exchanges.size() + i + 1, "it is no JSON");
        }
      }
    };
  }
}
