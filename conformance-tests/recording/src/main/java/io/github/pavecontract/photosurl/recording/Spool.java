package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A growing file beside the one that it will replace. It is locked while it is in use: what an ended
 * process left behind is recognised by its lock being free, and removed.
 */
final class Spool implements AutoCloseable {
  private static final String SUFFIX = ".part";

  private final Path file;
  private final Path part;
  private final FileChannel channel;

  private Spool(Path file, Path part, FileChannel channel) {
    this.file = file;
    this.part = part;
    this.channel = channel;
  }

  static Spool beside(Path target) {
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
      removeAbandoned(directory, prefix(file));
      Path part = part(file);
      FileChannel channel = createNew(part);
      channel.lock();
      return new Spool(file, part, channel);
    } catch (IOException e) {
      throw IoProblems.unwritable(target, e, "Name a file in a directory that you can write to.");
    }
  }

  /** A name of its own, not from {@code createTempFile}: that makes files which nobody else can read. */
  private static Path part(Path file) {
    return file.resolveSibling(prefix(file) + UUID.randomUUID() + SUFFIX);
  }

  private static FileChannel createNew(Path part) throws IOException {
    return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }

  private static String prefix(Path file) {
    return "." + file.getFileName() + ".";
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
      return name.startsWith(prefix) && name.endsWith(SUFFIX);
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

  void write(byte[] bytes) {
    try {
      writeAll(channel, bytes);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private ProblemException unwritable(IOException e) {
    return IoProblems.unwritable(file, e, "Free the disk, or name a file on another one.");
  }

  long size() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Replaces the file by head, what was written so far, and tail. */
  void publish(byte[] head, byte[] tail) {
    try {
      replace(head, tail);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void replace(byte[] head, byte[] tail) throws IOException {
    Path whole = part(file);
    try {
      try (FileChannel out = createNew(whole);
          FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
        out.lock();
        writeAll(out, head);
        for (long from = 0; from < in.size(); ) {
          from += in.transferTo(from, in.size() - from, out);
        }
        writeAll(out, tail);
        out.force(true);
      }
      move(whole);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private void move(Path whole) throws IOException {
    try {
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Problem problem = Problem.at(
          file.toString(),
          "The file cannot be replaced as a whole on this file system.",
          "Name a file on a local disk.");
      throw new ProblemException(problem, e);
    }
  }

  private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
