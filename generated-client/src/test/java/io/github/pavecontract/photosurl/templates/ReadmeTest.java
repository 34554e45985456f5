package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that everybody copies first. */
final class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void itsExampleCompiles(@TempDir Path directory) throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../README.md")));
    assertThat(example.find()).as("README.md has a Java example").isTrue();
    String source = """
        import io.github.pavecontract.photosurl.client.*;
        import io.github.pavecontract.photosurl.client.model.*;
        import java.util.List;

        final class Example {
          void run() {
            %s
          }
        }
        """;
    Files.writeString(directory.resolve("Example.java"), source.formatted(example.group(1)));

    assertThat(Compiler.jar(directory)).isNotEmptyFile();
  }
}
