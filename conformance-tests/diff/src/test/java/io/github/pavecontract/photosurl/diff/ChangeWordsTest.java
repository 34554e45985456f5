package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a change says of itself: what one would call it, in words that one can read, and what it does to source. */
final class ChangeWordsTest {
  private static final String PAYMENT = """
      openapi: 3.1.0
      info: { title: Payments, version: 1.0.0 }
      paths:
        /payments:
          post:
            requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Payment" } } } }
            responses: { "204": { description: Paid. } }
      components:
        schemas:
          Payment: { oneOf: [{ $ref: "#/components/schemas/Card" }, { $ref: "#/components/schemas/Cash" }] }
          Card: { type: object, required: [number], properties: { number: { type: string }, code: { type: string } } }
          Cash: { type: object, required: [amount], properties: { amount: { type: number, minimum: 1 }, number: false } }
      """;

  @Test
  void anAlternativeIsCalledByItsComponent() {
    Change change =
        only(PAYMENT, PAYMENT.replace(", { $ref: \"#/components/schemas/Cash\" }]", "]"));

    assertThat(change.sentence())
        .isEqualTo("The value may not be `Cash` any more: one alternative less.");
    assertThat(change.advice()).startsWith("Send one of the alternatives that stay");
  }

  @Test
  void aLimitOfHundredsOfDigitsIsToldByItsExponent() {
    Change change = only(PAYMENT, PAYMENT.replace("minimum: 1", "minimum: 1e400"));

    assertThat(change.sentence()).contains("from 1E+400").hasSizeLessThan(120);
  }

  @Test
  void aCountThatNoIntHoldsIsNotTakenForNone() {
    String many = PAYMENT.replace(
        "minimum: 1 }",
        "minimum: 1 }, list: { contains: { type: integer }, minContains: 4294967296 }");
    String none = many.replace("4294967296", "0");

    assertThat(compare(none, many).wire()).isEqualTo(Verdict.BREAKING);
    assertThat(compare(many, many.replace("4294967296", "9223372036854775807")).changes())
        .isNotEmpty();
  }

  @Test
  void eachOperationOfANewTagIsNewInSource() {
    String more = PAYMENT.replace("paths:\n", """
        paths:
          /coins:
            get: { operationId: coins, tags: [Coins], responses: { "204": { description: None. } } }
            post: { operationId: mint, tags: [Coins], responses: { "204": { description: Done. } } }
        """);

    assertThat(compare(PAYMENT, more).changes())
        .hasSize(2)
        .allSatisfy(change -> assertThat(change.source()).isEqualTo(Verdict.NON_BREAKING));
  }

  private static Change only(String before, String after) {
    Comparison comparison = compare(before, after);
    assertThat(comparison.changes())
        .filteredOn(change -> change.wire() == Verdict.BREAKING)
        .hasSize(1);
    return comparison.changes().get(0);
  }

  private static Comparison compare(String before, String after) {
    assertThat(after).isNotEqualTo(before);
    return ContractDiff.of(read(before), read(after), OpenSetReading.OPEN);
  }

  private static Document read(String text) {
    return OpenApiFile.check(Document.parse("words.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }
}
