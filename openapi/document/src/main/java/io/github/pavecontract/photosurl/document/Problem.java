package io.github.pavecontract.photosurl.document;

/**
 * Something that must be mended before anything can go on.
 *
 * @param file the file as it was named to the reader; or an option, a variable or an address
 * @param line the line, counted from 1; 0 where the place is no file with lines
 * @param pointer the JSON pointer of the place; empty for the whole document
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, int line, String pointer, String message, String remedy) {
  /**
   * A problem that is not in a document.
   *
   * @param place where it is: an option, a variable, an address, or a file as a whole
   * @param message what is wrong
   * @param remedy what to do about it
   * @return the problem
   */
  public static Problem at(String place, String message, String remedy) {
    return new Problem(place, 0, "", message, remedy);
  }

  @Override
  public String toString() {
    return line == 0
        ? file + ": " + message + "\n    remedy: " + remedy
        : file + ":" + line + ": " + message + "\n    pointer: "
            + (pointer.isEmpty() ? "(document)" : pointer) + "\n    remedy: " + remedy;
  }
}
