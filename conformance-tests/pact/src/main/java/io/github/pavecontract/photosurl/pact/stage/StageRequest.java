package io.github.pavecontract.photosurl.pact.stage;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import io.github.pavecontract.photosurl.verify.wire.WireClient;
import io.github.pavecontract.photosurl.verify.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The request of an interaction as it goes to a stage. The session that stands ready there is in its
 * path, and the API key in its header where the pact has one, whatever the pact itself names; a key is
 * never added, and no redirect is followed, which would take the key elsewhere.
 */
public final class StageRequest {
  private final PactStage stage;
  private final Asked asked;
  private final Prepared prepared;
  private final WireRequest request;

  private StageRequest(PactStage stage, Asked asked, Prepared prepared, WireRequest request) {
    this.stage = stage;
    this.asked = asked;
    this.prepared = prepared;
    this.request = request;
  }

  /**
   * Prepares a request.
   *
   * @param contract the contract
   * @param stage where it goes
   * @param asked what the interaction asks
   * @param prepared what stands ready for it
   * @param given the headers of the pact
   * @return the request
   */
  public static StageRequest of(
      Contract contract, PactStage stage, Asked asked, Prepared prepared, List<Header> given) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", stage.baseUrl().getRawAuthority()));
    headers.add(new Header("Connection", "close"));
    headers.add(new Header("Content-Length", String.valueOf(asked.body().size())));
    for (Header header : given) {
      boolean isKey = header.name().equalsIgnoreCase(contract.apiKeyHeader()) && asked.hasKey();
      if (Header.first(headers, header.name()).isEmpty()) {
        headers.add(isKey ? new Header(header.name(), prepared.apiKey()) : header);
      }
    }
    if (asked.body().size() > 0 && Header.first(headers, "Content-Type").isEmpty()) {
      headers.add(new Header("Content-Type", "application/json"));
    }
    String base = stage.baseUrl().getRawPath().replaceFirst("/$", "");
    return new StageRequest(
        stage,
        asked,
        prepared,
        new WireRequest(
            asked.operation().method(),
            base + contract.path(asked.operation()).of(prepared.sessionKey()),
            headers,
            asked.body(),
            false));
  }

  /**
   * Sends the request, when the stage is ready for it.
   *
   * @return the answer
   * @throws NoAnswerException if there is none that can be read
   * @throws AcceptedException if the session took a photo that it should have refused
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public WireAnswer send() throws NoAnswerException, AcceptedException, InterruptedException {
    stage.await();
    WireClient client =
        new WireClient(stage.baseUrl(), stage.timeout(), stage.trust(), stage.proxy());
    WireAnswer received;
    try {
      received = client.send(request);
    } catch (NoAnswerException e) {
      if (e.wasSent()) {
        stage.heard(asked, prepared, Optional.empty());
      }
      throw e;
    }
    stage.heard(asked, prepared, Optional.of(received.exchange().response()));
    return received;
  }
}
