package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.contract.Labels;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The labels that are final in one session, as far as its answers have shown. */
final class FinalLabels {
  /** Labels that the contract does not list are answered in any way; nobody sends many. */
  private static final int MOST_OTHERS = 64;

  private static final int BITS = Long.SIZE;

  /** Of labels of the contract, by their numbers. */
  private long submitted;

  private long refused;
  /** Of all other labels, whether they were submitted. */
  private Map<String, Boolean> others = Map.of();
  /** When the last request was sent that was refused, so that its label was final by then. */
  private Instant refusedAt = Instant.MIN;

  /** Takes note of what became of a photo. */
  void add(String label, Labels labels, boolean success, Instant startedAt) {
    if (isListed(label, labels)) {
      long bit = 1L << labels.number(label);
      submitted |= success ? bit : 0;
      refused |= success ? 0 : bit;
    } else if (others.size() < MOST_OTHERS) {
      others = others.isEmpty() ? new HashMap<>() : others;
      others.merge(label, success, Boolean::logicalOr);
    }
    if (!success && startedAt.isAfter(refusedAt)) {
      refusedAt = startedAt;
    }
  }

  /**
   * Whether a request must be refused: a label is submitted once, whatever came first; and a label that
   * was refused before is final. Where the clocks say that the refusal came later, it may be of this very
   * submission.
   *
   * @param startedAt when the request was sent, or the epoch if nobody knows
   */
  boolean contain(String label, Labels labels, Instant startedAt) {
    boolean isLater = startedAt.equals(Instant.EPOCH) || !startedAt.isBefore(refusedAt);
    if (isListed(label, labels)) {
      long bit = 1L << labels.number(label);
      return (submitted & bit) != 0 || ((refused & bit) != 0 && isLater);
    }
    Boolean other = others.get(label);
    return other != null && (other || isLater);
  }

  private static boolean isListed(String label, Labels labels) {
    return labels.knows(label) && labels.number(label) < BITS;
  }
}
