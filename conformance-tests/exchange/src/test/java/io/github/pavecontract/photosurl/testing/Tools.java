package io.github.pavecontract.photosurl.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that a test needs and not every machine has; such a test has {@link NeedsTools}. */
public final class Tools {
  private Tools() {}

  /**
   * Finds a program on the PATH. Where there is none, the test fails.
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
    return fail("There is no " + String.join(" or ", names) + " on the PATH, so that " + purpose
        + " is not tested. Install it.");
  }

  /**
   * Looks for what a program needs. Where it is missing, the test fails.
   *
   * @param path a file or folder
   * @param purpose what cannot be tested without it
   * @param remedy how to install it
   */
  public static void require(Path path, String purpose, String remedy) {
    if (!Files.exists(path)) {
      fail("There is no " + path + ", so that " + purpose + " is not tested. " + remedy + ".");
    }
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
