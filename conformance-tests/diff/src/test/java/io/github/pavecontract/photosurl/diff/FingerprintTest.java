package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change that was accepted is recognized again, whatever was edited around it. */
final class FingerprintTest {
  private static final Document SHOP =
      OpenApiFile.read(Path.of("src/test/resources/changes/shop.yaml"));
  private static final String LIMIT = "[set, /paths/~1orders/get/parameters/0/schema/maximum, 50]";
  private static final String SKU = "[set, /components/schemas/Line/properties/sku/maxLength, 50]";
  private static final String AROUND =
      "[reverse, /paths], [reverse, /components/schemas], [set, /info/title, Other]";

  @Test
  void neitherOrderNorOtherEditsChangeIt() {
    List<String> alone = breaking(LIMIT + ", " + SKU);

    assertThat(alone).hasSize(2);
    assertThat(breaking(
            LIMIT + ", " + SKU + ", " + AROUND + ", [reverse, /paths/~1orders/get/parameters]"))
        .as("the source break of another order of arguments aside")
        .containsAll(alone);
  }

  @Test
  void otherValuesChangeIt() {
    assertThat(breaking(LIMIT)).isNotEqualTo(breaking(LIMIT.replace("50", "60")));
  }

  private static List<String> breaking(String edits) {
    Document table =
        Document.parse("edits", ("edits: [" + edits + "]").getBytes(StandardCharsets.UTF_8));
    Document after = Edits.apply(SHOP, "after", table.root().required("edits"));
    return ContractDiff.of(SHOP, after, OpenSetReading.OPEN).changes().stream()
        .filter(change -> change.verdict() == Verdict.BREAKING)
        .map(Change::fingerprint)
        .sorted()
        .toList();
  }
}
