package io.github.pavecontract.photosurl.document;

/**
 * Where a node of a document is written.
 *
 * @param file the file as it was named to the reader
 * @param line the line, counted from 1
 * @param pointer the JSON pointer within the file
 */
public record Place(String file, int line, String pointer) {
  /** Returns file and line, as compilers and editors write them. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
