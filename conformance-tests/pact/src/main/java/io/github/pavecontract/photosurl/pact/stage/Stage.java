package io.github.pavecontract.photosurl.pact.stage;

import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.server.Trust;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where pacts are verified: the sandbox, a recording or the live API. */
public interface Stage extends AutoCloseable {
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
