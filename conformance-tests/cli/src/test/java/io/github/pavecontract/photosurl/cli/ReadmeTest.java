package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a build runs the command in its own process. */
final class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void itsExampleCompiles(@TempDir Path folder) throws Exception {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).as("an example in README.md").isTrue();
    Path source =
        Files.writeString(folder.resolve("Example.java"), """
        import java.util.spi.ToolProvider;
        final class Example {
          int run() {
            %s
            return exitCode;
          }
        }
        """.formatted(example.group(1)));

    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
        .as("exit code of javac")
        .isZero();
  }
}
