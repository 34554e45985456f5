package io.github.pavecontract.photosurl.verify.probe;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.verify.check.Fates;
import io.github.pavecontract.photosurl.verify.finding.FinalPhotos;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okio.ByteString;

/**
 * Minds the photos of requests that are not those of {@code verify}, by its rules: which session may be
 * sent which photo, and what became final by it. Whoever sends asks before, and tells afterwards.
 */
public final class SubmissionGuard {
  private final Contract contract;
  private final LiveSettings settings;
  private final Consent consent;
  private final Fates fates;
  private final Map<String, KnownSession> sessions = new LinkedHashMap<>();

  /**
   * Creates a guard that has seen nothing yet.
   *
   * @param contract the contract, by which labels of a session with every photo are final
   * @param settings what may be done to the API
   */
  public SubmissionGuard(Contract contract, LiveSettings settings) {
    this.contract = contract;
    this.settings = settings;
    this.fates = new Fates(contract);
    this.consent = new Consent(settings.allowSubmissions());
  }

  /**
   * Says why a request may not be sent to any session in a state.
   *
   * @param operation what it asks for
   * @param state what the session is said to be
   * @param body the body of the request
   * @return a clause; empty if a session will do that has refused what it has been sent
   */
  public Optional<String> objection(Operation operation, ProviderState state, ByteString body) {
    Set<String> sent = SentLabels.in(body);
    boolean mayBeNew = state == ProviderState.SUBMITTED
        && !settings.allowSubmissions()
        && sent.stream().anyMatch(label -> !contract.labels(operation).knows(label));
    return mayBeNew ? Optional.of(Consent.TO_SEND_ANOTHER_LABEL) : consent.objection(state, sent);
  }

  /**
   * Says why a request may not be sent to a session.
   *
   * @param operation what it asks for
   * @param sessionKey the session
   * @param state what it is said to be
   * @param body the body of the request
   * @return a clause; empty if the request may be sent
   */
  public Optional<String> objection(
      Operation operation, String sessionKey, ProviderState state, ByteString body) {
    KnownSession session = session(operation, sessionKey, state);
    boolean allowed =
        state == ProviderState.SUBMITTED && settings.allowSubmissions() && !session.isLeftAlone();
    return objection(operation, state, body)
        .or(() -> allowed ? Optional.empty() : consent.objection(session, SentLabels.in(body)));
  }

  /**
   * Tells whether a session was seen to refuse what a request carries.
   *
   * @param sessionKey the session
   * @param body the body of the request
   * @return whether it has refused each of its photos
   */
  public boolean hasRefused(String sessionKey, ByteString body) {
    KnownSession session = sessions.get(sessionKey);
    return session != null && session.refused().containsAll(SentLabels.in(body));
  }

  /**
   * Takes note of what became of a request.
   *
   * @param operation what it asked for
   * @param sessionKey the session
   * @param hasKey whether it carried the API key
   * @param body the body of the request
   * @param response the answer; empty if there was none
   * @return what the session did although its owner says that it takes no photos; empty if it did not
   */
  public Optional<String> sent(
      Operation operation,
      String sessionKey,
      boolean hasKey,
      ByteString body,
      Optional<Response> response) {
    KnownSession session = session(operation, sessionKey, ProviderState.ABSENT);
    Set<String> sent = SentLabels.in(body);
    Reading reading = response.map(r -> Reading.of(fates, r, sent)).orElse(Reading.NOTHING);
    // By what was final before.
    Set<String> accepted = session.brokenBy(reading.accepted(), settings.apiKey());
    Set<String> doubtful = session.brokenBy(reading.doubtful(), settings.apiKey());
    session.learn(
        new Heard(
            hasKey ? settings.apiKey() : "",
            StrictJson.readOrNull(body.asByteBuffer()),
            sent,
            response.map(Response::status).orElse(0),
            response.map(r -> StrictJson.readOrNull(r.body().asByteBuffer())).orElse(null),
            reading),
        settings.apiKey(),
        fates);
    if (accepted.isEmpty() && doubtful.isEmpty()) {
      return Optional.empty();
    }
    session.leaveAlone();
    return Optional.of(
        accepted.isEmpty()
            ? "may have accepted the photo " + quoted(doubtful)
            : "has accepted the photo " + quoted(accepted));
  }

  private static String quoted(Set<String> labels) {
    return "`" + String.join("`, `", labels) + "`";
  }

  /**
   * Tells what nobody can undo.
   *
   * @return the photos that became final, or may have, session by session
   */
  public List<FinalPhotos> finalPhotos() {
    return sessions.values().stream()
        .filter(session -> !session.isMadeUp())
        .flatMap(session ->
            FinalPhotos.of(session.key(), session.submitted(), session.perhapsSubmitted()).stream())
        .toList();
  }

  private KnownSession session(Operation operation, String sessionKey, ProviderState state) {
    return sessions.computeIfAbsent(
        sessionKey,
        key -> KnownSession.of(key, state, contract.labels(operation), settings.apiKey()));
  }
}
