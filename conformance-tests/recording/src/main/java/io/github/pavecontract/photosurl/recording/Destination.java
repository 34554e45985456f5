package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.PrivateFile;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where a recording goes. It is replaced as a whole, by a file beside it that is locked while it is
 * written: what an ended process left behind is recognised by its lock being free, and removed.
 */
final class Destination {
  /** Writes the recording. */
  interface BodySource {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final String SUFFIX = ".part";

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
      removeAbandoned(directory, "." + file.getFileName() + ".");
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

  private static void removeAbandoned(Path directory, String prefix) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, path -> {
      String name = path.getFileName().toString();
      return name.startsWith(prefix)
          && name.endsWith(SUFFIX)
          && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    })) {
      for (Path part : parts) {
        if (isAbandoned(part)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private static boolean isAbandoned(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return false;
    }
  }

  Path file() {
    return file;
  }

  /** Replaces the recording. If that fails, what was there is still there. */
  void replace(BodySource content) {
    try {
      Path part = PrivateFile.beside(file);
      try {
        write(part, content);
        move(part);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static void write(Path part, BodySource content) throws IOException {
    try (FileChannel channel = PrivateFile.create(part)) {
      channel.lock();
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private void move(Path part) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Problem problem = Problem.at(
          file.toString(),
          "The file cannot be replaced as a whole on this file system.",
          "Name a file on a local disk.");
      throw new ProblemException(problem, e);
    }
  }

  ProblemException unwritable(IOException e) {
    return IoProblems.unwritable(file, e, "Free the disk, or name a file on another one.");
  }
}
