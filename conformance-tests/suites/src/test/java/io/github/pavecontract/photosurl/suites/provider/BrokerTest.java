package io.github.pavecontract.photosurl.suites.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import io.github.pavecontract.photosurl.suites.consumer.WrittenPacts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.Events;

/** What becomes of the pacts of a Pact Broker, which a stand-in on this machine speaks for. */
final class BrokerTest {
  private static final String KEPT = WrittenPacts.text(ClientPact.of(Contract.bundled()));
  private static final String BROKEN =
      KEPT.replace("Missing API-Key in authentication header.", "Who are you?");
  private static final String RESULTS = "/verification-results";

  @Test
  void aPactIsFetchedWithTheTokenAndVerifiedAndNothingIsPublished() throws IOException {
    try (BrokerStandIn broker = new BrokerStandIn(KEPT, false)) {
      Events events = run(broker, Map.of());

      assertThat(SuiteRun.failures(events)).isEmpty();
      assertThat(SuiteRun.succeeded(events)).isEqualTo(interactions());
      assertThat(broker.requests()).isNotEmpty().allMatch(request -> Header.first(
              request.headers(), "Authorization")
          .equals(Optional.of("Bearer " + BrokerStandIn.TOKEN)));
      assertThat(broker.requests(RESULTS)).isEmpty();
    }
  }

  @Test
  void theMainBranchesAndWhatIsDeployedOrReleasedAreAskedForAndPendingPactsAreToo()
      throws IOException {
    try (BrokerStandIn broker = new BrokerStandIn(KEPT, false)) {
      run(broker, Map.of());

      assertThat(broker.requests("/for-verification"))
          .singleElement()
          .extracting(request -> request.body().utf8().replaceAll("\\s", ""))
          .asString()
          .contains("{\"mainBranch\":true}", "{\"deployedOrReleased\":true}")
          .contains("\"includePendingStatus\":true");
    }
  }

  @Test
  void aPactThatIsNotKeptFails() throws IOException {
    try (BrokerStandIn broker = new BrokerStandIn(BROKEN, false)) {
      assertThat(SuiteRun.failures(run(broker, Map.of())))
          .hasSize(2)
          .allMatch(message -> message.contains("Who are you?"));
    }
  }

  @Test
  void aPendingPactThatIsNotKeptFailsNothing() throws IOException {
    try (BrokerStandIn broker = new BrokerStandIn(BROKEN, true)) {
      Events events = run(broker, Map.of());

      assertThat(SuiteRun.failures(events)).isEmpty();
      assertThat(SuiteRun.succeeded(events)).isEqualTo(interactions());
    }
  }

  @Test
  void aResultIsPublishedWhenThatIsAskedFor() throws IOException {
    Map<String, String> publish = Map.of(
        "pact.verifier.publishResults", "true",
        "pact.provider.version", "1.2.3",
        "pact.provider.branch", "main");
    try (BrokerStandIn kept = new BrokerStandIn(KEPT, false);
        BrokerStandIn broken = new BrokerStandIn(BROKEN, true)) {
      assertThat(SuiteRun.failures(run(kept, publish))).isEmpty();
      assertThat(SuiteRun.failures(run(broken, publish))).isEmpty();

      assertThat(published(kept))
          .contains("\"success\":true", "\"providerApplicationVersion\":\"1.2.3\"");
      assertThat(published(broken)).contains("\"success\":false").doesNotContain("sandbox-key");
      assertThat(kept.requests())
          .extracting(Request::method, request -> request.url().replaceFirst(".*//[^/]*", ""))
          .contains(tuple(
              "PUT", "/pacticipants/" + ClientPact.PROVIDER + "/branches/main/versions/1.2.3"));
    }
  }

  @Test
  void aTokenThatTheBrokerDoesNotKnowIsAFailure() throws IOException {
    try (BrokerStandIn broker = new BrokerStandIn(KEPT, false)) {
      Events events = run(broker, Map.of("PACT_BROKER_TOKEN", "another-token"));

      assertThat(SuiteRun.failures(events)).isNotEmpty();
      assertThat(SuiteRun.failures(events)).noneMatch(message -> message.contains("another-token"));
    }
  }

  private static String published(BrokerStandIn broker) {
    assertThat(broker.requests(RESULTS)).as("what was published").hasSize(1);
    return broker.requests(RESULTS).get(0).body().utf8().replaceAll("\\s", "");
  }

  private static long interactions() {
    return ClientPact.of(Contract.bundled()).getInteractions().size();
  }

  private static Events run(BrokerStandIn broker, Map<String, String> more) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("photosurl.target", "sandbox");
    properties.put("PACT_BROKER_BASE_URL", broker.baseUrl().toString());
    properties.put("PACT_BROKER_TOKEN", BrokerStandIn.TOKEN);
    properties.put("pact.verifier.publishResults", "false");
    properties.putAll(more);
    return SuiteRun.of(BrokerPactsIT.class, properties);
  }
}
