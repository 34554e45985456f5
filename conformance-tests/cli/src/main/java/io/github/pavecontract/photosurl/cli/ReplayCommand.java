package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.recording.HarReader;
import io.github.pavecontract.photosurl.recording.Metadata;
import io.github.pavecontract.photosurl.recording.ReplayServer;
import io.github.pavecontract.photosurl.recording.Staleness;
import io.github.pavecontract.photosurl.report.Counted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a recording until it is stopped. */
@Command(
    name = "replay",
    description = {
      "Serves a recording until it is stopped: the same request gets the same answer.",
      "Requests that were repeated are answered in recorded order, and then with the last answer.",
      "Any API key and session key of yours will do; each stands for one of the recording.",
      "A request that was not recorded gets 501, with the nearest one that was.",
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  photos-url replay pave.har --port 8082",
      "",
      "Exit codes: 130 or 143 stopped, 2 could not be started, or the recording is stale, 3 a bug of"
          + " photos-url.",
    })
final class ReplayCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A recording in HAR 1.2.")
  private Path file;

  @Mixin
  private MaxAge maxAge = new MaxAge();

  @Mixin
  private ListenOptions listen = new ListenOptions();

  @Mixin
  private ContractOption contract = new ContractOption();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Contract contract = this.contract.read();
    Optional<Metadata> metadata = HarReader.metadata(file);
    metadata
        .flatMap(m -> Staleness.of(file, m, contract, maxAge.duration(), Clock.systemUTC()))
        .ifPresent(stale -> {
          throw new ProblemException(stale);
        });
    LineLog log = new LineLog(out);
    ReplayServer server =
        ReplayServer.start(file, contract, listen.address(spec.commandLine()), log::print);
    ServeUntilStopped.await(spec.commandLine(), () -> welcome(server, metadata, out), () -> {
      server.close();
      log.close();
    });
    return 0;
  }

  private void welcome(ReplayServer server, Optional<Metadata> metadata, PrintWriter out) {
    String origin = metadata
        .map(m -> " (" + m.origin() + ", " + m.recordedAt().toString().substring(0, 10) + ")")
        .orElse(" (not recorded by photos-url, so its age is unknown)");
    out.println("Replaying " + Counted.of(server.count(), "exchange") + " of " + file + origin
        + " at " + server.baseUrl());
    if (server.others() > 0) {
      out.println("Left out: " + server.others() + " of other addresses or without an answer.");
    }
    out.println();
    out.flush();
  }
}
