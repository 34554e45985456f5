package io.github.pavecontract.photosurl.pact.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.finding.FinalPhotos;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.live.Pacer;
import io.github.pavecontract.photosurl.verify.live.SessionCommand;
import io.github.pavecontract.photosurl.verify.probe.SubmissionGuard;
import io.github.pavecontract.photosurl.verify.wire.HttpsProxy;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import okio.ByteString;

/** The live API with the sessions that were supplied, and within the budget of {@code verify}. */
public final class LiveStage implements PactStage {
  private static final String CONSENT = "--allow-submissions";

  private final LiveSettings settings;
  private final Contract contract;
  private final Pacer pacer;
  private final int sessionsOfOthers;
  private final SubmissionGuard guard;
  private int sessionsTaken;
  private int requests;

  /**
   * Prepares a stage; nothing is sent by that.
   *
   * @param settings where the API is, and what may be done to it
   * @param contract the contract
   * @param sessionsOfOthers how many of the open sessions somebody else fills; those behind them are taken
   */
  public LiveStage(LiveSettings settings, Contract contract, int sessionsOfOthers) {
    this.sessionsOfOthers = sessionsOfOthers;
    this.sessionsTaken = sessionsOfOthers;
    this.settings = settings;
    this.contract = contract;
    this.guard = new SubmissionGuard(contract, settings);
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
    if (asked.known().filter(state -> state != ProviderState.PARTLY_SUBMITTED).isEmpty()) {
      throw new UnreachableException(
          "nobody but the API itself can bring it about that " + asked.state().get());
    }
    refuse(guard.objection(asked.operation(), state(asked), asked.body()));
    Prepared prepared = new Prepared(sessionKey(asked), settings.apiKey());
    if (objection(asked, prepared).isPresent()) {
      tryOneByOne(asked, prepared);
    }
    refuse(objection(asked, prepared));
    count();
    return prepared;
  }

  private void count() throws UnreachableException {
    if (requests >= settings.maxRequests()) {
      throw new UnreachableException(
          "--max-requests allows no more than " + Counted.of(settings.maxRequests(), "request"));
    }
    requests++;
  }

  /** In which state the session is that is taken: a server that wants no key must get no photo. */
  private static ProviderState state(Asked asked) {
    ProviderState state = asked.known().orElseThrow();
    return state == ProviderState.OPEN && !asked.hasKey() ? ProviderState.ABSENT : state;
  }

  private Optional<String> objection(Asked asked, Prepared prepared) {
    return guard
        .objection(asked.operation(), prepared.sessionKey(), state(asked), asked.body())
        .map(reason -> reason.replace("the session " + prepared.sessionKey(), given(asked)));
  }

  private static void refuse(Optional<String> objection) throws UnreachableException {
    if (objection.isPresent()) {
      throw new UnreachableException(objection
          .get()
          .replace(CONSENT, CONSENT + " (in Maven: -Dphotosurl.options=" + CONSENT + ")"));
    }
  }

  private static String given(Asked asked) {
    return "the session given as " + state(asked).name().toLowerCase(Locale.ROOT);
  }

  private String sessionKey(Asked asked) throws IOException, UnreachableException {
    LiveSessions sessions = settings.sessions();
    return switch (state(asked)) {
      // Made up: what a team's pact has as its example may exist, and photos are final.
      case ABSENT -> madeUp();
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
      case SUBMITTED ->
        supplied(
            sessions.submitted(),
            "submitted",
            "a session with every photo (PAVE_SUBMITTED_SESSION or --submitted-session)");
      case OPEN, PARTLY_SUBMITTED -> untouched();
    };
  }

  /** A session for each request that can submit photos, whatever the pact expects of it. */
  private String untouched() throws IOException, UnreachableException {
    Optional<String> next =
        settings.sessions().open().stream().skip(sessionsTaken).findFirst();
    sessionsTaken++;
    return supplied(
        next,
        "open",
        "an open session of its own: PAVE_OPEN_SESSIONS or --open-session with at least "
            + Counted.of(sessionsTaken, "key")
            + (sessionsOfOthers == 0
                ? ""
                : ", of which `verify` takes the first " + sessionsOfOthers));
  }

  private static String madeUp() {
    return "no-such-session-" + UUID.randomUUID();
  }

  /** A session that is not what it was said to be gets one photo by that, and no more. */
  private void tryOneByOne(Asked asked, Prepared prepared)
      throws UnreachableException, NoAnswerException {
    for (JsonNode photo : photos(asked)) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.putArray("photos").add(photo);
      Asked alone = new Asked(
          asked.operation(),
          asked.state(),
          asked.sessionKey(),
          asked.hasKey(),
          ByteString.encodeUtf8(body.toString()));
      if (!guard.hasRefused(prepared.sessionKey(), alone.body())) {
        refuse(objection(alone, prepared));
        count();
        sendAlone(alone, prepared);
      }
    }
  }

  private void sendAlone(Asked alone, Prepared prepared)
      throws UnreachableException, NoAnswerException {
    List<Header> key =
        alone.hasKey() ? List.of(new Header(contract.apiKeyHeader(), "")) : List.of();
    try {
      StageRequest.of(contract, this, alone, prepared, key).send();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("it was interrupted");
    }
  }

  @Override
  public void heard(Asked asked, Prepared prepared, Optional<Response> response)
      throws AcceptedException {
    Optional<String> broken = guard.sent(
        asked.operation(), prepared.sessionKey(), asked.hasKey(), asked.body(), response);
    if (broken.isPresent()) {
      throw new AcceptedException(given(asked) + " " + broken.get()
          + ": either the API broke its promise, or the session is not what it was said to be;"
          + " it is left alone");
    }
  }

  @Override
  public List<FinalPhotos> finalPhotos() {
    return guard.finalPhotos();
  }

  private static List<JsonNode> photos(Asked asked) {
    try {
      return StrictJson.read(asked.body().asByteBuffer())
          .path("photos")
          .valueStream()
          .toList();
    } catch (JsonProcessingException e) {
      return List.of();
    }
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

  @Override
  public void await() throws InterruptedException {
    pacer.await();
  }

  @Override
  public Duration timeout() {
    return settings.timeout();
  }

  @Override
  public Duration timeFor(int requests) {
    return settings.timeFor(requests);
  }

  @Override
  public Optional<HttpsProxy> proxy() {
    return settings.proxy();
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
