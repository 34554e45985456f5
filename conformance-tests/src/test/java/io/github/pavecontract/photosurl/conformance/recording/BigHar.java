package io.github.pavecontract.photosurl.conformance.recording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A HAR of any size; as a program, reads one, or writes one of the given number of megabytes first. */
final class BigHar {
  private BigHar() {}

  static void write(Path file, int megabytes) throws IOException {
    String entry =
        "{\"startedDateTime\":\"2026-01-01T00:00:00Z\",\"time\":1,\"request\":{\"method\":\"POST\","
            + "\"url\":\"https://h/v1/hotspots/S/photos-url\",\"headers\":[],\"postData\":{\"mimeType\":"
            + "\"application/json\",\"text\":\"" + "p".repeat(1500)
            + "\"}},\"response\":{\"status\":200,"
            + "\"headers\":[],\"content\":{\"mimeType\":\"application/json\",\"text\":\""
            + "r".repeat(2400)
            + "\"}}}";
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"log\":{\"version\":\"1.2\",\"entries\":[" + entry);
      for (long size = entry.length(); size < megabytes * 1_000_000L; size += entry.length() + 1) {
        out.write("," + entry);
      }
      out.write("]}}");
    }
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (args.length == 2) {
      write(file, Integer.parseInt(args[1]));
    }
    long start = System.nanoTime();
    int[] entries = {0};
    HarReader.read(file, (recorded, from, to) -> entries[0]++);
    System.out.println(entries[0] + " entries of " + Files.size(file) / 1_000_000 + " MB in "
        + (System.nanoTime() - start) / 1_000_000 + " ms, "
        + Runtime.getRuntime().maxMemory() / 1_000_000
        + " MB heap at most");
  }
}
