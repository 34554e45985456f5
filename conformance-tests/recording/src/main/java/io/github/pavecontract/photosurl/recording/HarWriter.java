package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Writes a recording in HAR 1.2, without secrets. The exchanges wait as they come, encrypted with a key
 * that this process alone has, until {@link #publish()} or {@link #close()}: then all that was learnt
 * from any of them is replaced in all of them, and the recording is replaced as a whole. Whenever the
 * process ends, the old recording is there or the new one. Thread-safe.
 */
public final class HarWriter implements AutoCloseable {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

  private final Redaction redaction;
  private final Destination destination;
  private final EntryLog entries;
  private final ExecutorService learner = newLearner();
  private final Object learning = new Object();
  private int learnt;
  private Metadata metadata;

  private HarWriter(
      Redaction redaction, Destination destination, EntryLog entries, Metadata metadata) {
    this.redaction = redaction;
    this.destination = destination;
    this.entries = entries;
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
    Destination destination = Destination.of(file);
    try {
      EntryLog entries = new EntryLog(destination.file());
      return new HarWriter(new Redaction(contract, secrets), destination, entries, metadata);
    } catch (IOException e) {
      throw IoProblems.unwritable(file, e, "Name a file in a directory that you can write to.");
    }
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
   * Records an exchange.
   *
   * @param exchange the exchange, with its secrets
   * @param caseName the case of the contract that it tries, if any
   * @throws io.github.pavecontract.photosurl.document.ProblemException if it cannot be written
   */
  public void add(Exchange exchange, Optional<String> caseName) {
    add(
        Entry.whole(exchange, caseName),
        BodySource.of(exchange.request().body()),
        BodySource.of(exchange.response().body()));
  }

  /** Adds an entry whose bodies are elsewhere. Who adds it waits for the disk, and for no search. */
  void add(Entry entry, BodySource sent, BodySource received) {
    try {
      entries.add(entry, sent, received);
    } catch (IOException e) {
      throw destination.unwritable(e);
    }
    try {
      learner.execute(this::learnBeforehand);
    } catch (RejectedExecutionException e) {
      // It has been published, or given up.
    }
  }

  private static ExecutorService newLearner() {
    ThreadPoolExecutor learner =
        new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
          Thread thread = new Thread(task, "photos-url-recording");
          thread.setDaemon(true);
          return thread;
        });
    learner.allowCoreThreadTimeOut(true);
    return learner;
  }

  /** So that little is left to do in the end. */
  private void learnBeforehand() {
    try {
      learn();
    } catch (IOException e) {
      // It is tried again in the end, where somebody is told.
    }
  }

  /** Learns the secrets of what was not looked at yet, in the order in which it came. */
  private void learn() throws IOException {
    synchronized (learning) {
      while (learnt < entries.count()) {
        Exchange exchange = entries.read(learnt).exchange();
        if (Origins.isSandbox(exchange.response())) {
          // Whatever the recording is called: what a sandbox said, the API did not say.
          metadata = metadata.from(Origin.SANDBOX);
        }
        redaction.learn(exchange);
        learnt++;
      }
    }
  }

  /**
   * Takes the secrets of a request out of a text about it.
   *
   * @param text a text, such as a line of a log
   * @param request the request
   * @return the same with pseudonyms
   */
  public String redact(String text, Request request) {
    return redaction.redact(text, request);
  }

  /** Where the recording goes. */
  Path file() {
    return destination.file();
  }

  /**
   * Counts the exchanges.
   *
   * @return how many were recorded
   */
  public int count() {
    return entries.count();
  }

  /**
   * Tells how much is to be written.
   *
   * @return about how many bytes
   */
  public long size() {
    return entries.size();
  }

  /**
   * Replaces the recording by what was recorded so far.
   *
   * @throws io.github.pavecontract.photosurl.document.ProblemException if it cannot be written; what was
   *     there before is still there
   */
  public synchronized void publish() {
    destination.replace(out -> {
      synchronized (learning) {
        learn();
        writeTo(out, learnt);
      }
    });
  }

  private void writeTo(OutputStream out, int count) throws IOException {
    out.write(head().getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.write(",\n".getBytes(StandardCharsets.UTF_8));
      }
      write(redaction.redact(entries.read(i)), out);
    }
    out.write("\n]}}\n".getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Entry entry, OutputStream out) throws IOException {
    PRETTY.writeValue(out, HarEntry.of(entry));
  }

  private String head() {
    ObjectNode log = MAPPER.createObjectNode();
    log.put("version", "1.2");
    log.putObject("creator").put("name", "photos-url").put("version", metadata.contractVersion());
    log.putObject("_photosUrl")
        .put("contractVersion", metadata.contractVersion())
        .put("contractSha256", metadata.contractSha256())
        .put("recordedAt", metadata.recordedAt().toString())
        .put("baseUrl", redaction.redact(metadata.baseUrl()))
        .put("origin", metadata.origin().toString());
    String text = log.toPrettyString();
    return "{\"log\": " + text.substring(0, text.lastIndexOf('}')).stripTrailing()
        + ",\n  \"entries\": [\n";
  }

  /** Publishes the recording. */
  @Override
  public synchronized void close() {
    try {
      publish();
    } finally {
      discard();
    }
  }

  /** Gives the recording up: what was there before stays. */
  public synchronized void discard() {
    learner.shutdownNow();
    try {
      entries.close();
    } catch (IOException e) {
      throw destination.unwritable(e);
    }
  }
}
