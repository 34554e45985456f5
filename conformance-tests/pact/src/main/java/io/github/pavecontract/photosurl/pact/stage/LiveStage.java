package io.github.pavecontract.photosurl.pact.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.live.Pacer;
import io.github.pavecontract.photosurl.verify.live.SessionCommand;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import okio.ByteString;

/** The live API with the sessions that were supplied, and within the budget of {@code verify}. */
public final class LiveStage implements Stage {
  private final LiveSettings settings;
  private final Contract contract;
  private final Pacer pacer;
  private final int sessionsOfOthers;
  private final Map<String, Set<String>> refused = new HashMap<>();
  private final Set<String> left = new HashSet<>();
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
    if (!settings.allowSubmissions() && asked.state().get() != ProviderState.ABSENT) {
      tryOneByOne(asked, sessionKey);
    }
    requests++;
    return new Prepared(sessionKey, settings.apiKey());
  }

  private String sessionKey(Asked asked) throws IOException, UnreachableException {
    LiveSessions sessions = settings.sessions();
    return switch (asked.state().orElseThrow()) {
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
      case SUBMITTED -> {
        // Trying photos alone first would change what is said of those that are being processed.
        if (!allLabelsAreKnown(asked) || photos(asked).size() > 1) {
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
      // A server that takes photos without a key must not get any for a session that exists.
      case OPEN -> asked.hasKey() ? untouched() : madeUp();
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
        "an open session of its own: PAVE_OPEN_SESSIONS or --open-session with at least "
            + Counted.of(sessionsTaken, "key")
            + (sessionsOfOthers == 0
                ? ""
                : ", of which `verify` takes the first " + sessionsOfOthers));
  }

  private static String madeUp() {
    return "no-such-session-" + UUID.randomUUID();
  }

  /**
   * Sends a photo of each label alone before all of them, so that a session that is not what it was
   * said to be gets one photo and no more.
   */
  private void tryOneByOne(Asked asked, String sessionKey)
      throws UnreachableException, NoAnswerException {
    String session =
        "the session given as " + asked.state().orElseThrow().name().toLowerCase(Locale.ROOT);
    if (left.contains(sessionKey)) {
      throw new UnreachableException(session + " has accepted a photo and is left alone");
    }
    for (JsonNode photo : photos(asked)) {
      String label = photo.path("photo_label").asText();
      if (!refused.computeIfAbsent(sessionKey, key -> new HashSet<>()).contains(label)) {
        if (sendAlone(asked, photo, sessionKey)) {
          left.add(sessionKey);
          throw new AcceptedException(session + " has accepted the photo `" + label
              + "`: either the API broke its promise, or the session is not what it was said to be;"
              + " it is left alone");
        }
        refused.get(sessionKey).add(label);
      }
    }
  }

  private boolean sendAlone(Asked asked, JsonNode photo, String sessionKey)
      throws UnreachableException, NoAnswerException {
    if (requests >= settings.maxRequests()) {
      throw new UnreachableException(
          settings.maxRequests() + " requests were sent; --max-requests allows more");
    }
    requests++;
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("photos").add(photo);
    Asked alone = new Asked(
        asked.operation(),
        asked.state(),
        asked.sessionKey(),
        asked.hasKey(),
        ByteString.encodeUtf8(body.toString()));
    try {
      Response response = StageRequest.of(
              contract, this, alone, new Prepared(sessionKey, settings.apiKey()), key(asked))
          .send();
      // Whatever is no clear refusal may have been an acceptance.
      return response.status() / 100 != 4 && !isRefused(response);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("it was interrupted");
    }
  }

  private List<Header> key(Asked asked) {
    return asked.hasKey() ? List.of(new Header(contract.apiKeyHeader(), "")) : List.of();
  }

  private static boolean isRefused(Response response) {
    try {
      JsonNode results = StrictJson.read(response.body().asByteBuffer()).path("data");
      return !results.isEmpty()
          && results
              .valueStream()
              .allMatch(result -> result.path("success").equals(BooleanNode.FALSE));
    } catch (JsonProcessingException e) {
      return false;
    }
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

  private void refuseSubmissions() throws UnreachableException {
    if (!settings.allowSubmissions()) {
      throw new UnreachableException(
          "it may submit photos, which is final; --allow-submissions allows it (in Maven:"
              + " -Dphotosurl.options=--allow-submissions)");
    }
  }

  /** A session with every photo takes no more of the labels that the contract lists. */
  private boolean allLabelsAreKnown(Asked asked) {
    Labels labels = contract.labels(asked.operation());
    List<JsonNode> photos = photos(asked);
    return !photos.isEmpty()
        && photos.stream()
            .allMatch(photo -> labels.knows(photo.path("photo_label").asText()));
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
