package io.github.pavecontract.photosurl.pact.stage;

import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.finding.FinalPhotos;
import io.github.pavecontract.photosurl.verify.wire.HttpsProxy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where pacts are verified: the sandbox, a recording or the live API. */
public interface PactStage extends AutoCloseable {
  /**
   * Says where requests go.
   *
   * @return the base URL
   */
  URI baseUrl();

  /**
   * Brings about what an interaction asks for.
   *
   * @param asked the interaction
   * @return what stands ready
   * @throws UnreachableException if that cannot be done here
   * @throws IOException if it could be, and failed
   */
  Prepared prepare(Asked asked) throws IOException, UnreachableException;

  /**
   * Returns when the next request may be sent.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  default void await() throws InterruptedException {}

  /**
   * Says how long an answer may take.
   *
   * @return the limit for one answer
   */
  default Duration timeout() {
    return Duration.ofSeconds(10);
  }

  /**
   * Says how long all answers together may take.
   *
   * @param requests how many are sent
   * @return the limit for all of them
   */
  default Duration timeFor(int requests) {
    return Duration.ofMinutes(2);
  }

  /**
   * Says through which proxy requests go.
   *
   * @return the proxy; empty for none
   */
  default Optional<HttpsProxy> proxy() {
    return Optional.empty();
  }

  /**
   * Takes note of what became of a request.
   *
   * @param asked what was asked
   * @param prepared what stood ready for it
   * @param response the answer; empty if there was none
   * @throws AcceptedException if the session took a photo that it should have refused
   */
  default void heard(Asked asked, Prepared prepared, Optional<Response> response)
      throws AcceptedException {}

  /**
   * Says what nobody can undo.
   *
   * @return the photos that became final here, session by session
   */
  default List<FinalPhotos> finalPhotos() {
    return List.of();
  }

  /**
   * Says which certificates are trusted.
   *
   * @return the trust
   */
  default Trust trust() {
    return Trust.DEFAULT;
  }

  /**
   * Says what no output may show.
   *
   * @return keys and sessions, with what stands for them
   */
  default Secrets secrets() {
    return Secrets.of(Map.of());
  }

  @Override
  void close();
}
