package io.github.pavecontract.photosurl.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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

  /** How many of those are kept that nobody has set up; the one that began first is forgotten. */
  static final int MOST_BEGUN = 50_000;

  private final Map<Id, Optional<Session>> setUp = new ConcurrentHashMap<>();
  private final Map<Id, Session> begun = new ConcurrentHashMap<>();
  private final Queue<Id> inOrder = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Set<String> processed = ConcurrentHashMap.newKeySet();
  private final Function<SessionState, Session> begin;

  /** Creates an empty memory, which begins sessions by the given function. */
  Sessions(Function<SessionState, Session> begin) {
    this.begin = begin;
  }

  /** The session, or empty if there is none. */
  Optional<Session> find(Id id) {
    Optional<Session> found = setUp.get(id);
    if (found != null) {
      return found;
    }
    Session known = begun.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    return wellKnownState(id)
        .flatMap(state ->
            // Nothing happens to a closed session, so that there is nothing to keep of it.
            state == SessionState.CLOSED
                ? Optional.of(begin.apply(state))
                : Optional.of(begun(id, state)));
  }

  private Session begun(Id id, SessionState state) {
    Session session = begun.computeIfAbsent(id, absent -> begin(id, state));
    while (count.get() > MOST_BEGUN) {
      Id first = inOrder.poll();
      if (first == null) {
        break;
      }
      begun.remove(first);
      count.decrementAndGet();
    }
    return session;
  }

  /** A session that was set up or asked for; empty if it was said not to exist. */
  record Known(Id id, Optional<Session> session) {}

  /** Those that were set up, and those that were asked for last. */
  List<Known> last(int most) {
    List<Known> last = new ArrayList<>();
    setUp.forEach((id, session) -> last.add(new Known(id, session)));
    List<Id> order = List.copyOf(inOrder);
    for (int i = order.size() - 1; i >= 0 && last.size() < most; i--) {
      Id id = order.get(i);
      Session session = begun.get(id);
      if (session != null && !setUp.containsKey(id)) {
        last.add(new Known(id, Optional.of(session)));
      }
    }
    return last.subList(0, Math.min(most, last.size()));
  }

  /** Whether somebody has said what this session is, if only that there is none. */
  boolean knows(Id id) {
    return setUp.containsKey(id);
  }

  private Session begin(Id id, SessionState state) {
    Session session = begin.apply(state);
    inOrder.add(id);
    count.incrementAndGet();
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
    setUp.put(id, Optional.of(session));
  }

  /** Lets a session not exist, whatever its key begins with. */
  void putAbsent(Id id) {
    setUp.put(id, Optional.empty());
  }

  /** Ends the processing of all photos of the sessions with this key, whosever they are. */
  void process(String sessionKey) {
    processed.add(sessionKey);
    setUp.forEach((id, session) -> {
      if (id.sessionKey().equals(sessionKey)) {
        session.ifPresent(Session::processAll);
      }
    });
    begun.forEach((id, session) -> {
      if (id.sessionKey().equals(sessionKey)) {
        session.processAll();
      }
    });
  }

  /** Whether there is such a session, or would be if it were asked for. */
  boolean mayExist(String sessionKey) {
    return wellKnownState(new Id(WELL_KNOWN_API_KEY, sessionKey)).isPresent()
        || setUp.keySet().stream().anyMatch(id -> id.sessionKey().equals(sessionKey));
  }

  void clear() {
    setUp.clear();
    begun.clear();
    inOrder.clear();
    count.set(0);
    processed.clear();
  }
}
