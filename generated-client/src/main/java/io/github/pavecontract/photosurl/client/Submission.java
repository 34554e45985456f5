package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;

/** One submission: a single attempt, or several where the request surely was not processed. */
final class Submission {
  private static final int TOO_MANY_REQUESTS = 429;

  private final GuardedCalls calls;
  private final ResponseReader reader;
  private final Retries retries;
  private final LongSupplier nanoTime;
  private final long deadline;
  private final Cancellation cancellation = new Cancellation();

  Submission(
      GuardedCalls calls,
      ResponseReader reader,
      Retries retries,
      LongSupplier nanoTime,
      Duration timeout) {
    this.calls = calls;
    this.reader = reader;
    this.retries = retries;
    this.nanoTime = nanoTime;
    this.deadline = nanoTime.getAsLong() + timeout.toNanos();
  }

  void cancel() {
    cancellation.cancel();
  }

  SubmissionResult run(Request request) {
    for (int retry = 1; ; retry++) {
      Call call = calls.newCall(request);
      // At least a nanosecond: 0 would mean no timeout at all.
      call.timeout().timeout(Math.max(1, remaining()), TimeUnit.NANOSECONDS);
      cancellation.follow(call);
      Duration pause;
      try (Response response = call.execute()) {
        pause = retries.afterLimit(String.valueOf(response.header("Retry-After", "")), retry);
        if (response.code() != TOO_MANY_REQUESTS || !mayRetry(retry, pause)) {
          return reader.read(response);
        }
      } catch (IOException e) {
        boolean possiblySent = Sent.possibly(call);
        pause = retries.backoff(retry);
        if (possiblySent || call.isCanceled() || !isConnectFailure(e) || !mayRetry(retry, pause)) {
          throw new PhotosUrlException.Transport(describe(e, call), possiblySent, e);
        }
      }
      sleep(pause);
    }
  }

  /** No connection came about. Another failure before sending is a refusal, and would come again. */
  private static boolean isConnectFailure(IOException e) {
    return e instanceof SocketException
        || e instanceof SocketTimeoutException
        || e instanceof UnknownHostException
        || e instanceof SSLException;
  }

  private boolean mayRetry(int retry, Duration pause) {
    return retry <= retries.most() && pause.compareTo(Duration.ofNanos(remaining())) < 0;
  }

  private long remaining() {
    return deadline - nanoTime.getAsLong();
  }

  private String describe(IOException e, Call call) {
    if (cancellation.isCancelled()) {
      return "The submission was cancelled";
    }
    return call.request().url().host() + " gave no complete answer: "
        + e.getClass().getSimpleName()
        + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
  }

  private void sleep(Duration pause) {
    try {
      retries.sleeper().sleep(pause, cancellation);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PhotosUrlException.Transport(
          "The wait for another attempt was interrupted", false, null);
    }
    if (cancellation.isCancelled()) {
      throw new PhotosUrlException.Transport("The submission was cancelled", false, null);
    }
  }
}
