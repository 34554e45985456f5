package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The log of a server, which its requests do not wait for. */
final class LineLogTest {
  private final StringWriter printed = new StringWriter();

  @Test
  void everyLineIsPrintedByTheTimeTheLogIsClosed() {
    int lines = 50_000;
    try (LineLog log = new LineLog(new PrintWriter(printed))) {
      IntStream.range(0, lines).parallel().forEach(i -> log.print("line " + i));
    }

    List<String> expected =
        IntStream.range(0, lines).mapToObj(i -> "line " + i).sorted().toList();
    assertThat(printed.toString().lines().sorted()).isEqualTo(expected);
  }

  @Test
  void theLinesOfOneThreadStayInTheirOrder() {
    try (LineLog log = new LineLog(new PrintWriter(printed))) {
      Stream.of("a", "end", "b").forEach(log::print);
    }

    assertThat(printed.toString().lines()).containsExactly("a", "end", "b");
  }
}
