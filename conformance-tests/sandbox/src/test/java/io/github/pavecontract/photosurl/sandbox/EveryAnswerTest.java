package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement.Holding;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every answer that the sandbox can give is one that the contract allows: long sequences of requests,
 * random but the same in each run, are held against schema, invariants and a second model.
 */
final class EveryAnswerTest {
  private static final int REQUESTS = 1_500;
  private static final List<String> LABELS = List.of("VIN", "Left", "Front_Left", "Rear", "Tires");
  private static final List<String> SESSIONS =
      List.of("OPEN-1", "OPEN-2", "SUBMITTED-1", "CLOSED-1", "NONE-1", "OPEN-ä b");
  private static final List<String> API_KEYS = List.of("sandbox-key", "sandbox-b", "foreign", "");
  private static final List<String> MALFORMED = List.of(
      "",
      "{",
      "[]",
      "{\"photos\":[]}",
      "{\"photos\":[{\"photo_label\":\"VIN\"}]}",
      "{\"photos\":[{\"photo_label\":\"Roof\",\"url\":\"https://example.com/r.jpg\"}]}");

  private final Contract contract = Contract.bundled();
  private final Operation operation = contract.named("accepted").operation();
  private final SchemaValidator schemas = contract.schemas();
  private final Invariants invariants = Invariants.of(contract);
  private final ReferenceModel model = new ReferenceModel();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_261_123})
  void aLongSequenceOfRequestsIsAnsweredAsTheContractAllows(long seed) throws Exception {
    Random random = new Random(seed);
    try (Sandbox sandbox = Sandbox.start()) {
      for (int i = 0; i < REQUESTS; i++) {
        tryOne(sandbox, random);
      }
    }
  }

  @Test
  void aMethodThatIsNotAllowedAndABodyThatIsTooLargeAreAnsweredAsTheContractAllows()
      throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      Http.Reply method =
          Http.send("PUT", sandbox.baseUrl().resolve("v1/hotspots/OPEN-1/photos-url"));
      Http.Reply size = Http.submit(sandbox.baseUrl(), "OPEN-1", " ".repeat(1 << 20) + "{}");

      assertThat(List.of(method.status(), size.status())).containsExactly(405, 413);
      assertAllowed("PUT", "OPEN-1", null, method);
      assertAllowed("a mebibyte", "OPEN-1", null, size);
    }
  }

  private void tryOne(Sandbox sandbox, Random random) throws Exception {
    String sessionKey = any(SESSIONS, random);
    String apiKey = any(API_KEYS, random);
    boolean wellFormed = random.nextInt(5) > 0;
    List<String> labels = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      labels.add(any(LABELS, random));
    }
    String body = wellFormed ? Http.photos(labels.toArray(String[]::new)) : any(MALFORMED, random);

    Http.Reply reply = Http.submit(
        sandbox.baseUrl(), sessionKey, Optional.of(apiKey).filter(key -> !key.isEmpty()), body);

    String situation =
        apiKey + " in " + sessionKey + " sends " + body + " and gets " + reply.text();
    assertAllowed(situation, sessionKey, wellFormed ? body : null, reply);
    ReferenceModel.Expected expected = model.answer(sessionKey, apiKey, wellFormed, labels);
    assertThat(reply.status()).as(situation).isEqualTo(expected.status());
    List<String> messages = reply.json().findValuesAsText("message");
    for (int i = 0; i < expected.words().size(); i++) {
      assertThat(messages.get(i)).as(situation).contains(expected.words().get(i));
    }
  }

  private void assertAllowed(
      String situation, String sessionKey, @Nullable String request, Http.Reply reply)
      throws Exception {
    JsonNode body = reply.json();
    String declared = contract.responsePointer(operation, reply.status()).orElseThrow();
    assertThat(schemas.validate(
            Pointers.child(declared, "content", "application/json", "schema"), body))
        .as(situation)
        .isEmpty();
    JsonNode sent = request == null ? null : new ObjectMapper().readTree(request);
    assertThat(invariants.judge(
            operation, Map.of("session_key", sessionKey), sent, reply.status(), body))
        .as(situation)
        .noneMatch(judgement -> judgement.outcome() == Holding.BROKEN);
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
