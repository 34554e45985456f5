package io.github.pavecontract.photosurl.report;

/** How far two words are from each other. */
public final class Distance {
  private Distance() {}

  /**
   * Counts the letters that must at least be added, taken away or replaced (Levenshtein).
   *
   * @param one a word
   * @param other another one
   * @return their number, 0 for equal words
   */
  public static int between(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[row.length - 1];
  }
}
