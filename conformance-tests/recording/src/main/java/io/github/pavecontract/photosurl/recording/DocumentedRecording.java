package io.github.pavecontract.photosurl.recording;

import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/** Writes the cases of a contract down as a recording: what the vendor documents, and no traffic. */
public final class DocumentedRecording {
  private static final Header JSON = new Header("Content-Type", "application/json");

  private DocumentedRecording() {}

  /**
   * Writes the recording. The same contract gives the same bytes.
   *
   * @param file where to put it
   * @param contract the contract
   * @return how many cases it holds
   * @throws io.github.pavecontract.photosurl.document.ProblemException if it cannot be written
   */
  public static int write(Path file, Contract contract) {
    String baseUrl = contract.document().at("/servers/0/url").asText();
    Metadata metadata = Metadata.of(contract, time(contract), baseUrl, Origin.DOCUMENTED);
    try (HarWriter writer = HarWriter.create(file, contract, metadata, List.of())) {
      for (Case aCase : contract.cases()) {
        writer.add(exchange(aCase, baseUrl, contract), Optional.of(aCase.name()));
      }
      return writer.count();
    }
  }

  /** The time that the samples show, as nothing happened at another. */
  private static Instant time(Contract contract) {
    return contract.cases().stream()
        .map(aCase -> aCase.response().path("timestamp").asText())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(Instant::parse)
        .orElse(Instant.EPOCH);
  }

  private static Exchange exchange(Case aCase, String baseUrl, Contract contract) {
    List<Header> headers = new ArrayList<>(List.of(JSON));
    if (aCase.apiKey() != ApiKeyUse.ABSENT) {
      headers.add(new Header(contract.apiKeyHeader(), "documented-" + aCase.apiKey()));
    }
    byte[] answer = aCase.response().toString().getBytes(StandardCharsets.UTF_8);
    int status = aCase.status().isRange()
        ? aCase.response().path("code").asInt(aCase.status().first())
        : aCase.status().first();
    return new Exchange(
        new Request(
            aCase.operation().method(),
            baseUrl + aCase.path(),
            headers,
            ByteString.of(aCase.body())),
        new Response(status, List.of(JSON), ByteString.of(answer)),
        time(contract),
        Duration.ZERO);
  }
}
