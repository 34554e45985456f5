package io.github.pavecontract.photosurl.sandbox;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * All sessions: those that were set up, and those that exist because of how their key begins. The
 * latter are kept only once they were asked for.
 */
final class Sessions {
  /** What the API keys begin with that find well-known sessions. */
  static final String WELL_KNOWN_API_KEY = "sandbox-";

  /** A session is a different one for each API key. */
  record Id(String apiKey, String sessionKey) {}

  private final Map<Id, Optional<Session>> known = new ConcurrentHashMap<>();
  private final Set<String> processed = ConcurrentHashMap.newKeySet();
  private final Function<SessionState, Session> begin;

  /** Creates an empty memory, which begins sessions by the given function. */
  Sessions(Function<SessionState, Session> begin) {
    this.begin = begin;
  }

  /** The session, or empty if there is none. */
  Optional<Session> find(Id id) {
    Optional<Session> found = known.get(id);
    if (found != null) {
      return found;
    }
    return wellKnownState(id)
        .flatMap(state ->
            // Nothing happens to a closed session, so that there is nothing to keep of it.
            state == SessionState.CLOSED
                ? Optional.of(begin.apply(state))
                : known.computeIfAbsent(id, absent -> Optional.of(begin(id, state))));
  }

  private Session begin(Id id, SessionState state) {
    Session session = begin.apply(state);
    if (processed.contains(id.sessionKey())) {
      session.processAll();
    }
    return session;
  }

  private static Optional<SessionState> wellKnownState(Id id) {
    if (!id.apiKey().startsWith(WELL_KNOWN_API_KEY)) {
      return Optional.empty();
    }
    return Arrays.stream(SessionState.values())
        .filter(state -> id.sessionKey().startsWith(state.prefix()))
        .findFirst();
  }

  void put(Id id, Session session) {
    known.put(id, Optional.of(session));
  }

  /** Lets a session not exist, whatever its key begins with. */
  void putAbsent(Id id) {
    known.put(id, Optional.empty());
  }

  /** Ends the processing of all photos of the sessions with this key, whosever they are. */
  void process(String sessionKey) {
    processed.add(sessionKey);
    known.forEach((id, session) -> {
      if (id.sessionKey().equals(sessionKey)) {
        session.ifPresent(Session::processAll);
      }
    });
  }

  void clear() {
    known.clear();
    processed.clear();
  }
}
