package io.github.pavecontract.photosurl.report;

/** Numbers of things in words. */
public final class Counted {
  private Counted() {}

  /**
   * Counts things that take an s.
   *
   * @param count how many
   * @param one what they are, one of them
   * @return such as {@code 0 answers}, {@code 1 answer} or {@code 2 answers}
   */
  public static String of(long count, String one) {
    return of(count, one, one + "s");
  }

  /**
   * Counts things.
   *
   * @param count how many
   * @param one what one of them is
   * @param several what none or several of them are
   * @return such as {@code 1 violation that is known}
   */
  public static String of(long count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}
