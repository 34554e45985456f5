package io.github.pavecontract.photosurl.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged client and its libraries work on a module path. */
final class NamedModuleIT {
  private static final Path APPLICATION = Path.of("src/test/resources/modular");

  private final String modulePath = System.getProperty("client.jar")
      + File.pathSeparator
      + System.getProperty("runtime.classpath");

  @Test
  void aModularApplicationSubmitsPhotos(@TempDir Path classes)
      throws IOException, InterruptedException {
    JavaCompiler javac =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK, not a JRE");
    int compiled = javac.run(
        null,
        null,
        null,
        "-d",
        classes.toString(),
        "--module-path",
        modulePath,
        APPLICATION.resolve("module-info.java").toString(),
        APPLICATION.resolve("app/Main.java").toString());
    assertThat(compiled).as("javac of " + APPLICATION).isZero();

    try (ScriptedServer server = ScriptedServer.answering(Samples.results())) {
      Process process = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--module-path",
              classes + File.pathSeparator + modulePath,
              "--module",
              "modular.app/app.Main",
              server.url())
          .redirectErrorStream(true)
          .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output)
          .contains("module io.github.pavecontract.photosurl.client", "VIN: SUBMITTED");
    }
  }
}
