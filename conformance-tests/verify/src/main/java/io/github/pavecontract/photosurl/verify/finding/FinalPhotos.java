package io.github.pavecontract.photosurl.verify.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What became final in a session by this run.
 *
 * @param sessionKey the key of the session
 * @param submitted the labels of the photos that were submitted
 * @param perhaps the labels of photos of which no readable answer says what became of them
 */
public record FinalPhotos(String sessionKey, List<String> submitted, List<String> perhaps) {
  /** Copies the lists. */
  public FinalPhotos {
    submitted = List.copyOf(submitted);
    perhaps = List.copyOf(perhaps);
  }

  /**
   * Says what became final in a session.
   *
   * @param sessionKey the key of the session
   * @param submitted the labels of the photos that were submitted
   * @param perhaps the labels of which that is not known
   * @return empty if there are none of either
   */
  public static Optional<FinalPhotos> of(
      String sessionKey, Collection<String> submitted, Collection<String> perhaps) {
    return submitted.isEmpty() && perhaps.isEmpty()
        ? Optional.empty()
        : Optional.of(new FinalPhotos(sessionKey, List.copyOf(submitted), List.copyOf(perhaps)));
  }

  /**
   * Says it in one line.
   *
   * @return words
   */
  public String words() {
    String sure = submitted.isEmpty() ? "" : String.join(", ", submitted);
    String unsure = perhaps.isEmpty() ? "" : "perhaps " + String.join(", ", perhaps);
    return sure + (sure.isEmpty() || unsure.isEmpty() ? "" : "; ") + unsure;
  }
}
