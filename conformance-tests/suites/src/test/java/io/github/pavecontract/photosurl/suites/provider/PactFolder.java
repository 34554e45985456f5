package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.DirectorySource;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.provider.junitsupport.loader.PactLoader;
import io.github.pavecontract.photosurl.suites.TargetProperties;
import io.github.pavecontract.photosurl.suites.consumer.WrittenPacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pacts of a folder: {@code -Dphotosurl.pacts=DIR}, or the one that the build has just made. What
 * is no pact of this API becomes a {@link Refused} interaction, so that it fails as a test of its own
 * and the other pacts are verified beside it.
 */
public final class PactFolder implements PactLoader {
  private final Path folder;

  /** Reads the system property. */
  public PactFolder() {
    this.folder = TargetProperties.path("photosurl.pacts", WrittenPacts.FOLDER);
  }

  @Override
  public List<Pact> load(String providerName) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of(refused(
          folder,
          "there is no such folder. Name one with -Dphotosurl.pacts=DIR, or let the build make its"
              + " own pact first (ConsumerPactTest)"));
    }
    List<Pact> pacts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        pacts.add(load(file, providerName));
      }
    }
    return pacts.isEmpty()
        ? List.of(refused(folder, "the folder is empty. Put pact files into it"))
        : pacts;
  }

  private static Pact load(Path file, String providerName) {
    Pact pact;
    try {
      pact = DefaultPactReader.INSTANCE.loadPact(file.toFile());
    } catch (Exception e) {
      // Pact's reader throws what its parsers do.
      return refused(
          file,
          "it cannot be read as a pact (" + firstLine(e) + "). Correct it, or take it out of the"
              + " folder");
    }
    String provider = pact.getProvider().getName();
    if (!provider.equals(providerName)) {
      return refused(
          file,
          "its provider is `" + provider + "`. Name it `" + providerName
              + "` if it is this API, or take it out of the folder");
    }
    return pact.getInteractions().isEmpty()
        ? refused(file, "it has no interactions. Take it out of the folder")
        : pact;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static Pact refused(Path place, String reason) {
    return new V4Pact(
        new Consumer(place.toString()),
        new Provider("nobody"),
        new ArrayList<>(List.of(new Refused(place + ": " + reason + "."))));
  }

  @Override
  public PactSource getPactSource() {
    return new DirectorySource(folder.toFile());
  }

  @Override
  public String description() {
    return "folder " + folder;
  }
}
