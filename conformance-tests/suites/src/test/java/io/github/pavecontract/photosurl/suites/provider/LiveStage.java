package io.github.pavecontract.photosurl.suites.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.live.Pacer;
import io.github.pavecontract.photosurl.verify.live.SessionCommand;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The live API with the sessions that were supplied, and within the budget of {@code verify}. */
final class LiveStage implements Stage {
  /** {@code verify}, which the same build runs, fills as many; the pacts take those behind them. */
  static final int TAKEN_BY_VERIFY = 4;

  private final LiveSettings settings;
  private final Contract contract;
  private final Pacer pacer;
  private int sessionsTaken = TAKEN_BY_VERIFY;
  private int requests;

  LiveStage(LiveSettings settings, Contract contract) {
    this.settings = settings;
    this.contract = contract;
    this.pacer = Pacer.perSecond(settings.rate());
  }

  @Override
  public URI baseUrl() {
    return settings.baseUrl();
  }

  @Override
  public Prepared prepare(Asked asked) throws IOException, UnreachableException {
    if (asked.state().isEmpty()) {
      throw new UnreachableException(
          "it names no provider state, so that no session can be chosen for it");
    }
    if (requests >= settings.maxRequests()) {
      throw new UnreachableException(
          settings.maxRequests() + " requests were sent; --max-requests allows more");
    }
    String sessionKey = sessionKey(asked);
    requests++;
    return new Prepared(sessionKey, settings.apiKey());
  }

  private String sessionKey(Asked asked) throws IOException, UnreachableException {
    LiveSessions sessions = settings.sessions();
    return switch (asked.state().orElseThrow()) {
      // Made up: what a team's pact has as its example may exist, and photos are final.
      case ABSENT -> "no-such-session-" + UUID.randomUUID();
      case FOREIGN ->
        supplied(
            sessions.foreign(),
            "",
            "a session of another account (PAVE_FOREIGN_SESSION or --foreign-session)");
      case CLOSED ->
        supplied(
            sessions.closed(),
            "closed",
            "an inspected or expired session (PAVE_CLOSED_SESSION or --closed-session)");
      case SUBMITTED -> {
        if (!allLabelsAreKnown(asked)) {
          refuseSubmissions();
        }
        yield supplied(
            sessions.submitted(),
            "submitted",
            "a session with every photo (PAVE_SUBMITTED_SESSION or --submitted-session)");
      }
      case PARTLY_SUBMITTED ->
        throw new UnreachableException(
            "nobody but the API itself can process one photo of a session and no other");
      case OPEN -> asked.hasKey() ? untouched() : anyOpen();
    };
  }

  /** A session for each request that can submit photos, whatever the pact expects of it. */
  private String untouched() throws IOException, UnreachableException {
    refuseSubmissions();
    Optional<String> next =
        settings.sessions().open().stream().skip(sessionsTaken).findFirst();
    sessionsTaken++;
    return supplied(
        next,
        "open",
        "an open session of its own: PAVE_OPEN_SESSIONS or --open-session with more than "
            + (sessionsTaken - 1) + " keys, of which `verify` takes the first " + TAKEN_BY_VERIFY);
  }

  private String anyOpen() throws IOException, UnreachableException {
    return supplied(
        settings.sessions().open().stream().findFirst(),
        "open",
        "an open session (PAVE_OPEN_SESSIONS or --open-session)");
  }

  private String supplied(Optional<String> key, String argument, String missing)
      throws IOException, UnreachableException {
    Optional<SessionCommand> command = settings.sessions().command();
    if (key.isPresent()) {
      return key.get();
    }
    if (command.isPresent() && !argument.isEmpty()) {
      return command.get().session(argument);
    }
    throw new UnreachableException("it needs " + missing);
  }

  private void refuseSubmissions() throws UnreachableException {
    if (!settings.allowSubmissions()) {
      throw new UnreachableException(
          "it may submit photos, which is final; -Dphotosurl.options=--allow-submissions allows it");
    }
  }

  /** A session with every photo takes no more of the labels that the contract lists. */
  private boolean allLabelsAreKnown(Asked asked) {
    Labels labels = contract.labels(asked.operation());
    try {
      return StrictJson.read(asked.body().asByteBuffer())
          .path("photos")
          .valueStream()
          .allMatch(photo -> labels.knows(photo.path("photo_label").asText()));
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public void await() throws InterruptedException {
    pacer.await();
  }

  @Override
  public Duration timeout() {
    return settings.timeout();
  }

  @Override
  public Trust trust() {
    return settings.trust();
  }

  @Override
  public Secrets secrets() {
    Map<String, String> masks = new LinkedHashMap<>();
    LiveSessions sessions = settings.sessions();
    Stream.of(
            sessions.open().stream(),
            sessions.submitted().stream(),
            sessions.closed().stream(),
            sessions.foreign().stream())
        .flatMap(keys -> keys)
        .forEach(key -> masks.put(key, "{session_key}"));
    masks.put(settings.apiKey(), "***");
    settings.secondApiKey().ifPresent(key -> masks.put(key, "***"));
    return Secrets.of(masks);
  }

  @Override
  public void close() {
    // Nothing is kept open.
  }
}
