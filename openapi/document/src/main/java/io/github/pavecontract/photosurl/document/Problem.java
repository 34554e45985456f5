package io.github.pavecontract.photosurl.document;

/**
 * Something in a contract that must be mended before anything can be generated from it.
 *
 * @param file the file as it was named to the reader
 * @param line the line, counted from 1
 * @param pointer the JSON pointer of the place; empty for the whole document
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, int line, String pointer, String message, String remedy) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message + "\n    pointer: "
        + (pointer.isEmpty() ? "(document)" : pointer) + "\n    remedy: " + remedy;
  }
}
