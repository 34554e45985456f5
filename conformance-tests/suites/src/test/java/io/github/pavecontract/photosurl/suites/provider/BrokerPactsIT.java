package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactBroker;
import au.com.dius.pact.provider.junitsupport.loader.PactBrokerAuth;
import au.com.dius.pact.provider.junitsupport.loader.PactBrokerConsumerVersionSelectors;
import au.com.dius.pact.provider.junitsupport.loader.SelectorBuilder;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Verifies the pacts that a Pact Broker holds of the main branch of each team and of what it has
 * deployed or released, against the target. Pending pacts are verified, and fail nothing. Results are
 * published only with {@code -Dpact.verifier.publishResults=true} and {@code -Dpact.provider.version}.
 */
@Provider(ClientPact.PROVIDER)
@PactBroker(
    url = "${PACT_BROKER_BASE_URL}",
    authentication = @PactBrokerAuth(token = "${PACT_BROKER_TOKEN:}"),
    enablePendingPacts = "true",
    providerBranch = "${pact.provider.branch:main}")
@EnabledIf(
    value = "isNamed",
    disabledReason =
        "PACT_BROKER_BASE_URL names no Pact Broker, so that no pacts of one are verified.")
@IgnoreMissingStateChange
final class BrokerPactsIT extends PactVerification {
  static boolean isNamed() {
    return !System.getProperty("PACT_BROKER_BASE_URL", "").isBlank()
        || !System.getenv().getOrDefault("PACT_BROKER_BASE_URL", "").isBlank();
  }

  /** Called by Pact JVM. */
  @PactBrokerConsumerVersionSelectors
  public static SelectorBuilder selectors() {
    return new SelectorBuilder().mainBranch().deployedOrReleased();
  }
}
