package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final StringWriter terminal = new StringWriter();

  @Test
  void whatTakesLessThanTwoSecondsIsNotToldOf() {
    try (ProgressLine line = new ProgressLine(new PrintWriter(terminal), now::get)) {
      now.set(SECOND);
      line.show(() -> "40 % read");
    }

    assertThat(terminal).hasToString("");
  }

  @Test
  void afterTwoSecondsOneLineIsWrittenOverAndLeavesNoTrace() {
    try (ProgressLine line = new ProgressLine(new PrintWriter(terminal), now::get)) {
      now.set(2 * SECOND);
      line.show(() -> "40 % read");
      line.show(() -> "41 % read");
      now.set(3 * SECOND);
      line.show(() -> "60 % read");
    }

    assertThat(terminal).hasToString("\r\033[K40 % read\r\033[K60 % read\r\033[K");
  }
}
