package io.github.pavecontract.photosurl.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are still to come, in the order in which they were asked for. */
final class Faults {
  record Planned(Optional<String> sessionKey, Fault fault) {
    boolean hits(String key) {
      return sessionKey.isEmpty() || sessionKey.get().equals(key);
    }
  }

  private final List<Planned> planned = new ArrayList<>();

  /** What is still to come. */
  synchronized List<Planned> all() {
    return List.copyOf(planned);
  }

  /** Read without the lock, which requests would otherwise queue for to find nothing. */
  private volatile boolean isPlanned;

  synchronized void add(Optional<String> sessionKey, Fault fault) {
    planned.add(new Planned(sessionKey, fault));
    isPlanned = true;
  }

  synchronized void clear() {
    planned.clear();
    isPlanned = false;
  }

  /** The fault that hits a request of a session, which is then one fewer to come. */
  Optional<Fault> next(String sessionKey) {
    return isPlanned ? nextPlanned(sessionKey) : FaultKeys.read(sessionKey);
  }

  private synchronized Optional<Fault> nextPlanned(String sessionKey) {
    Predicate<Planned> own = plan -> plan.sessionKey().isPresent();
    for (Predicate<Planned> first : List.of(own, own.negate())) {
      for (int i = 0; i < planned.size(); i++) {
        Planned plan = planned.get(i);
        if (first.test(plan) && plan.hits(sessionKey)) {
          use(i, plan);
          return Optional.of(plan.fault());
        }
      }
    }
    return FaultKeys.read(sessionKey);
  }

  private void use(int index, Planned plan) {
    int times = plan.fault().times();
    if (times == 1) {
      planned.remove(index);
      isPlanned = !planned.isEmpty();
    } else if (times != Fault.ALWAYS) {
      planned.set(index, new Planned(plan.sessionKey(), plan.fault().times(times - 1)));
    }
  }
}
