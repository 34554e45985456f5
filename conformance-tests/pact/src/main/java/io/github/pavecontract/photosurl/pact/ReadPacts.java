package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.util.List;

/**
 * What files and folders hold.
 *
 * @param pacts the pacts of this API
 * @param unreadable what is wrong with the files that are no pacts
 */
public record ReadPacts(List<Pact> pacts, List<Problem> unreadable) {
  /** Copies the lists. */
  public ReadPacts {
    pacts = List.copyOf(pacts);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Returns the pacts where each file must be one.
   *
   * @return the pacts
   * @throws ProblemException if a file is none
   */
  public List<Pact> all() {
    if (!unreadable.isEmpty()) {
      throw new ProblemException(unreadable);
    }
    return pacts;
  }
}
