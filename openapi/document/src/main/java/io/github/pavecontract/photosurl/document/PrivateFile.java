package io.github.pavecontract.photosurl.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files that nobody but their owner may read. */
public final class PrivateFile {
  /** What a file will hold. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it.
     *
     * @param out where to; not closed
     * @throws IOException if it cannot be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  private static final String SUFFIX = ".part";
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

  private PrivateFile() {}

  /**
   * Creates a file.
   *
   * @param file where nothing is yet; a link that leads nowhere is something
   * @return the file, to read and to write
   * @throws IOException if it cannot be created, or something is there
   */
  public static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, NEW, ownerOnly(file));
  }

  /**
   * Creates a file that stays open when a thread is interrupted that writes to it, as those of a server are
   * when it is stopped.
   *
   * @param file where nothing is yet; a link that leads nowhere is something
   * @return the file, to read and to write
   * @throws IOException if it cannot be created, or something is there
   */
  public static AsynchronousFileChannel createUninterrupted(Path file) throws IOException {
    return AsynchronousFileChannel.open(file, NEW, null, ownerOnly(file));
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String prefix(Path file) {
    return "." + file.getFileName() + ".";
  }

  /**
   * Returns a name that nobody can guess, for a file that will take the place of another.
   *
   * @param file the other file
   * @return a hidden file beside it
   */
  public static Path beside(Path file) {
    return file.resolveSibling(prefix(file) + UUID.randomUUID() + SUFFIX);
  }

  /**
   * Writes a file, which is there as a whole or as it was before, whatever ends the process. What earlier
   * processes began for the same file and did not finish is removed.
   *
   * @param file the file; a link is replaced, not followed
   * @param content writes what will be in it; called again if another process took the first try away
   * @throws IOException if it cannot be written; what was there is still there
   */
  public static void replace(Path file, Content content) throws IOException {
    removeAbandoned(file);
    while (!replaced(file, content)) {
      // Between its creation and its lock, the part looked abandoned to somebody else.
    }
  }

  private static boolean replaced(Path file, Content content) throws IOException {
    Path part = beside(file);
    try (FileChannel channel = create(part)) {
      channel.lock();
      if (Files.notExists(part)) {
        return false;
      }
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Removes what ended processes began to write in place of a file: the parts that nobody has locked.
   *
   * @param file the file, existing or not, in a folder that exists
   * @throws IOException if the folder cannot be read, or a part cannot be removed
   */
  public static void removeAbandoned(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    String prefix = prefix(whole);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(whole.getParent(), path -> {
      String name = path.getFileName().toString();
      return name.startsWith(prefix)
          && name.endsWith(SUFFIX)
          && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    })) {
      for (Path part : parts) {
        removeUnlessLocked(part);
      }
    }
  }

  private static void removeUnlessLocked(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(part);
      }
    } catch (OverlappingFileLockException | NoSuchFileException | AccessDeniedException e) {
      // It is being written, it is gone, or it is somebody else's.
    }
  }
}
