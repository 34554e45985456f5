package io.github.pavecontract.photosurl.verify.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What traffic has shown of sessions. So that any amount of it fits into memory, the session that was not
 * seen for longest is forgotten for a new one, and that is counted.
 */
final class SeenSessions {
  private final int most;
  private final Map<String, FinalLabels> known = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, FinalLabels> eldest) {
      boolean full = size() > most;
      forgotten += full ? 1 : 0;
      return full;
    }
  };
  private long forgotten;

  SeenSessions(int most) {
    this.most = most;
  }

  /** What is known of a session; null if nothing is. */
  @Nullable
  FinalLabels of(String session) {
    return known.get(session);
  }

  /** What is known of a session, to which something is added now. */
  FinalLabels toLearn(String session) {
    return known.computeIfAbsent(session, key -> new FinalLabels());
  }

  /** How many were forgotten. */
  long forgotten() {
    return forgotten;
  }
}
