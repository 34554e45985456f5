package io.github.pavecontract.photosurl.docs.page;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a page, within a time, a size, and one host. */
final class PageDownload {
  private static final int MOST_REDIRECTS = 5;

  private PageDownload() {}

  static byte[] read(URI page, Duration timeout) {
    HttpClient client = HttpClient.newBuilder()
        .connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
    long end = System.nanoTime() + timeout.toNanos();
    URI url = page;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<InputStream> answer = send(client, url, end);
      int status = answer.statusCode();
      if (status / 100 == 3 && answer.headers().firstValue("Location").isPresent()) {
        close(answer);
        url = redirected(url, answer.headers().firstValue("Location").orElseThrow());
        continue;
      }
      if (status != 200) {
        close(answer);
        throw ProblemException.at(
            url.toString(),
            "The page cannot be read: status " + status + ".",
            "Look whether the page has moved, or asks for a login.");
      }
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (!isText(type)) {
        close(answer);
        throw NotRecognised.because(
            url,
            "it is of type " + type + ", and neither Markdown nor HTML",
            "Append .md to its URL.");
      }
      return body(url, answer, end);
    }
    throw ProblemException.at(
        page.toString(),
        "The page cannot be read: more than " + MOST_REDIRECTS + " redirects.",
        "Name its last URL.");
  }

  private static void close(HttpResponse<InputStream> unread) {
    try {
      unread.body().close();
    } catch (IOException e) {
      // Nobody misses what is not read.
    }
  }

  private static HttpResponse<InputStream> send(HttpClient client, URI url, long end) {
    HttpRequest request = HttpRequest.newBuilder(url)
        .header("Accept", "text/markdown, text/html;q=0.9, text/plain;q=0.9, */*;q=0.1")
        .header("User-Agent", "photos-url docs")
        .build();
    return within(url, end, client.sendAsync(request, BodyHandlers.ofInputStream()));
  }

  private static byte[] body(URI url, HttpResponse<InputStream> answer, long end) {
    InputStream body = answer.body();
    try {
      CompletableFuture<byte[]> bytes = CompletableFuture.supplyAsync(() -> {
        try {
          return body.readNBytes(PageSource.MOST_BYTES + 1);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      return within(url, end, bytes);
    } finally {
      close(answer);
    }
  }

  private static <T> T within(URI url, long end, CompletableFuture<T> future) {
    try {
      return future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      Problem problem = Problem.at(
          url.toString(), "The page cannot be read: it took too long.", "Try again later.");
      throw new ProblemException(problem, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (!(cause instanceof IOException || cause instanceof UncheckedIOException)) {
        throw new IllegalStateException("reading " + url + " failed otherwise than by I/O", e);
      }
      throw IoProblems.of(
          url, "The page cannot be read", cause, "Look at the network, and at the URL.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw IoProblems.of(url, "The page was not read to its end", e, "Read it again.");
    }
  }

  private static URI redirected(URI from, String location) {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      Problem problem = Problem.at(
          from.toString(),
          "The page redirects to `" + location + "`, which is no URL.",
          "Name the URL that it has now.");
      throw new ProblemException(problem, e);
    }
    boolean sameHost = to.getHost() != null
        && to.getHost().equalsIgnoreCase(from.getHost())
        && ("https".equalsIgnoreCase(to.getScheme())
            || (to.getScheme().equalsIgnoreCase(from.getScheme())
                && to.getPort() == from.getPort()));
    if (!sameHost) {
      throw ProblemException.at(
          from.toString(),
          "The page redirects to " + to
              + ", which is another host or not https, and is not followed.",
          "Name that URL if it is right.");
    }
    return to;
  }

  private static boolean isText(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    // What is HTML for all its type is found out by its text.
    return lower.isEmpty()
        || lower.startsWith("text/")
        || lower.startsWith("application/octet-stream")
        || lower.contains("markdown")
        || lower.startsWith("application/xhtml");
  }
}
