package io.github.pavecontract.photosurl.suites.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.stage.SandboxStage;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import io.github.pavecontract.photosurl.suites.consumer.WrittenPacts;
import io.github.pavecontract.photosurl.verify.harness.TwistedServer;
import io.github.pavecontract.photosurl.verify.harness.Variant;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts a server that deviates in one fact between the pact and the sandbox: the interaction that pins
 * the fact fails. What the contract leaves open is changed likewise, and nothing fails.
 */
final class DeviationsTest {
  private static final Contract CONTRACT = Contract.bundled();
  private static final String TEXT = WrittenPacts.text(ClientPact.of(CONTRACT));
  private static final Pact PACT = WrittenPacts.read(TEXT);

  private static Sandbox sandbox;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.builder().contract(CONTRACT).start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  static Stream<Fact> facts() throws JsonProcessingException {
    return Facts.of(new ObjectMapper().readTree(TEXT)).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void theInteractionThatPinsAFactFails(Fact fact) throws Exception {
    assertThat(problems(fact)).as("what Pact finds wrong where " + fact).isNotEmpty();
  }

  static Stream<Fact> freedoms() {
    return PACT.getInteractions().stream().flatMap(Freedoms::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("freedoms")
  void whatTheContractLeavesOpenFailsNothing(Fact freedom) throws Exception {
    assertThat(problems(freedom)).as("what Pact finds wrong where " + freedom).isEmpty();
  }

  private static List<String> problems(Fact fact) throws Exception {
    SynchronousRequestResponse interaction = PACT.getInteractions().stream()
        .filter(each -> each.getDescription().equals(fact.interaction()))
        .map(SynchronousRequestResponse.class::cast)
        .findFirst()
        .orElseThrow();
    AtomicInteger changed = new AtomicInteger();
    Variant variant = Variant.answers("pact", fact.toString(), answer -> {
      fact.change().accept(answer);
      changed.incrementAndGet();
    });
    try (TwistedServer server = new TwistedServer(sandbox.baseUrl(), variant)) {
      List<String> problems = new Verification(CONTRACT, PACT)
          .of(interaction, new SandboxStage(sandbox, server.baseUrl()));
      assertThat(changed).as("answers that were changed").hasValue(1);
      return problems;
    }
  }
}
