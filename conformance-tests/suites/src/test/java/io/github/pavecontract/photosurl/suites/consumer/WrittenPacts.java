package io.github.pavecontract.photosurl.suites.consumer;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.DefaultPactWriter;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSpecVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Pacts as files. */
public final class WrittenPacts {
  /** Where the build leaves the pact of the client. */
  public static final Path FOLDER = Path.of("..", "target", "pacts");

  private WrittenPacts() {}

  /**
   * Writes a pact as Pact JVM does.
   *
   * @param pact the pact
   * @return its JSON
   */
  public static String text(Pact pact) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    DefaultPactWriter.INSTANCE.writePact(pact, writer, PactSpecVersion.V4);
    writer.flush();
    return text + "\n";
  }

  /**
   * Reads a pact of any version that Pact JVM knows.
   *
   * @param text its JSON
   * @return the pact
   */
  public static Pact read(String text) {
    return DefaultPactReader.INSTANCE.loadPact(text);
  }

  /** Deletes what earlier builds left: what is no longer in the contract would linger. */
  static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Writes a file as a whole: Pact's own writer would merge it into what is there. */
  static Path write(Path folder, Pact pact) throws IOException {
    Path file =
        folder.resolve(pact.getConsumer().getName() + "-" + pact.getProvider().getName() + ".json");
    return Files.writeString(file, text(pact));
  }
}
