package io.github.pavecontract.photosurl.pact.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.JsonDifference;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.recording.HarReader;
import io.github.pavecontract.photosurl.recording.Metadata;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.recording.ReplayServer;
import io.github.pavecontract.photosurl.recording.Staleness;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/** A recording, which is in a state where an entry names a case in that state. */
public final class RecordingStage implements PactStage {
  private final Path file;
  private final Contract contract;
  private final List<Recorded> entries;
  private final ReplayServer server;

  private RecordingStage(
      Path file, Contract contract, List<Recorded> entries, ReplayServer server) {
    this.file = file;
    this.contract = contract;
    this.entries = entries;
    this.server = server;
  }

  /**
   * Replays a recording.
   *
   * @param file a HAR file
   * @param contract the contract that its cases are of
   * @return the stage
   * @throws ProblemException if the file is no recording, or a stale one
   */
  public static RecordingStage start(Path file, Contract contract) {
    List<Recorded> entries = new ArrayList<>();
    Optional<Metadata> metadata = HarReader.read(file, (recorded, from, to) -> {
      if (recorded.caseName().isPresent() && recorded.exchange().response().status() != 0) {
        entries.add(recorded);
      }
    });
    metadata
        .flatMap(m -> Staleness.of(file, m, contract, Staleness.LIMIT, Clock.systemUTC()))
        .ifPresent(stale -> {
          throw new ProblemException(stale);
        });
    ReplayServer server = ReplayServer.start(
        file, contract, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), line -> {});
    return new RecordingStage(file, contract, entries, server);
  }

  @Override
  public URI baseUrl() {
    return server.baseUrl();
  }

  @Override
  public Prepared prepare(Asked asked) throws UnreachableException {
    if (asked.state().isEmpty()) {
      throw new UnreachableException(
          "it names no provider state, so that no recorded answer can be chosen for it");
    }
    String state = asked.state().get();
    List<Recorded> inState =
        entries.stream().filter(entry -> isIn(entry, state)).toList();
    if (inState.isEmpty()) {
      throw new UnreachableException("no entry of " + file + " names a case in the state `" + state
          + "`; record one with `photos-url verify --record FILE`");
    }
    for (Recorded entry : inState) {
      Request request = entry.exchange().request();
      if (difference(asked, request).isEmpty()) {
        return new Prepared(
            contract.path(asked.operation()).sessionKeyIn(request.url()).orElse(""),
            apiKey(request).orElse(""));
      }
    }
    throw new UnreachableException("in the state `" + state + "` " + file
        + " holds other requests only; the one of entry " + inState.get(0).index() + " differs: "
        + difference(asked, inState.get(0).exchange().request()).orElse(""));
  }

  private boolean isIn(Recorded entry, String state) {
    return contract.cases().stream()
        .filter(aCase -> entry.caseName().equals(Optional.of(aCase.name())))
        .map(Case::state)
        .anyMatch(sentence -> sentence.equals(state));
  }

  private Optional<String> difference(Asked asked, Request recorded) {
    if (asked.hasKey() != apiKey(recorded).isPresent()) {
      return Optional.of(asked.hasKey() ? "it has no API key" : "it has an API key");
    }
    try {
      return JsonDifference.between(json(asked.body()), json(recorded.body()));
    } catch (JsonProcessingException e) {
      return asked.body().equals(recorded.body())
          ? Optional.empty()
          : Optional.of("one of the bodies is no JSON");
    }
  }

  private static JsonNode json(ByteString body) throws JsonProcessingException {
    return StrictJson.read(body.asByteBuffer());
  }

  private Optional<String> apiKey(Request request) {
    return Header.first(request.headers(), contract.apiKeyHeader()).filter(key -> !key.isBlank());
  }

  @Override
  public void close() {
    server.close();
  }
}
