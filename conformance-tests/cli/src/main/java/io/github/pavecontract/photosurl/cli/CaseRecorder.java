package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.recording.HarWriter;
import io.github.pavecontract.photosurl.recording.Metadata;
import io.github.pavecontract.photosurl.recording.Origin;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records what a run of the cases exchanges, if that is asked for. A run that ends early leaves an
 * earlier recording as it was.
 */
final class CaseRecorder implements AutoCloseable {
  /** Records nothing. */
  static final CaseRecorder NONE = new CaseRecorder(null, Path.of(""));

  private final @Nullable HarWriter writer;
  private final Path file;

  private CaseRecorder(@Nullable HarWriter writer, Path file) {
    this.writer = writer;
    this.file = file;
  }

  static CaseRecorder to(Path file, Contract contract, LiveSettings settings, boolean live) {
    Metadata metadata = Metadata.of(
        contract,
        Instant.now(),
        settings.baseUrl().toString(),
        live ? Origin.LIVE : Origin.SANDBOX);
    HarWriter writer = HarWriter.create(file, contract, metadata, List.of());
    writer.announceApiKey(settings.apiKey());
    settings.secondApiKey().ifPresent(writer::announceApiKey);
    return new CaseRecorder(writer, file);
  }

  /** Records the answers to cases; what probes get depends on more than a recording holds. */
  void add(List<Row> rows) {
    for (Row row : rows) {
      if (writer != null && row.isCase() && row.exchange() != null) {
        writer.add(row.exchange(), Optional.of(row.id()));
      }
    }
  }

  void publish(PrintWriter out) {
    if (writer != null) {
      writer.publish();
      out.println("Recorded " + Counted.of(writer.count(), "exchange") + " in " + file + ".");
    }
  }

  @Override
  public void close() {
    if (writer != null) {
      writer.discard();
    }
  }
}
