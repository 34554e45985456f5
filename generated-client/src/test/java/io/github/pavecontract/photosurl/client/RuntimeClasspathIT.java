package io.github.pavecontract.photosurl.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the client brings along lands on the class path of every team. */
final class RuntimeClasspathIT {
  private final List<File> jars =
      List.of(System.getProperty("runtime.classpath").split(File.pathSeparator)).stream()
          .map(File::new)
          .toList();

  @Test
  void itIsAtMostEightJarsAndFourMegabytes() {
    assertThat(jars).hasSizeBetween(1, 8).allMatch(File::isFile);
    assertThat(jars.stream().mapToLong(File::length).sum()).isBetween(1L, 4_000_000L);
  }
}
