package io.github.pavecontract.photosurl.docs;

import java.io.IOException;
import java.io.InputStream;
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

  static byte[] read(URI page, Duration timeout) throws IOException {
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
        answer.body().close();
        url = redirected(url, answer.headers().firstValue("Location").orElseThrow());
        continue;
      }
      if (status != 200) {
        answer.body().close();
        throw new IOException(url + " cannot be read: status " + status
            + ". Look whether the page has moved, or asks for a login.");
      }
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (!isText(type)) {
        answer.body().close();
        throw new NotRecognisedException(
            url.toString(), "is of type " + type + ", and no Markdown.", "Append .md to its URL.");
      }
      return body(url, answer.body(), end);
    }
    throw new IOException(
        page + " cannot be read: more than " + MOST_REDIRECTS + " redirects. Name its last URL.");
  }

  private static HttpResponse<InputStream> send(HttpClient client, URI url, long end)
      throws IOException {
    HttpRequest request = HttpRequest.newBuilder(url)
        .header("Accept", "text/markdown, text/plain;q=0.9, */*;q=0.1")
        .header("User-Agent", "photos-url docs")
        .build();
    return within(url, end, client.sendAsync(request, BodyHandlers.ofInputStream()));
  }

  private static byte[] body(URI url, InputStream body, long end) throws IOException {
    try (body) {
      CompletableFuture<byte[]> bytes = CompletableFuture.supplyAsync(() -> {
        try {
          return body.readNBytes(PageSource.MOST_BYTES + 1);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      });
      return within(url, end, bytes);
    }
  }

  private static <T> T within(URI url, long end, CompletableFuture<T> future) throws IOException {
    try {
      return future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new IOException(url + " cannot be read: it took too long. Try again later.", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String reason =
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
      throw new IOException(
          url + " cannot be read: " + reason + ". Look at the network, and at the URL.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(url + " was not read to its end.", e);
    }
  }

  private static URI redirected(URI from, String location) throws IOException {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException(from + " redirects to `" + location + "`, which is no URL.", e);
    }
    boolean sameHost = to.getHost() != null
        && to.getHost().equalsIgnoreCase(from.getHost())
        && ("https".equalsIgnoreCase(to.getScheme())
            || (to.getScheme().equalsIgnoreCase(from.getScheme())
                && to.getPort() == from.getPort()));
    if (!sameHost) {
      throw new IOException(
          from + " redirects to " + to
              + ", which is another host or not https, and is not followed. Name that URL if it is right.");
    }
    return to;
  }

  private static boolean isText(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    // What is HTML for all its type is found out by its text.
    return lower.isEmpty()
        || lower.startsWith("text/")
        || lower.startsWith("application/octet-stream")
        || lower.contains("markdown");
  }
}
