package io.github.pavecontract.photosurl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which old operation is which new one. */
final class OperationMatcher {
  /**
   * Operations before and after.
   *
   * @param matched those that are there still
   * @param removed those that are gone
   * @param added those that are new
   */
  record Matches(List<Match> matched, List<Endpoint> removed, List<Endpoint> added) {}

  /** One operation before and after. */
  record Match(Endpoint before, Endpoint after) {}

  private OperationMatcher() {}

  /** By full address first, then by path alone, and what is left by its operationId. */
  static Matches match(List<Endpoint> before, List<Endpoint> after) {
    List<Match> matched = new ArrayList<>();
    Set<Endpoint> old = new LinkedHashSet<>(before);
    Set<Endpoint> now = new LinkedHashSet<>(after);
    match(old, now, matched, Endpoint::address);
    match(old, now, matched, Endpoint::local);
    match(old, now, matched, endpoint -> endpoint.id().isEmpty() ? "" : endpoint.id());
    return new Matches(matched, List.copyOf(old), List.copyOf(now));
  }

  private static void match(
      Set<Endpoint> old, Set<Endpoint> now, List<Match> matched, Function<Endpoint, String> key) {
    Map<String, Endpoint> byKey = new LinkedHashMap<>();
    now.forEach(endpoint -> byKey.putIfAbsent(key.apply(endpoint), endpoint));
    byKey.remove("");
    for (Endpoint endpoint : List.copyOf(old)) {
      Endpoint same = byKey.remove(key.apply(endpoint));
      if (same != null) {
        matched.add(new Match(endpoint, same));
        old.remove(endpoint);
        now.remove(same);
      }
    }
  }
}
