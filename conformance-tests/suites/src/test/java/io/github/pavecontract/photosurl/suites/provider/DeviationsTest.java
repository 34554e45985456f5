package io.github.pavecontract.photosurl.suites.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.pact.PactReader;
import io.github.pavecontract.photosurl.pact.PactReplay;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.SandboxStage;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import io.github.pavecontract.photosurl.suites.consumer.WrittenPacts;
import io.github.pavecontract.photosurl.verify.harness.TwistedServer;
import io.github.pavecontract.photosurl.verify.harness.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
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

  @TempDir
  private static Path folder;

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
    assertThat(problems(fact, DeviationsTest::byPactJvm))
        .as("what Pact finds wrong where " + fact)
        .isNotEmpty();
    assertThat(problems(fact, DeviationsTest::byReplay))
        .as("what the command finds wrong where " + fact)
        .isNotEmpty();
  }

  static Stream<Fact> freedoms() {
    return PACT.getInteractions().stream().flatMap(Freedoms::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("freedoms")
  void whatTheContractLeavesOpenFailsNothing(Fact freedom) throws Exception {
    assertThat(problems(freedom, DeviationsTest::byPactJvm))
        .as("what Pact finds wrong where " + freedom)
        .isEmpty();
    assertThat(problems(freedom, DeviationsTest::byReplay))
        .as("what the command finds wrong where " + freedom)
        .isEmpty();
  }

  private interface Verifier {
    List<String> problems(Fact fact, PactStage stage) throws Exception;
  }

  private static List<String> byPactJvm(Fact fact, PactStage stage) throws Exception {
    SynchronousRequestResponse interaction = PACT.getInteractions().stream()
        .filter(each -> each.getDescription().equals(fact.interaction()))
        .map(SynchronousRequestResponse.class::cast)
        .findFirst()
        .orElseThrow();
    return new JvmVerification(CONTRACT, PACT).of(interaction, stage);
  }

  private static List<String> byReplay(Fact fact, PactStage stage) throws IOException {
    ObjectNode pact = (ObjectNode) new ObjectMapper().readTree(TEXT);
    ArrayNode one = pact.arrayNode();
    pact.path("interactions").forEach(interaction -> {
      if (interaction.path("description").asText().equals(fact.interaction())) {
        one.add(interaction);
      }
    });
    pact.set("interactions", one);
    Path file = Files.writeString(folder.resolve("one.json"), pact.toString());
    return new PactReplay(CONTRACT, stage).of(PactReader.read(file, notice -> {}));
  }

  private static List<String> problems(Fact fact, Verifier verifier) throws Exception {
    AtomicInteger changed = new AtomicInteger();
    Variant variant = Variant.answers("pact", fact.toString(), answer -> {
      fact.change().accept(answer);
      changed.incrementAndGet();
    });
    try (TwistedServer server = new TwistedServer(sandbox.baseUrl(), variant)) {
      List<String> problems = verifier.problems(fact, new SandboxStage(sandbox, server.baseUrl()));
      assertThat(changed).as("answers that were changed").hasValue(1);
      return problems;
    }
  }
}
