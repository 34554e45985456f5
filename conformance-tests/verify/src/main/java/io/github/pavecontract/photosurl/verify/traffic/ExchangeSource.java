package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.recording.Recorded;

/** Where exchanges come from that somebody else had. It is read once, from its beginning. */
public interface ExchangeSource {
  /** What becomes of each entry. */
  interface Sink {
    /**
     * Takes an exchange.
     *
     * @param recorded the exchange; status 0 if there was no answer
     */
    void exchange(Recorded recorded);

    /**
     * Takes an exchange of which a body was not recorded, so that nobody can judge it.
     *
     * @param recorded the exchange without the body
     */
    void withoutBody(Recorded recorded);

    /** Takes note of an exchange that was recorded in part only, and may have been of any operation. */
    void cut();

    /**
     * Takes note of an entry that cannot be read.
     *
     * @param number its number, from 1
     * @param reason what is wrong with it, a clause
     */
    void unreadable(long number, String reason);

    /** Takes note that nothing more may come for a while. */
    void idle();

    /**
     * Takes note that there should have been more.
     *
     * @param reason what has come between, a clause
     */
    void endsEarly(String reason);
  }

  /**
   * Names the source among others.
   *
   * @return a file as somebody named it, or {@code standard input}
   */
  String name();

  /**
   * Says what is judged.
   *
   * @return a phrase
   */
  String description();

  /**
   * Tells whether the texts of refusals in the cases apply: of the documented samples they do, while
   * anybody else's answers may have processed photos at any time.
   *
   * @return whether an exchange that names a case was made from its example
   */
  default boolean refusalsKnown() {
    return false;
  }

  /**
   * Tells whether entries can name cases of the contract.
   *
   * @return whether cases that none of them names are missed
   */
  default boolean namesCases() {
    return false;
  }

  /**
   * Says what to do if nothing in it can be judged.
   *
   * @return a sentence
   */
  String remedy();

  /**
   * Reads on to the end.
   *
   * @param sink takes the entries in their order
   * @throws ProblemException if it cannot be read on
   */
  void read(Sink sink);
}
