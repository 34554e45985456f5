package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a comparison costs grows with what is compared, and no faster. */
@Timeout(600)
final class GrowthTest {
  /** The curve, in CPU time of the process: -Pbenchmarks -Dtest=GrowthTest#theCurve. */
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
          ContractDiff.of(before, all, OpenSetReading.OPEN).changes().size(),
          millis(before, GeneratedContract.of(operations)),
          millis(before, few),
          millis(before, all));
    }
  }

  private static long millis(Document before, Document after) {
    long start = cpu();
    ContractDiff.of(before, after, OpenSetReading.OPEN);
    return (cpu() - start) / 1_000_000;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  @Test
  void eachLimitThatChangesIsOneChange() {
    Comparison comparison = ContractDiff.of(
        GeneratedContract.of(50), GeneratedContract.edited(50, 7), OpenSetReading.OPEN);

    assertThat(comparison.changes())
        .hasSize(50 * 10 / 7)
        .allSatisfy(change -> assertThat(change.witness()).isNotNull());
  }
}
