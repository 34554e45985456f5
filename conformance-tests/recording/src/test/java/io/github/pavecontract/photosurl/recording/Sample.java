package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Exchanges and recordings of them, for tests. */
final class Sample {
  static final Contract CONTRACT = Contract.bundled();
  static final Header JSON = new Header("Content-Type", "application/json");
  static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

  private Sample() {}

  static Exchange exchange(
      String sessionKey, @Nullable String apiKey, String body, int status, String answer) {
    List<Header> headers = new ArrayList<>(List.of(JSON));
    if (apiKey != null) {
      headers.add(new Header("API-Key", apiKey));
    }
    return new Exchange(
        new Request(
            "POST",
            "https://api.example/v1/hotspots/" + sessionKey + "/photos-url",
            headers,
            ByteString.encodeUtf8(body)),
        new Response(status, List.of(JSON), ByteString.encodeUtf8(answer)),
        TIME,
        Duration.ofMillis(12));
  }

  static Metadata metadata(Origin origin) {
    return Metadata.of(CONTRACT, TIME, "https://api.example/", origin);
  }

  static Path write(Path file, Exchange... exchanges) {
    try (HarWriter writer = HarWriter.create(file, CONTRACT, metadata(Origin.LIVE), List.of())) {
      for (Exchange exchange : exchanges) {
        writer.add(exchange, Optional.empty());
      }
      return file;
    }
  }

  static List<Recorded> read(Path file) {
    List<Recorded> all = new ArrayList<>();
    HarReader.read(file, (recorded, from, to) -> all.add(recorded));
    return all;
  }
}
