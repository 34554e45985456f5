package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
   * @throws ProblemException if a file is no pact, or there is none; it names each of them
   */
  public static List<Pact> read(
      List<Path> paths, @Nullable String provider, Consumer<String> notices) {
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      List<Path> inside = in(path);
      if (inside.isEmpty()) {
        throw ProblemException.at(
            path.toString(), "The folder holds no .json file.", "Name a folder of pacts.");
      }
      files.addAll(inside);
    }
    List<Pact> pacts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        Pact pact = PactReader.read(file);
        if (provider == null || provider.equals(pact.provider())) {
          pacts.add(pact);
        } else {
          notices.accept(file + ": left out, its provider is `" + pact.provider() + "`.");
        }
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    if (pacts.isEmpty()) {
      throw ProblemException.at(
          "--provider", "No pact has the provider `" + provider + "`.", "Leave --provider out.");
    }
    return pacts;
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw IoProblems.of(folder, "The folder cannot be read", e, "Name a folder of pacts.");
    }
  }
}
