package io.github.pavecontract.photosurl.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files that nobody but their owner may read. */
public final class PrivateFile {
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

  /**
   * Returns a name that nobody can guess, for a file that will take the place of another.
   *
   * @param file the other file
   * @return a hidden file beside it
   */
  public static Path beside(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /**
   * Writes a file, which is there as a whole or as it was before.
   *
   * @param file the file; a link is replaced, not followed
   * @param bytes what to write
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path part = beside(file);
    try {
      try (FileChannel channel = create(part)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
