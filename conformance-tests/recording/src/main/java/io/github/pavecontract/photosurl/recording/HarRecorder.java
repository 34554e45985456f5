package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.ExchangeInterceptor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/**
 * Records what an OkHttp client exchanges, such as that under a {@code PhotosUrlClient}. Only requests
 * that were answered in full are recorded.
 *
 * <pre>{@code
 * try (HarRecorder recorder = HarRecorder.to(Path.of("target/pave.har"), baseUrl, apiKey)) {
 *   PhotosUrlClient pave = PhotosUrlClient.builder(apiKey)
 *       .httpClient(new OkHttpClient.Builder().addInterceptor(recorder.interceptor()).build())
 *       .build();
 *   pave.submit(sessionKey, photos);
 * }
 * }</pre>
 */
public final class HarRecorder implements AutoCloseable {
  private final HarWriter writer;
  private final String apiKeyHeader;
  private final String apiKey;
  private @Nullable ProblemException failure;

  private HarRecorder(HarWriter writer, String apiKeyHeader, String apiKey) {
    this.writer = writer;
    this.apiKeyHeader = apiKeyHeader;
    this.apiKey = apiKey;
  }

  /**
   * Begins a recording.
   *
   * @param file where to put it, when this recorder is closed
   * @param baseUrl where the API is
   * @param apiKey the API key of the client; it is not written
   * @param secrets what else must not be written
   * @return the recorder
   * @throws ProblemException if nothing can be written there, or the file is something else
   */
  public static HarRecorder to(Path file, String baseUrl, String apiKey, String... secrets) {
    Contract contract = Contract.bundled();
    Metadata metadata = Metadata.of(contract, Instant.now(), baseUrl, Origin.LIVE);
    HarWriter writer = HarWriter.create(file, contract, metadata, List.of(secrets));
    writer.announceApiKey(apiKey);
    return new HarRecorder(writer, contract.apiKeyHeader(), apiKey);
  }

  /**
   * Returns what records.
   *
   * @return an application interceptor
   */
  public Interceptor interceptor() {
    return new ExchangeInterceptor(apiKeyHeader, apiKey, Integer.MAX_VALUE, this::add);
  }

  /** A full disk must not cost the client its answer, so that a failure waits for the end. */
  private synchronized void add(Exchange exchange) {
    if (failure == null) {
      try {
        writer.add(exchange, Optional.empty());
      } catch (ProblemException e) {
        failure = e;
      }
    }
  }

  /**
   * Puts the recording into its place, as a whole.
   *
   * @throws ProblemException if anything could not be recorded; an earlier recording is then still there
   */
  @Override
  public synchronized void close() {
    if (failure != null) {
      writer.discard();
      throw failure;
    }
    writer.close();
  }
}
