package io.github.pavecontract.photosurl.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.conformance.exchange.Exchange;
import io.github.pavecontract.photosurl.conformance.exchange.Header;
import io.github.pavecontract.photosurl.conformance.exchange.JsonDifference;
import io.github.pavecontract.photosurl.conformance.exchange.Request;
import io.github.pavecontract.photosurl.conformance.recording.HarReader;
import io.github.pavecontract.photosurl.conformance.recording.Metadata;
import io.github.pavecontract.photosurl.conformance.recording.Origin;
import io.github.pavecontract.photosurl.conformance.recording.Recorded;
import io.github.pavecontract.photosurl.conformance.recording.Staleness;
import io.github.pavecontract.photosurl.conformance.target.Attempt.Answered;
import io.github.pavecontract.photosurl.conformance.target.Attempt.NotRun;
import io.github.pavecontract.photosurl.conformance.target.Attempt.Sender;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A recording of the cases. It is read, and nothing is sent. */
public final class RecordingTarget implements Target {
  private final Path file;
  private final Optional<Metadata> metadata;
  private final String apiKeyHeader;
  private final Map<String, Recorded> byCase = new HashMap<>();

  /**
   * Reads a recording.
   *
   * @param file a HAR file
   * @param contract the contract whose cases will be tried
   * @param maxAge the age at which a recording of the API or of a sandbox is stale
   * @param clock the time
   * @throws IOException if it cannot be read, or is stale; the message says what to do
   */
  public RecordingTarget(Path file, Contract contract, Duration maxAge, Clock clock)
      throws IOException {
    this.file = file;
    this.apiKeyHeader = contract.apiKeyHeader();
    this.metadata = HarReader.metadata(file);
    Optional<String> stale = metadata.flatMap(m -> Staleness.of(file, m, contract, maxAge, clock));
    if (stale.isPresent()) {
      throw new IOException(stale.get());
    }
    HarReader.read(
        file,
        (recorded, from, to) -> recorded.caseName().ifPresent(name -> byCase.put(name, recorded)));
    if (byCase.isEmpty()) {
      throw new IOException(file + " names no case of the contract, so nothing in it can be judged."
          + " Record the cases with `photos-url verify --record FILE`.");
    }
  }

  @Override
  public String description() {
    return "the recording " + file
        + metadata
            .map(m -> " (" + m.origin() + ", " + m.recordedAt().toString().substring(0, 10) + ")")
            .orElse("");
  }

  @Override
  public Attempt attempt(Case aCase) {
    Recorded recorded = byCase.get(aCase.name());
    if (recorded == null) {
      return new NotRun("it is not in the recording");
    }
    Exchange exchange = recorded.exchange();
    if (exchange.response().status() == 0) {
      return new NotRun("entry " + recorded.index() + " has no response");
    }
    return difference(aCase, exchange.request())
        .<Attempt>map(difference -> new NotRun("entry " + recorded.index()
            + " holds another request than the contract has now: " + difference))
        .orElseGet(() -> new Answered(
            Sender.RECORDED,
            exchange,
            // Whatever answered may have processed photos at any time, a sandbox played live as
            // well.
            metadata.filter(m -> m.origin() == Origin.DOCUMENTED).isPresent()));
  }

  /** What was asked differently when it was recorded; which session and which key does not matter. */
  private Optional<String> difference(Case aCase, Request request) {
    boolean hasKey = Header.first(request.headers(), apiKeyHeader).isPresent();
    if (!request.method().equals(aCase.operation().method())) {
      return Optional.of("its method is " + request.method());
    }
    if (hasKey == (aCase.apiKey() == ApiKeyUse.ABSENT)) {
      return Optional.of(hasKey ? "it has an API key" : "it has no API key");
    }
    JsonNode expected = aCase.request();
    if (expected == null) {
      return Arrays.equals(aCase.body(), request.body().toByteArray())
          ? Optional.empty()
          : Optional.of("its body");
    }
    try {
      return JsonDifference.between(
          expected, new ObjectMapper().readTree(request.body().toByteArray()));
    } catch (IOException e) {
      return Optional.of("its body is no JSON");
    }
  }
}
