package io.github.pavecontract.photosurl.contract.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.bundle.Cel;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.invariant.Judgement.Holding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes CEL fast comes to the same judgements as CEL as it is documented. */
final class PlainValuesAgreeTest {
  private static final Contract CONTRACT = Contract.bundled();
  private static final Invariants INVARIANTS = Invariants.of(CONTRACT);
  private static final Cel CEL =
      Invariants.declared().setStandardMacros(CelStandardMacro.STANDARD_MACROS).build();
  private static final Invariants DOCUMENTED = Invariants.of(CONTRACT, CEL);
  private static final long SEED = 20260701;
  private static final int EXCHANGES = 1_000;

  private final Random random = new Random(SEED);
  private final JsonNodeFactory json = JsonNodeFactory.instance;

  @Test
  void onExchangesMadeAtRandomEveryInvariantIsJudgedTheSame() {
    Map<Holding, Integer> seen = new EnumMap<>(Holding.class);
    for (int i = 0; i < EXCHANGES; i++) {
      ArrayNode photos = photos();
      JsonNode request = random.nextInt(20) == 0 ? any(2) : json.objectNode().set("photos", photos);
      JsonNode response = response(photos);
      int status = random.nextInt(4) == 0 ? 400 : 200;

      List<Judgement> fast = INVARIANTS.judge(
          CONTRACT.operation(), Map.of("session_key", "S"), request, status, response);
      List<Judgement> plain = DOCUMENTED.judge(
          CONTRACT.operation(),
          Map.of(
              "request",
              Map.of("session_key", "S", "body", plain(request)),
              "response",
              Map.of("status", (long) status, "body", plain(response))));

      // Where both sides of an expression fail, either may be told.
      assertThat(fast)
          .as("seed %d, exchange %d: %s %d %s", SEED, i, request, status, response)
          .extracting(Judgement::invariant, Judgement::outcome)
          .isEqualTo(plain.stream()
              .map(judgement -> tuple(judgement.invariant(), judgement.outcome()))
              .toList());
      fast.forEach(judgement -> seen.merge(judgement.outcome(), 1, Integer::sum));
    }
    assertThat(seen).as("every verdict occurs").containsOnlyKeys(Holding.values());
  }

  /** What other contracts may write. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "request.body.photos.map(p, p.url)",
        "request.body.photos.map(p, p.photo_label == 'VIN', p.url)",
        "request.body.photos.filter(p, p.url == 'a').map(p, p.photo_label)",
        "request.body.photos.map(p, response.body.data.filter(r, r.url == p.url).size())",
        "request.body.photos.map(p, response.body.data.filter(r, p.url == r.url && r.success).size())",
        "request.body.photos.map(p, response.body.data.filter(r, r.message == p.url || r.success).size())",
        "request.body.photos.map(p, response.body.data.exists(r, r.url == p.photo_label))",
        "request.body.photos.map(p, response.body.data.exists(r, r.success == p.url))",
        "request.body.photos.map(p, request.body.photos.exists_one(q, q.url == p.url))",
        "request.body.photos.exists(p, p.url == response.body.data[0].url)",
        "response.body.data.filter(r, r.code == r.code).size()",
        "response.body.data.filter(r, r.success == true).size() == request.body.photos.size()",
        "response.body.filter(k, k == 'data').size()",
        "request.body.photos.filter(p, p.url == request.session_key).size()",
        "request.body.photos.map(p, p.url) + response.body.data.map(r, r.message)",
        "request.body.photos.map(p, p.url).exists(u, u in ['a', 'c'])",
        "request.body.photos.map(p, request.body.photos.map(q, q.url).filter(u, u == p.url).size())",
        "has(response.body.data) && response.body.data.all(r, has(r.url) && r.url in ['a', 'b'])",
        "type(response.body.data) == list && size(response.body.data) > 2",
        "response.body.data == response.body.data && response.body == response.body",
      })
  void everyExpressionComesToTheSame(String expression) throws Exception {
    CelRuntime.Program fast = program(Invariants.CEL, expression);
    CelRuntime.Program plain = program(CEL, expression);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      ArrayNode photos = photos();
      JsonNode request = json.objectNode().set("photos", photos);
      JsonNode response = response(photos);
      String result =
          result(fast, Invariants.variables(Map.of("session_key", "a"), request, 200, response));

      assertThat(result)
          .as("seed %d, exchange %d: %s %s", SEED, i, request, response)
          .isEqualTo(result(
              plain,
              Map.of(
                  "request",
                  Map.of("session_key", "a", "body", plain(request)),
                  "response",
                  Map.of("status", 200L, "body", plain(response)))));
      seen.add(result);
    }
    assertThat(seen).as("it is not always the same, or an error").isNotEqualTo(Set.of("error"));
  }

  private static CelRuntime.Program program(Cel cel, String expression) throws Exception {
    return cel.createProgram(cel.compile(expression).getAst());
  }

  private static String result(CelRuntime.Program program, Map<String, Object> variables) {
    try {
      return String.valueOf(program.eval(variables));
    } catch (CelEvaluationException e) {
      return "error";
    }
  }

  private ArrayNode photos() {
    ArrayNode photos = json.arrayNode();
    for (int i = random.nextInt(6); i >= 0; i--) {
      photos
          .addObject()
          .put("photo_label", pick("VIN", "Front", "Roof"))
          .put("url", pick("a", "b"));
    }
    return photos;
  }

  private JsonNode response(ArrayNode photos) {
    if (random.nextInt(6) == 0) {
      return any(3);
    }
    ObjectNode body = json.objectNode().put("code", pick("400", "200").equals("400") ? 400 : 200.5);
    ArrayNode data = body.putArray("data");
    for (JsonNode photo : photos) {
      boolean success = random.nextBoolean();
      ObjectNode result = photo.deepCopy();
      result.put("success", success);
      result.put(
          "message",
          success
              ? "Photo URL has been successfully submitted."
              : "Photo has been successfully processed and cannot be updated.");
      data.add(result);
    }
    twist(data);
    return body;
  }

  private void twist(ArrayNode data) {
    switch (random.nextInt(8)) {
      case 0 -> data.add(any(2));
      case 1 -> data.remove(0);
      case 2 -> data.insert(0, data.remove(data.size() - 1));
      case 3 -> ((ObjectNode) data.get(0)).put("message", "No.");
      case 4 -> ((ObjectNode) data.get(0)).set(pick("success", "url"), any(1));
      case 5 -> ((ObjectNode) data.get(0)).remove(pick("success", "photo_label"));
      default -> {
        // Most answers are as they should be.
      }
    }
  }

  private JsonNode any(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 8)) {
      case 0 -> json.nullNode();
      case 1 -> json.booleanNode(random.nextBoolean());
      case 2 -> json.numberNode(random.nextInt(3));
      case 3 -> json.numberNode(random.nextInt(3) + 0.5);
      case 4 -> json.numberNode(400.0);
      case 5 -> json.textNode(pick("VIN", "", "400"));
      case 6 -> json.arrayNode().add(any(depth - 1)).add(any(depth - 1));
      default -> json.objectNode().set(pick("data", "code", "photos"), any(depth - 1));
    };
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  private static Object plain(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return com.google.protobuf.NullValue.NULL_VALUE;
    }
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(item -> list.add(plain(item)));
      return list;
    }
    return node.isBoolean()
        ? (Object) node.booleanValue()
        : node.isNumber() ? JsonValues.number(node) : node.asText();
  }
}
