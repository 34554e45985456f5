package io.github.pavecontract.photosurl.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sandbox beside servers of canned answers, each alone on the machine with what loads it. Prism answers with an
 * example of the contract and looks at each request, WireMock gives one answer to whatever has a key, the sandbox
 * keeps the state of each session.
 */
final class SandboxComparison implements Comparison {
  private static final String TABLE =
      "Answering submissions of 13 photos on 64 connections, loaded from the same two cores";

  private final Peers peers;

  SandboxComparison(Peers peers) {
    this.peers = peers;
  }

  @Override
  public List<Figure> measure() throws IOException, InterruptedException {
    Map<String, List<String>> servers = new LinkedHashMap<>();
    servers.put("sandbox", peers.photosUrl(List.of("sandbox", "--port", "PORT")));

    Path stubs = Files.createTempDirectory("wiremock");
    writeStub(stubs);
    List<String> wiremock = peers.wiremock(List.of(
        "--port",
        "PORT",
        "--root-dir",
        stubs.toString(),
        "--no-request-journal",
        "--disable-banner"));
    servers.put(peers.wiremockName() + ", without its journal", wiremock);
    peers
        .prism()
        .ifPresent(program -> servers.put(
            peers.prismName(),
            List.of(
                program.toString(),
                "mock",
                "--host",
                "127.0.0.1",
                "--port",
                "PORT",
                "--verboseLevel",
                "error",
                peers.contract().toString())));

    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, List<String>> server : servers.entrySet()) {
      figures.addAll(measure(server.getKey(), server.getValue()));
    }
    return figures;
  }

  private static List<Figure> measure(String subject, List<String> line)
      throws IOException, InterruptedException {
    boolean ours = subject.equals("sandbox");
    Path log = Files.createTempFile("server", ".log");
    try (Server server = Server.start(line, log)) {
      Load.Served served = new Load(server.port()).run();
      return List.of(
          new Figure(TABLE, subject, ours, Measure.RATE, served.requestsPerSecond()),
          new Figure(TABLE, subject, ours, Measure.P99, served.p99Millis()),
          new Figure(TABLE, subject, ours, Measure.MEMORY, server.megabytes()),
          new Figure(TABLE, subject, ours, Measure.START, server.startSeconds()));
    }
  }

  private static void writeStub(Path folder) throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(
        mappings.resolve("photos.json"),
        "{\"request\":{\"method\":\"POST\",\"urlPathPattern\":\"/v1/hotspots/[^/]+/photos-url\","
            + "\"headers\":{\"API-Key\":{\"matches\":\".+\"}}},"
            + "\"response\":{\"status\":200,\"headers\":{\"Content-Type\":\"application/json\"},"
            + "\"jsonBody\":" + Submission.response(Submission.most(), true) + "}}");
  }
}
