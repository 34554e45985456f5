package io.github.pavecontract.photosurl.contract.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.invariant.Judgement.Holding;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One deviation of a response breaks exactly the invariant that speaks of it. */
class InvariantsTest {
  private static final Contract CONTRACT = Contract.bundled();
  private static final Invariants INVARIANTS = Invariants.of(CONTRACT);

  static Stream<Arguments> deviations() {
    return Stream.of(
        deviation("none", data -> {}),
        deviation("reordered", data -> data.insert(0, data.remove(12)), "results-in-order-sent"),
        deviation(
            "one missing",
            data -> data.remove(4),
            "each-photo-has-one-result",
            "as-many-results-as-photos"),
        deviation(
            "one repeated",
            data -> data.add(data.get(0).deepCopy()),
            "each-photo-has-one-result",
            "no-result-is-repeated",
            "as-many-results-as-photos"),
        deviation(
            "one not sent",
            data -> data.add(((ObjectNode) data.get(0).deepCopy()).put("photo_label", "Roof")),
            "as-many-results-as-photos"),
        deviation(
            "another url",
            data -> ((ObjectNode) data.get(3)).put("url", "https://example.com/1.jpg"),
            "each-photo-has-one-result"),
        deviation(
            "success denied",
            data -> ((ObjectNode) data.get(3)).put("success", false),
            "success-agrees-with-message"),
        deviation(
            "an unknown refusal",
            data -> ((ObjectNode) data.get(3)).put("success", false).put("message", "No."),
            "refusal-text-is-documented"));
  }

  private static Arguments deviation(String name, Consumer<ArrayNode> edit, String... broken) {
    return arguments(named(name, edit), List.of(broken));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deviations")
  void breaksWhatItDeviatesFrom(Consumer<ArrayNode> edit, List<String> broken) {
    Case accepted = CONTRACT.named("accepted");
    JsonNode response = accepted.response().deepCopy();
    edit.accept((ArrayNode) response.path("data"));

    List<Judgement> judgements = INVARIANTS.judge(
        accepted.operation(), accepted.pathParameters(), accepted.request(), 200, response);

    assertThat(judgements)
        .filteredOn(j -> j.outcome() == Holding.BROKEN)
        .extracting(j -> j.invariant().id())
        .containsExactlyElementsOf(broken);
  }

  @Test
  void anInvariantIsUndecidedWhereTheBodyHasAnotherForm() {
    Case accepted = CONTRACT.named("accepted");

    List<Judgement> judgements = INVARIANTS.judge(
        accepted.operation(), accepted.pathParameters(), accepted.request(), 200, null);

    assertThat(judgements)
        .filteredOn(j -> j.invariant().id().equals("as-many-results-as-photos"))
        .singleElement()
        .satisfies(j -> assertThat(j.outcome()).isEqualTo(Holding.UNDECIDED));
  }
}
