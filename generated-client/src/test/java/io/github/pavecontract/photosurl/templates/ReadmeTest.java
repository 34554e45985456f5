package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that everybody copies first. */
final class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** What stands around the examples of the client, in their order; those behind them are of other modules. */
  private static final List<String> FRAMES = List.of("""
      final class Example {
        void run() {
          %s
        }
      }
      """, """
      final class Example {
        PhotosUrlClient listening(Map<String, Integer> counters) {
          %s
          return pave;
        }
      }
      """, "%s");

  private static final String IMPORTS = """
      import io.github.pavecontract.photosurl.client.*;
      import io.github.pavecontract.photosurl.client.model.*;
      import java.util.List;
      import java.util.Map;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.context.annotation.Bean;
      import org.springframework.context.annotation.Configuration;

      """;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void itsExamplesCompile(int number, @TempDir Path directory) throws IOException {
    List<MatchResult> examples =
        EXAMPLE.matcher(Files.readString(Path.of("README.md"))).results().toList();
    String source = IMPORTS + FRAMES.get(number).formatted(examples.get(number).group(1));
    Files.writeString(directory.resolve("Example.java"), source);

    assertThat(Compiler.jar(directory)).isNotEmptyFile();
  }
}
