package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.verify.ndjson.NdjsonSource;
import io.github.pavecontract.photosurl.verify.traffic.ExchangeSource;
import io.github.pavecontract.photosurl.verify.traffic.HarSource;
import io.github.pavecontract.photosurl.verify.traffic.ReadProgress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Traffic that somebody has recorded, to be judged in the place of requests of our own. */
final class TrafficOptions {
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--har",
      paramLabel = "FILE",
      description = "Judge recorded traffic; nothing is sent, even if PAVE_BASE_URL is set.")
  private @Nullable Path har;

  @Mixin
  private MaxAge maxAge = new MaxAge();

  @Option(
      names = "--ndjson",
      paramLabel = "FILE",
      description =
          "Judge traffic of which each line is an exchange in JSON, gzipped or not; - for standard"
              + " input. `photos-url explain --schema exchange` says how a line looks; lines of Envoy's"
              + " tap and of mitmproxy's jsondump.py are read too.")
  private @Nullable String ndjson;

  @Option(
      names = "--report-every",
      paramLabel = "DURATION",
      converter = ToDuration.class,
      description =
          "With --har or --ndjson, report what was seen up to now, such as every 5m, and not only at"
              + " the end: in text and JSON to standard output, and into the folder of --report.")
  private @Nullable Duration reportEvery;

  /** Whether recorded traffic is judged. */
  boolean isWanted() {
    return har != null || ndjson != null;
  }

  /** How often it is reported before the end. */
  Optional<Duration> reportEvery() {
    return Optional.ofNullable(reportEvery);
  }

  /** Refuses what contradicts itself, and what another target has. */
  void check(CommandLine command, boolean hasOtherTarget) {
    if (har != null && ndjson != null) {
      throw new ParameterException(
          command,
          "Give either --har or --ndjson, and add the reports up with `photos-url merge`.");
    }
    if (isWanted() && hasOtherTarget) {
      throw new ParameterException(
          command,
          (har == null ? "--ndjson" : "--har")
              + " judges what was recorded: it goes with none of --sandbox, --base-url and --record.");
    }
    if (har == null && command.getParseResult().hasMatchedOption("--max-age")) {
      throw new ParameterException(
          command, "--max-age is about recordings. Give --har FILE, or leave it out.");
    }
    if (reportEvery != null && !isWanted()) {
      throw new ParameterException(command, "--report-every is for --har and --ndjson.");
    }
  }

  /** Opens what is to be judged; of a HAR it is told how far it is read. */
  ExchangeSource source(Contract contract, ReadProgress progress) {
    if (har != null) {
      return HarSource.of(har, contract, maxAge.duration(), Clock.systemUTC()).telling(progress);
    }
    return STANDARD_INPUT.equals(ndjson)
        ? NdjsonSource.of("standard input", System.in)
        : NdjsonSource.of(Path.of(String.valueOf(ndjson)));
  }
}
