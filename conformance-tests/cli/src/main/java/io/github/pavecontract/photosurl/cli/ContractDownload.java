package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Downloads a contract, if that was allowed. */
final class ContractDownload {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 64 << 20;

  private final boolean allowed;

  ContractDownload(boolean allowed) {
    this.allowed = allowed;
  }

  byte[] of(String url) {
    if (!allowed) {
      throw ProblemException.at(
          url, "This is a URL.", "Add --allow-network, or download the file and name it.");
    }
    try {
      HttpClient client = HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
      HttpRequest request = HttpRequest.newBuilder(URI.create(url))
          .timeout(TIMEOUT)
          .header("User-Agent", "photos-url diff")
          .build();
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return whole(url, answer.statusCode(), body.readNBytes(MOST_BYTES + 1));
      }
    } catch (IllegalArgumentException e) {
      throw ProblemException.at(url, "This is no URL of http or https.", "Correct it.");
    } catch (IOException e) {
      throw IoProblems.of(
          url, "The contract cannot be downloaded", e, "Look at the network, and at the URL.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw IoProblems.of(url, "The contract was not read to its end", e, "Read it again.");
    }
  }

  private static byte[] whole(String url, int status, byte[] body) {
    if (status != 200) {
      throw ProblemException.at(
          url,
          "The contract cannot be downloaded: status " + status + ".",
          "Look whether it has moved, or asks for a login.");
    }
    if (body.length > MOST_BYTES) {
      throw ProblemException.at(
          url,
          "The contract is larger than " + (MOST_BYTES >> 20) + " MB.",
          "Download it, and name the file.");
    }
    return body;
  }
}
