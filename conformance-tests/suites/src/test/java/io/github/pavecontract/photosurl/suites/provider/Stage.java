package io.github.pavecontract.photosurl.suites.provider;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.suites.LiveTarget;
import io.github.pavecontract.photosurl.suites.TargetProperties;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where pacts are verified: the sandbox, a recording or the live API. */
interface Stage extends AutoCloseable {
  /** Where requests go. */
  URI baseUrl();

  /**
   * Brings about what an interaction asks for.
   *
   * @throws UnreachableException if that cannot be done here
   * @throws IOException if it could be, and failed
   */
  Prepared prepare(Asked asked) throws IOException, UnreachableException;

  /** Returns when the next request may be sent. */
  default void await() throws InterruptedException {}

  default Duration timeout() {
    return Duration.ofSeconds(10);
  }

  default Trust trust() {
    return Trust.DEFAULT;
  }

  /** What no output may show. */
  default Secrets secrets() {
    return Secrets.of(Map.of());
  }

  @Override
  void close();

  /** Opens the target that the system properties and the environment name. */
  static Stage open(Contract contract, Map<String, String> environment) throws IOException {
    String target = TargetProperties.target();
    return switch (target) {
      case "sandbox" -> SandboxStage.start(contract);
      case "recording" -> RecordingStage.start(TargetProperties.recording(), contract);
      case "live" ->
        new LiveStage(LiveTarget.settings(environment, TargetProperties.options()), contract);
      default -> throw new IOException(TargetProperties.unknown(target) + ".");
    };
  }
}
