package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.Contract;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A HAR of any size; as a program, reads one, or writes one of the given number of megabytes first. */
final class BigHar {
  private BigHar() {}

  /** Writes entries of 4 kB, each of a session and with a body of its own. */
  static void write(Path file, int megabytes) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"log\":{\"version\":\"1.2\",\"entries\":[");
      long size = 0;
      for (int i = 0; size < megabytes * 1_000_000L; i++) {
        String entry = (i == 0 ? "" : ",") + entry(i);
        out.write(entry);
        size += entry.length();
      }
      out.write("]}}");
    }
  }

  private static String entry(int i) {
    return "{\"startedDateTime\":\"2026-01-01T00:00:00Z\",\"time\":1,\"request\":{\"method\":\"POST\","
        + "\"url\":\"https://h/v1/hotspots/S-" + i
        + "/photos-url\",\"headers\":[],\"postData\":{\"mimeType\":\"application/json\",\"text\":\""
        + i + "p".repeat(1500)
        + "\"}},\"response\":{\"status\":200,\"headers\":[],\"content\":{\"mimeType\":"
        + "\"application/json\",\"text\":\"" + "r".repeat(2400) + "\"}}}";
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (args.length == 2) {
      write(file, Integer.parseInt(args[1]));
    }
    long start = System.nanoTime();
    int[] entries = {0};
    HarReader.read(file, (recorded, from, to) -> entries[0]++);
    Replay replay = new Replay(file, Contract.bundled());
    System.out.println(entries[0] + " entries, " + replay.count() + " to replay, of "
        + Files.size(file) / 1_000_000 + " MB in "
        + (System.nanoTime() - start) / 1_000_000 + " ms, "
        + Runtime.getRuntime().maxMemory() / 1_000_000
        + " MB heap at most");
  }
}
