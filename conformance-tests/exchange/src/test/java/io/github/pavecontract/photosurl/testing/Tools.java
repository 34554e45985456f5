package io.github.pavecontract.photosurl.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that a test needs and not every machine has. */
public final class Tools {
  private Tools() {}

  /**
   * Finds a program on the PATH. Where there is none, the test is skipped with a message, and fails
   * with the profile {@code ci}.
   *
   * @param purpose what cannot be tested without it
   * @param names the names that the program goes by
   * @return the program
   */
  public static Path find(String purpose, String... names) {
    Optional<Path> program = onPath(List.of(names));
    if (program.isPresent()) {
      return program.get();
    }
    return missing("There is no " + String.join(" or ", names) + " on the PATH, so that " + purpose
        + " is not tested. Install it.");
  }

  /**
   * Looks for what a program needs. Where it is missing, the test is skipped or fails likewise.
   *
   * @param path a file or folder
   * @param purpose what cannot be tested without it
   * @param remedy how to install it
   */
  public static void require(Path path, String purpose, String remedy) {
    if (!Files.exists(path)) {
      missing("There is no " + path + ", so that " + purpose + " is not tested. " + remedy + ".");
    }
  }

  private static Path missing(String message) {
    return Boolean.getBoolean("photosurl.requireTools") ? fail(message) : abort(message);
  }

  private static Optional<Path> onPath(List<String> names) {
    List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .toList();
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
