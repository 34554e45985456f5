package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.Reading;
import io.github.pavecontract.photosurl.document.Document;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a comparison costs grows with what is compared, and no faster. */
@Timeout(600)
final class GrowthTest {
  /** The curve, in CPU time of the process: -Dtest=GrowthTest#theCurve -Dphotosurl.excludedGroups=tools. */
  @Test
  @Tag("benchmark")
  void theCurve() {
    System.out.println("operations  changes  unchanged ms  few changes ms  all changed ms");
    for (int operations : new int[] {10, 10, 100, 1_000, 3_000, 10_000}) {
      Document before = GeneratedContract.of(operations);
      Document few = GeneratedContract.edited(operations, 500);
      Document all = GeneratedContract.edited(operations, 1);
      System.out.printf(
          "%10d  %7d  %12d  %14d  %14d%n",
          operations,
          ContractDiff.of(before, all, Reading.OPEN).changes().size(),
          millis(before, GeneratedContract.of(operations)),
          millis(before, few),
          millis(before, all));
    }
  }

  private static long millis(Document before, Document after) {
    long start = cpu();
    ContractDiff.of(before, after, Reading.OPEN);
    return (cpu() - start) / 1_000_000;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  @Test
  void eachLimitThatChangesIsOneChange() {
    Comparison comparison =
        ContractDiff.of(GeneratedContract.of(50), GeneratedContract.edited(50, 7), Reading.OPEN);

    assertThat(comparison.changes())
        .hasSize(50 * 10 / 7)
        .allSatisfy(change -> assertThat(change.witness()).isNotNull());
  }

  @Test
  @Timeout(30)
  void nestedReferencesAreNotWrittenOut() {
    for (String keyword : new String[] {"properties", "allOf", "anyOf", "items"}) {
      Comparison comparison = ContractDiff.of(nested(keyword, 3), nested(keyword, 4), Reading.OPEN);

      assertThat(comparison.wire()).as(keyword).isNotEqualTo(Verdict.NONE);
    }
  }

  /** Each of forty schemas refers twice to the next, so that written out there would be a million million. */
  private static Document nested(String keyword, int limit) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    ObjectNode operation = root.putObject("paths").putObject("/a").putObject("post");
    operation
        .putObject("requestBody")
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/S0");
    operation.putObject("responses").putObject("204").put("description", "Done.");
    ObjectNode schemas = root.putObject("components").putObject("schemas");
    for (int i = 0; i < 40; i++) {
      ObjectNode schema = schemas.putObject("S" + i);
      String next = "#/components/schemas/S" + (i + 1);
      switch (keyword) {
        case "properties" -> {
          schema.putObject("properties").putObject("a").put("$ref", next);
          schema.withObject("/properties").putObject("b").put("$ref", next);
        }
        case "items" -> {
          schema.putArray("prefixItems").addObject().put("$ref", next);
          schema.putObject("items").put("$ref", next);
        }
        default -> {
          schema.putArray(keyword).addObject().put("$ref", next);
          schema.withArray(keyword).addObject().put("$ref", next);
        }
      }
    }
    schemas.putObject("S40").put("type", "string").put("maxLength", limit);
    return OpenApiFile.check(
        Document.parse("nested", root.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
