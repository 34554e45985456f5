package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static io.github.pavecontract.photosurl.client.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.shrunk.Program;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import proguard.Configuration;
import proguard.ConfigurationParser;
import proguard.ProGuard;

/** With the rules that its jar carries the client can be shrunk and optimised together with a program. */
final class ShrunkIT {
  private static final Path JAVA = Path.of(System.getProperty("java.home"));
  private static final Path CLIENT = Path.of(System.getProperty("client.jar"));
  private static final String NO_RESOURCES = "(!META-INF/**,!module-info.class)";

  @TempDir
  Path folder;

  @Test
  void aShrunkProgramMakesItsCalls() throws Exception {
    Path jar = shrunk();
    long before = Files.size(CLIENT);
    for (String library : libraries()) {
      before += Files.size(Path.of(library));
    }
    assertThat(Files.size(jar)).isLessThan(before / 2);

    Action found = reply(200, RESULTS);
    Action lost = reply(404, envelope(404, "Session cannot be found with the given API-Key."));
    try (ScriptedServer server = ScriptedServer.answering(found, found, found, lost)) {
      assertThat(run(jar, server.url())).isEqualToIgnoringNewLines("""
              [VIN: SUBMITTED, Roof: STILL_PROCESSING]
              [VIN: SUBMITTED, Roof: STILL_PROCESSING]
              2
              SessionNotFound 404
              """);
    }
  }

  private static List<String> libraries() {
    return List.of(System.getProperty("runtime.classpath").split(File.pathSeparator));
  }

  private Path shrunk() throws Exception {
    Path jar = folder.resolve("shrunk.jar");
    Path classes = Path.of(
        Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> arguments = new ArrayList<>();
    arguments.add("-injars '" + classes + "'(**/shrunk/*.class)");
    arguments.add("-injars '" + CLIENT + "'" + NO_RESOURCES);
    libraries().forEach(library -> arguments.add("-injars '" + library + "'" + NO_RESOURCES));
    arguments.add("-outjars '" + jar + "'");
    for (String module : List.of("java.base", "java.logging")) {
      arguments.add("-libraryjars '" + JAVA.resolve("jmods/" + module + ".jmod")
          + "'(!**.jar;!module-info.class)");
    }
    arguments.add("-include '" + rules() + "'");
    arguments.add("-keep class " + Program.class.getName()
        + " { public static void main(java.lang.String[]); }");
    arguments.add("-allowaccessmodification");
    arguments.add("-repackageclasses x");
    arguments.add("-dontnote **");
    Configuration configuration = new Configuration();
    Path file = Files.write(folder.resolve("program.pro"), arguments);
    try (ConfigurationParser parser =
        new ConfigurationParser(new String[] {"@" + file}, System.getProperties())) {
      parser.parse(configuration);
    }
    new ProGuard(configuration).execute();
    return jar;
  }

  private Path rules() throws IOException {
    try (FileSystem jar =
        FileSystems.newFileSystem(URI.create("jar:" + CLIENT.toUri()), Map.of())) {
      return Files.copy(
          jar.getPath("META-INF/proguard/photos-url-client.pro"), folder.resolve("client.pro"));
    }
  }

  private static String run(Path jar, String url) throws IOException, InterruptedException {
    Process program = new ProcessBuilder(
            JAVA.resolve("bin/java").toString(),
            "-cp",
            jar.toString(),
            Program.class.getName(),
            url)
        .redirectErrorStream(true)
        .start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    return printed;
  }
}
