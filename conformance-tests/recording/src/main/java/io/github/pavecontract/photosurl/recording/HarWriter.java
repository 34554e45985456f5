package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes a recording in HAR 1.2, without secrets. The exchanges go to a file beside the recording as
 * they come, redacted already; the recording itself is replaced as a whole, by {@link #publish()} and
 * {@link #close()}. Whenever the process ends, the old recording is there or the new one, whole.
 * Thread-safe.
 */
public final class HarWriter implements AutoCloseable {
  private final Redaction redaction;
  private final Spool spool;
  private Metadata metadata;
  private int count;
  private long published;

  private HarWriter(Redaction redaction, Spool spool, Metadata metadata) {
    this.redaction = redaction;
    this.spool = spool;
    this.metadata = metadata;
  }

  /**
   * Begins a recording.
   *
   * @param file where to put it; an earlier recording there is replaced at the end
   * @param contract says where keys stand
   * @param metadata what the recording says of itself
   * @param secrets what must not be written, besides API keys, session keys and credentials
   * @return the writer
   * @throws io.github.pavecontract.photosurl.document.ProblemException if nothing can be written there,
   *     or the file is something else
   */
  public static HarWriter create(
      Path file, Contract contract, Metadata metadata, Collection<String> secrets) {
    return new HarWriter(new Redaction(contract, secrets), Spool.beside(file), metadata);
  }

  /**
   * Tells of an API key that will appear, or may appear where no header says so.
   *
   * @param apiKey the key
   */
  public void announceApiKey(String apiKey) {
    redaction.announceApiKey(apiKey);
  }

  /**
   * Learns the secrets of a request, so that {@link #redact} knows them before it is answered.
   *
   * @param request the request
   */
  public void learn(Request request) {
    redaction.learn(request);
  }

  /**
   * Records an exchange.
   *
   * @param exchange the exchange, with its secrets
   * @param caseName the case of the contract that it tries, if any
   * @throws io.github.pavecontract.photosurl.document.ProblemException if it cannot be written
   */
  public synchronized void add(Exchange exchange, Optional<String> caseName) {
    if (Origins.isSandbox(exchange.response())) {
      // Whatever the recording is called: what a sandbox said, the API did not say.
      metadata = metadata.from(Origin.SANDBOX);
    }
    byte[] entry = HarEntry.of(redaction.redact(exchange), caseName)
        .toPrettyString()
        .getBytes(StandardCharsets.UTF_8);
    if (count++ > 0) {
      spool.write(",\n".getBytes(StandardCharsets.UTF_8));
    }
    spool.write(entry);
  }

  /**
   * Takes the secrets that are known by now out of a text.
   *
   * @param text a text, such as a line of a log
   * @return the same with pseudonyms
   */
  public String redact(String text) {
    return redaction.redact(text);
  }

  /**
   * Counts the exchanges.
   *
   * @return how many were recorded
   */
  public synchronized int count() {
    return count;
  }

  /**
   * Publishes what was recorded so far, if it has grown by a tenth since the last time: so often that
   * little is lost with the process, and so rarely that a long recording stays cheap.
   *
   * @throws io.github.pavecontract.photosurl.document.ProblemException if it cannot be written
   */
  public synchronized void publishIfGrown() {
    if (spool.size() >= published + published / 10 + 1) {
      publish();
    }
  }

  /**
   * Replaces the recording by what was recorded so far.
   *
   * @throws io.github.pavecontract.photosurl.document.ProblemException if it cannot be written; what was
   *     there before is still there
   */
  public synchronized void publish() {
    published = spool.size();
    spool.publish(head(), "\n]}}\n".getBytes(StandardCharsets.UTF_8));
  }

  private byte[] head() {
    ObjectNode log = new ObjectMapper().createObjectNode();
    log.put("version", "1.2");
    log.putObject("creator").put("name", "photos-url").put("version", metadata.contractVersion());
    log.putObject("_photosUrl")
        .put("contractVersion", metadata.contractVersion())
        .put("contractSha256", metadata.contractSha256())
        .put("recordedAt", metadata.recordedAt().toString())
        .put("baseUrl", redaction.redact(metadata.baseUrl()))
        .put("origin", metadata.origin().toString());
    String text = log.toPrettyString();
    return ("{\"log\": " + text.substring(0, text.lastIndexOf('}')).stripTrailing()
            + ",\n  \"entries\": [\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Publishes the recording. */
  @Override
  public synchronized void close() {
    try (spool) {
      publish();
    }
  }

  /** Gives the recording up: what was there before stays. */
  public synchronized void discard() {
    spool.close();
  }
}
