package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.Photo;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One submission: a single attempt, or several where the request surely was not processed. */
final class Submission {
  private static final int TOO_MANY_REQUESTS = 429;

  private final GuardedCalls calls;
  private final ResponseReader reader;
  private final Retries retries;
  private final LongSupplier nanoTime;
  private final Request request;
  private final List<Photo> photos;
  private final long deadline;
  private final Cancellation cancellation = new Cancellation();
  private int retry = 1;

  Submission(
      GuardedCalls calls,
      ResponseReader reader,
      Retries retries,
      LongSupplier nanoTime,
      Duration timeout,
      Request request,
      List<Photo> photos) {
    this.calls = calls;
    this.reader = reader;
    this.retries = retries;
    this.nanoTime = nanoTime;
    this.request = request;
    this.photos = photos;
    this.deadline = nanoTime.getAsLong() + timeout.toNanos();
  }

  void cancel() {
    cancellation.cancel();
  }

  SubmissionResult run() {
    while (true) {
      Call call = newCall();
      Response response;
      try {
        response = call.execute();
      } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
        sleep(pauseAfter(call, e));
        continue;
      }
      SubmissionResult result = resultOf(call, response);
      if (result != null) {
        return result;
      }
    }
  }

  /** The dispatcher decides when the first attempt begins; others follow on the thread that it has given. */
  void start(CompletableFuture<SubmissionResult> answer) {
    newCall().enqueue(new Callback() {
      @Override
      public void onResponse(Call call, Response response) {
        complete(answer, () -> resultOf(call, response));
      }

      @Override
      public void onFailure(Call call, IOException e) {
        complete(answer, () -> {
          sleep(pauseAfter(call, e));
          return null;
        });
      }
    });
  }

  private interface Attempt {
    @Nullable
    SubmissionResult end();
  }

  private void complete(CompletableFuture<SubmissionResult> answer, Attempt first) {
    try {
      SubmissionResult result = first.end();
      answer.complete(result != null ? result : run());
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }

  private Call newCall() {
    Call call = calls.newCall(request);
    // At least a nanosecond: 0 would mean no timeout at all.
    call.timeout().timeout(Math.max(1, remaining()), TimeUnit.NANOSECONDS);
    cancellation.follow(call);
    return call;
  }

  /** Null if another attempt is due, after the pause that goes before it. */
  private @Nullable SubmissionResult resultOf(Call call, Response response) {
    Duration pause;
    try (response) {
      if (response.code() != TOO_MANY_REQUESTS) {
        return reader.read(response, photos);
      }
      pause = retries.afterLimit(String.valueOf(response.header("Retry-After", "")), retry);
      if (!mayRetry(pause)) {
        return reader.read(response, photos);
      }
    } catch (IOException e) {
      throw transport(call, e);
    }
    sleep(pause);
    return null;
  }

  private Duration pauseAfter(Call call, Throwable e) {
    Duration pause = retries.backoff(retry);
    if (Sent.possibly(call) || call.isCanceled() || !isWorthAnotherTry(e) || !mayRetry(pause)) {
      throw transport(call, e);
    }
    return pause;
  }

  /**
   * No connection came about. Another failure before sending is a refusal and would come again, and so would that of a
   * certificate.
   */
  private static boolean isWorthAnotherTry(Throwable e) {
    return e instanceof SocketException
        || e instanceof SocketTimeoutException
        || e instanceof UnknownHostException
        || (e instanceof SSLException
            && !(e instanceof SSLPeerUnverifiedException)
            && !(e.getCause() instanceof CertificateException));
  }

  private boolean mayRetry(Duration pause) {
    return retry <= retries.most() && pause.compareTo(Duration.ofNanos(remaining())) < 0;
  }

  private long remaining() {
    return deadline - nanoTime.getAsLong();
  }

  private PhotosUrlException.Transport transport(Call call, Throwable e) {
    return new PhotosUrlException.Transport(describe(e, call), Sent.possibly(call), e);
  }

  private String describe(Throwable e, Call call) {
    if (cancellation.isCancelled()) {
      return "The submission was cancelled";
    }
    return call.request().url().host() + " gave no complete answer: "
        + e.getClass().getSimpleName()
        + (e.getMessage() == null ? "" : " (" + Quoted.text(e.getMessage()) + ")");
  }

  private void sleep(Duration pause) {
    retry++;
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
