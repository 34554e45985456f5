package io.github.pavecontract.photosurl.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the operation received: the last requests whole, as many as fit, and totals of all of them.
 */
final class Journal {
  private final long limit;
  private final Consumer<Received> listener;
  private final Deque<Received> last = new ArrayDeque<>();
  private long size;
  private Totals totals = Totals.NONE;

  /**
   * Creates an empty journal.
   *
   * @param limit how many bytes of requests and answers to keep
   * @param listener is told of each request, also of others
   */
  Journal(long limit, Consumer<Received> listener) {
    this.limit = limit;
    this.listener = listener;
  }

  void add(Received received) {
    if (received.sessionKey().isPresent()) {
      keep(received);
    }
    listener.accept(received);
  }

  private synchronized void keep(Received received) {
    last.addLast(received);
    size += received.size();
    while (size > limit && last.size() > 1) {
      size -= last.removeFirst().size();
    }
    totals = totals.plus(received);
  }

  synchronized List<Received> last() {
    return List.copyOf(last);
  }

  synchronized Totals totals() {
    return totals;
  }

  synchronized void clear() {
    last.clear();
    size = 0;
    totals = Totals.NONE;
  }
}
