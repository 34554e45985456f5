package io.github.pavecontract.photosurl.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each command takes, its JVMs and their start included. */
final class CommandComparison implements Comparison {
  private static final String TABLE = "Each command, from its start to its end";
  private static final String SERVERS = "Each server, from its start to its first answer";

  private final Peers peers;
  private final Path folder;

  CommandComparison(Peers peers, Path folder) {
    this.peers = peers;
    this.folder = folder;
  }

  @Override
  public List<Figure> measure() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, List<String>> command : commands().entrySet()) {
      figures.addAll(new Command(peers.photosUrl(command.getValue()), Set.of(0, 1))
          .cost()
          .figures(TABLE, command.getKey(), true));
    }
    for (Map.Entry<String, List<String>> command : servers().entrySet()) {
      try (Server server = Server.start(
          peers.photosUrl(command.getValue()), folder.resolve(command.getKey() + ".log"))) {
        String subject = command.getKey();
        figures.add(new Figure(SERVERS, subject, true, Measure.START, server.startSeconds()));
        figures.add(new Figure(SERVERS, subject, true, Measure.MEMORY, server.megabytes()));
      }
    }
    return figures;
  }

  private Map<String, List<String>> commands() throws IOException {
    String contract = peers.contract().toString();
    Path day = folder.resolve("day.ndjson");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      lines.append(Submission.exchange(i, Submission.most())).append('\n');
    }
    Files.writeString(day, lines);
    Path reports = folder.resolve("reports");
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("--version", List.of("--version"));
    commands.put("help", List.of("help"));
    commands.put("lint", List.of("lint", contract));
    commands.put("contract", List.of("contract"));
    commands.put("explain", List.of("explain"));
    commands.put("completion", List.of("completion"));
    commands.put("diff", List.of("diff", contract, contract));
    commands.put(
        "docs",
        List.of("docs", peers.module("docs/src/test/resources/pages/page.md").toString()));
    commands.put("verify", List.of("verify"));
    commands.put(
        "verify, 1,000 recorded exchanges of 13 photos",
        List.of("verify", "--ndjson", day.toString(), "--report", reports.toString()));
    commands.put(
        "merge, the report of these twice",
        List.of(
            "merge",
            reports.resolve("report.json").toString(),
            reports.resolve("report.json").toString()));
    String pacts =
        peers.module("pact/src/test/resources/pacts/checkout-v4.json").toString();
    commands.put("pact", List.of("pact", pacts));
    commands.put("pact, and its verification", List.of("pact", "--verify", pacts));
    return commands;
  }

  private Map<String, List<String>> servers() {
    Map<String, List<String>> servers = new LinkedHashMap<>();
    servers.put("sandbox", List.of("sandbox", "--port", "PORT"));
    servers.put(
        "record",
        List.of(
            "record",
            "--to",
            "http://127.0.0.1:9",
            "--out",
            folder.resolve("recording.har").toString(),
            "--port",
            "PORT"));
    servers.put(
        "replay",
        List.of(
            "replay",
            peers
                .module("recording/src/test/resources/recordings/documented.har")
                .toString(),
            "--port",
            "PORT"));
    return servers;
  }
}
