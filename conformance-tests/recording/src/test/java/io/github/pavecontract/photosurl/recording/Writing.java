package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.exchange.Exchange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** As a program, writes the same recording again and again, until it is killed. */
final class Writing {
  static final int ENTRIES = 40;

  private Writing() {}

  static void once(Path file) {
    try (HarWriter writer =
        HarWriter.create(file, Sample.CONTRACT, Sample.metadata(Origin.LIVE), List.of())) {
      for (int i = 0; i < ENTRIES; i++) {
        writer.add(exchange(i), Optional.empty());
      }
    }
  }

  private static Exchange exchange(int i) {
    return Sample.exchange("CANARY-" + i, "canary-key", "{}", 200, "x".repeat(20_000));
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    once(file);
    System.out.write("writing\n".getBytes(StandardCharsets.US_ASCII));
    System.out.flush();
    while (true) {
      once(file);
    }
  }
}
