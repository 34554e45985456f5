package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The test that every team copies first. */
final class ReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(@PhotosUrlSandbox.*?)```", Pattern.DOTALL);

  @Test
  void itsExampleOfATestPasses(@TempDir Path folder) throws Exception {
    List<String> examples = EXAMPLE
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
    assertThat(examples).as("examples with @PhotosUrlSandbox in README.md").hasSize(1);
    Path source = Files.writeString(folder.resolve("UploadTest.java"), """
        import static org.junit.jupiter.api.Assertions.*;
        import io.github.pavecontract.photosurl.client.*;
        import io.github.pavecontract.photosurl.client.model.*;
        import io.github.pavecontract.photosurl.sandbox.*;
        import java.util.List;
        import org.junit.jupiter.api.Test;

        """ + examples.get(0));

    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
        .as("exit code of javac")
        .isZero();
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      EngineTestKit.engine("junit-jupiter")
          .selectors(selectClass(classes.loadClass("UploadTest")))
          .execute()
          .testEvents()
          .assertStatistics(s -> s.started(1).succeeded(1));
    }
  }
}
