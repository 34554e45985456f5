package io.github.pavecontract.photosurl.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a day of traffic takes: time grows with it, and memory does not. */
final class TrafficComparison implements Comparison {
  private static final String TABLE =
      "verify on recorded exchanges of one photo, each in a session of its own";
  private static final int[] EXCHANGES = {1_000, 10_000, 100_000, 1_000_000};

  private final Peers peers;
  private final Path folder;

  TrafficComparison(Peers peers, Path folder) {
    this.peers = peers;
    this.folder = folder;
  }

  @Override
  public List<Figure> measure() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<Figure> figures = new ArrayList<>();
    for (int exchanges : EXCHANGES) {
      Path traffic = folder.resolve("traffic.ndjson");
      write(traffic, exchanges);
      List<String> line = peers.photosUrl(List.of("verify", "--ndjson", traffic.toString()));
      String subject = String.format(Locale.ROOT, "%,d exchanges", exchanges);
      // Once: what the longest one takes says more than what runs of it differ by.
      figures.addAll(new Command(line, Set.of(0)).run().figures(TABLE, subject, true));
      Files.delete(traffic);
    }
    return figures;
  }

  private static void write(Path file, int exchanges) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < exchanges; i++) {
        writer.write(Submission.exchange(2 * i, 1).toString());
        writer.write('\n');
      }
    }
  }
}
