package io.github.pavecontract.photosurl.conformance.pact.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.conformance.harness.Answer;
import io.github.pavecontract.photosurl.conformance.harness.TwistedServer;
import io.github.pavecontract.photosurl.conformance.harness.Variant;
import io.github.pavecontract.photosurl.conformance.pact.consumer.ClientPact;
import io.github.pavecontract.photosurl.conformance.pact.consumer.PactFiles;
import io.github.pavecontract.photosurl.conformance.sandbox.Sandbox;
import io.github.pavecontract.photosurl.contract.Contract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
  private static final String TEXT = PactFiles.text(ClientPact.of(CONTRACT));
  private static final Pact PACT = PactFiles.read(TEXT);

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
    return PACT.getInteractions().stream()
        .map(interaction -> interaction.getDescription())
        .flatMap(description -> Stream.of(
            new Fact(description, "nothing is different", answer -> {}),
            new Fact(description, "the time has no fraction", time("2026-01-01T00:00:00Z")),
            new Fact(description, "the time has one digit", time("2026-01-01T00:00:00.1Z")),
            new Fact(
                description, "the time has an offset", time("2026-01-01T02:00:00.123456789+02:00")),
            new Fact(description, "the time is in lower case", time("2026-01-01t00:00:00z")),
            new Fact(description, "there are more properties", answer -> {
              answer.json.put("more", 1);
              answer.json.path("data").forEach(result -> ((ObjectNode) result).put("more", "x"));
            }),
            new Fact(description, "the results come in another order", DeviationsTest::reverse),
            new Fact(
                description,
                "the media type has a parameter",
                answer -> answer.contentType = "Application/JSON; charset=utf-8")));
  }

  private static Consumer<Answer> time(String text) {
    return answer -> {
      if (answer.json.has("timestamp")) {
        answer.json.put("timestamp", text);
      }
    };
  }

  private static void reverse(Answer answer) {
    if (answer.json.path("data") instanceof ArrayNode data) {
      List<JsonNode> results = new ArrayList<>();
      data.forEach(results::add);
      Collections.reverse(results);
      data.removeAll().addAll(results);
    }
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
