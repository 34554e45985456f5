package io.github.pavecontract.photosurl.sandbox;

/** How far a word is from the one that was meant. */
final class Typing {
  private static final int LONGEST = 32;

  private Typing() {}

  /**
   * Counts the slips between two words: a letter too many, one too few, another one, or two neighbours
   * in the wrong order.
   *
   * @return the least number of slips; more than any word has if one is too long to be a slip
   */
  static int slips(String typed, String meant) {
    if (typed.length() > LONGEST) {
      return typed.length();
    }
    int[][] slips = new int[typed.length() + 1][meant.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= meant.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, typed, meant, i, j);
      }
    }
    return slips[typed.length()][meant.length()];
  }

  private static int least(int[][] slips, String typed, String meant, int i, int j) {
    boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
    int least = slips[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
    boolean swapped = i > 1
        && j > 1
        && typed.charAt(i - 1) == meant.charAt(j - 2)
        && typed.charAt(i - 2) == meant.charAt(j - 1);
    return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
  }
}
