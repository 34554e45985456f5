package io.github.pavecontract.photosurl.pact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds pacts in files and folders. */
public final class PactFiles {
  private PactFiles() {}

  /**
   * Reads pacts.
   *
   * @param paths files, and folders whose {@code .json} files are read, also those in folders below
   * @param provider the name of the provider, or null for any
   * @param notices is told of each pact that is left out
   * @return the pacts, at least one
   * @throws IOException if a file is no pact, or there is none; the message names each and the remedy
   */
  public static List<Pact> read(
      List<Path> paths, @Nullable String provider, Consumer<String> notices) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      List<Path> inside = in(path);
      if (inside.isEmpty()) {
        throw new IOException(path + ": holds no .json file. Name a folder of pacts.");
      }
      files.addAll(inside);
    }
    List<Pact> pacts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        Pact pact = PactReader.read(file);
        if (provider == null || provider.equals(pact.provider())) {
          pacts.add(pact);
        } else {
          notices.accept(file + ": left out, its provider is `" + pact.provider() + "`.");
        }
      } catch (IOException e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new IOException(String.join(System.lineSeparator(), problems));
    }
    if (pacts.isEmpty()) {
      throw new IOException("No pact has the provider `" + provider + "`. Leave --provider out.");
    }
    return pacts;
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
