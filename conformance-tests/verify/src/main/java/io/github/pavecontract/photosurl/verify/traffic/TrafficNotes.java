package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.report.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader of a report on traffic should know beside the findings. */
final class TrafficNotes {
  private static final int MOST_NAMED = 5;

  private TrafficNotes() {}

  static List<String> of(Tally tally) {
    List<String> notes = new ArrayList<>();
    Counts counts = tally.counts();
    if (!counts.gateways().isEmpty()) {
      notes.add(ofGateways(counts));
    }
    if (counts.unanswered() > 0) {
      notes.add(
          "Not judged: " + Counted.of(counts.unanswered(), "exchange") + " without an answer.");
    }
    if (counts.unreadable() > 0) {
      notes.add(ofUnreadable(tally));
    }
    if (counts.sessionsForgotten() > 0) {
      notes.add("Forgotten for want of room: "
          + Counted.of(counts.sessionsForgotten(), "session")
          + " that had not been seen for longest. A label that was submitted again in one of them"
          + " was not told.");
    }
    return notes;
  }

  private static String ofGateways(Counts counts) {
    long all = counts.gateways().values().stream().mapToLong(Long::longValue).sum();
    return "Not judged: " + Counted.of(all, "answer")
        + " of a gateway in place of the API, by status: "
        + counts.gateways().entrySet().stream()
            .map(count -> count.getKey() + " ×" + count.getValue())
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static String ofUnreadable(Tally tally) {
    long all = tally.counts().unreadable();
    String first = tally.unreadable().entrySet().stream()
        .limit(MOST_NAMED)
        .map(TrafficNotes::line)
        .collect(Collectors.joining("; "));
    return "Not judged: " + Counted.of(all, "entry", "entries") + " that cannot be read: " + first
        + (all > MOST_NAMED ? "; …" : ".");
  }

  private static String line(Map.Entry<Tally.Place, String> unreadable) {
    Tally.Place place = unreadable.getKey();
    return place.source() + ":" + place.number() + ": " + unreadable.getValue();
  }
}
