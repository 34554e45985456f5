package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.report.Counted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers that a gateway gave in place of the API: they say nothing of it, and are counted. */
public final class GatewayAnswers {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> STATUSES = Set.of(TOO_MANY_REQUESTS, 502, 503, 504);

  private final SortedMap<Integer, Integer> counts = new TreeMap<>();

  /**
   * Tells whether too many requests, or a gateway's own failure, is what a status says.
   *
   * @param status the status of an answer
   * @return whether it says nothing of the API behind
   */
  public static boolean isOne(int status) {
    return STATUSES.contains(status);
  }

  /**
   * Counts an answer.
   *
   * @param status its status
   * @return why it is not judged, as a clause
   */
  public String add(int status) {
    counts.merge(status, 1, Integer::sum);
    return "status " + status + " says nothing of the API; "
        + (status == TOO_MANY_REQUESTS ? "try a lower --rate" : "try again later");
  }

  /**
   * Says how many there were.
   *
   * @return a sentence for each status
   */
  public List<String> notes() {
    return counts.entrySet().stream()
        .map(count -> "Unjudged: status " + count.getKey() + " in "
            + Counted.of(count.getValue(), "exchange") + ", "
            + (count.getKey() == TOO_MANY_REQUESTS
                ? "which limits the rate of requests; try a lower --rate."
                : "which is a gateway's in place of the API's; try again later."))
        .toList();
  }

  /**
   * Says what to do if the API itself gave no answer.
   *
   * @param answers how many answers were judged
   * @return why nothing can be judged; empty if something can, or if no gateway is to blame
   */
  public Optional<Unjudged> insteadOf(long answers) {
    return answers > 0 || counts.isEmpty()
        ? Optional.empty()
        : Optional.of(Unjudged.nothing(
            "every question is answered by a gateway in place of the API", "Try again later."));
  }
}
