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

/** Finds pacts in files and folders. */
public final class PactFiles {
  private PactFiles() {}

  /**
   * Reads pacts. Those of another provider, and messages, are left out; a file that is no pact does not
   * stop the others.
   *
   * @param paths files, and folders whose {@code .json} files are read, also those in folders below
   * @param provider which pacts are meant
   * @param notices is told of each pact that is left out
   * @return at least one pact, and the files that are none
   * @throws ProblemException if there is no pact among the files, or each is left out
   */
  public static ReadPacts read(List<Path> paths, ProviderName provider, Consumer<String> notices) {
    List<Pact> pacts = new ArrayList<>();
    List<Problem> unreadable = new ArrayList<>();
    for (Path file : files(paths)) {
      try {
        Pact pact = PactReader.read(file, notices);
        if (!provider.isMeantBy(pact)) {
          notices.accept(file + ": left out, its provider is `" + pact.provider() + "`.");
        } else if (!pact.interactions().isEmpty()) {
          pacts.add(pact);
        }
      } catch (ProblemException e) {
        unreadable.addAll(e.problems());
      }
    }
    if (pacts.isEmpty() && !unreadable.isEmpty()) {
      throw new ProblemException(unreadable);
    }
    if (pacts.isEmpty()) {
      throw ProblemException.at(
          paths.get(0).toString(),
          "No pact has interactions over HTTP with the provider `" + provider.name() + "`.",
          "Name other pacts, or with --provider the provider that they have.");
    }
    return new ReadPacts(pacts, unreadable);
  }

  private static Set<Path> files(List<Path> paths) {
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
    return files;
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
