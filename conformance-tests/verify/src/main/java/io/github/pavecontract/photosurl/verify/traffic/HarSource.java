package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.recording.HarReader;
import io.github.pavecontract.photosurl.recording.Metadata;
import io.github.pavecontract.photosurl.recording.Origin;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.recording.Staleness;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A HAR file. How an answer stood on the socket is not in it, and is not judged. */
public final class HarSource implements ExchangeSource {
  private final Path file;
  private final Optional<Metadata> metadata;
  private final ReadProgress progress;

  private HarSource(Path file, Optional<Metadata> metadata, ReadProgress progress) {
    this.file = file;
    this.metadata = metadata;
    this.progress = progress;
  }

  /**
   * Opens a file.
   *
   * @param file a HAR file
   * @param contract the contract to hold it against
   * @param maxAge the age at which a recording of the API or of a sandbox is stale
   * @param clock the time
   * @return the file, of which no entry was read
   * @throws ProblemException if the file is no HAR, or is stale
   */
  public static HarSource of(Path file, Contract contract, Duration maxAge, Clock clock) {
    Optional<Metadata> metadata = HarReader.metadata(file);
    metadata.flatMap(m -> Staleness.of(file, m, contract, maxAge, clock)).ifPresent(stale -> {
      throw new ProblemException(stale);
    });
    return new HarSource(file, metadata, ReadProgress.UNTOLD);
  }

  /**
   * Tells how far it is read.
   *
   * @param progress is told after each entry
   * @return the same file, of which no entry was read
   */
  public HarSource telling(ReadProgress progress) {
    return new HarSource(file, metadata, progress);
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public String description() {
    return "the recording " + file
        + metadata
            .map(m -> " (" + m.origin() + ", " + m.recordedAt().toString().substring(0, 10) + ")")
            .orElse("");
  }

  @Override
  public boolean refusalsKnown() {
    return metadata.filter(m -> m.origin() == Origin.DOCUMENTED).isPresent();
  }

  @Override
  public boolean namesCases() {
    return true;
  }

  @Override
  public String remedy() {
    return "Record the cases with `photos-url verify --record FILE`, or any traffic with"
        + " `photos-url record`.";
  }

  @Override
  public void read(Sink sink) {
    long all = file.toFile().length();
    HarReader.read(file, new HarReader.Visitor() {
      @Override
      public void entry(Recorded recorded, long from, long to) {
        sink.exchange(recorded);
        progress.read(to, all);
      }

      @Override
      public void withoutBody(Recorded recorded, long from, long to) {
        sink.withoutBody(recorded);
        progress.read(to, all);
      }

      @Override
      public void cut(int index) {
        sink.cut();
      }

      @Override
      public boolean broken(int index, String reason) {
        sink.unreadable(index + 1L, reason);
        return true;
      }
    });
  }
}
