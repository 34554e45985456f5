package io.github.pavecontract.photosurl.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a contract of several files are: on a disk, in a revision of git, or nowhere. */
@FunctionalInterface
public interface Folder {
  /** Has no files: for a contract whose neighbours are unknown. */
  Folder NONE = path -> Optional.empty();

  /**
   * Reads a file.
   *
   * @param path its path, without dots, relative where that of the first file is
   * @return its document; empty if there is no such file
   * @throws ProblemException if it is there and cannot be read
   */
  Optional<Document> read(Path path);

  /**
   * Has the files of the disk.
   *
   * @param first how the first file is named; the others are named as it is: relative if it was
   * @return the folder
   */
  static Folder ofDisk(Path first) {
    return path -> Files.isRegularFile(path)
        ? Optional.of(Document.read(
            first.isAbsolute() ? path : Path.of("").toAbsolutePath().relativize(path)))
        : Optional.empty();
  }
}
