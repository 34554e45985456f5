package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.PrivateFile;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a recording goes. It is replaced as a whole, by a file beside it that is locked while it is
 * written: what an ended process left behind is recognised by its lock being free, and removed.
 */
final class Destination {
  private final Path file;

  private Destination(Path file) {
    this.file = file;
  }

  /** Makes sure that a recording can be put there. */
  static Destination of(Path target) {
    Path file = target.toAbsolutePath();
    Path directory = file.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw ProblemException.at(
          target.toString(),
          "The recording cannot be written: its directory does not exist.",
          "Create it first.");
    }
    if (Files.isDirectory(file)) {
      throw ProblemException.at(
          target.toString(),
          "This is a directory.",
          "Name a file, such as " + target.resolve("photos-url.har") + ".");
    }
    if (Files.exists(file)) {
      refuseUnlessHar(target);
    }
    try {
      PrivateFile.removeAbandoned(file);
    } catch (IOException e) {
      throw IoProblems.unwritable(target, e, "Name a file in a directory that you can write to.");
    }
    return new Destination(file);
  }

  private static void refuseUnlessHar(Path target) {
    try {
      HarReader.metadata(target);
    } catch (ProblemException e) {
      Problem problem = Problem.at(
          target.toString(),
          "The file exists and is no recording, so it is not replaced.",
          "Name another file, or remove it first.");
      throw new ProblemException(problem, e);
    }
  }

  Path file() {
    return file;
  }

  /** Replaces the recording. If that fails, what was there is still there. */
  void replace(PrivateFile.Content content) {
    try {
      PrivateFile.replace(file, content);
    } catch (AtomicMoveNotSupportedException e) {
      Problem problem = Problem.at(
          file.toString(),
          "The file cannot be replaced as a whole on this file system.",
          "Name a file on a local disk.");
      throw new ProblemException(problem, e);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  ProblemException unwritable(IOException e) {
    return IoProblems.unwritable(file, e, "Free the disk, or name a file on another one.");
  }
}
