package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.document.Problem;
import java.util.Locale;

/**
 * Why a run cannot be judged.
 *
 * @param reason a clause without a full stop
 * @param remedy what to do about it, a sentence or more; may be empty
 * @param everything whether nothing at all can be said; else only that it is not the whole
 */
public record Unjudged(String reason, String remedy, boolean everything) {
  /**
   * Nothing can be said.
   *
   * @param reason a clause without a full stop
   * @param remedy what to do about it
   * @return the reason
   */
  public static Unjudged nothing(String reason, String remedy) {
    return new Unjudged(reason, remedy, true);
  }

  /**
   * What was seen was judged, and it was not all.
   *
   * @param reason a clause without a full stop
   * @return the reason
   */
  public static Unjudged partly(String reason) {
    return new Unjudged(reason, "", false);
  }

  /**
   * Says reason and remedy.
   *
   * @return text without a full stop at its end
   */
  public String text() {
    return remedy.isEmpty() ? reason : reason + ". " + remedy.replaceFirst("\\.$", "");
  }

  /**
   * Says it of a place.
   *
   * @param place what could not be judged
   * @return the problem
   */
  public Problem at(String place) {
    String sentence = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    return Problem.at(place, sentence, remedy);
  }
}
