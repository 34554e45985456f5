package io.github.pavecontract.photosurl.verify.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HarSourceTest {
  private static final Path RECORDING =
      Path.of("../recording/src/test/resources/recordings/documented.har");

  @Test
  void itTellsAfterEachEntryHowFarTheFileIsRead() {
    Contract contract = Contract.bundled();
    long length = RECORDING.toFile().length();
    List<Long> told = new ArrayList<>();
    HarSource source = HarSource.of(RECORDING, contract, Duration.ofDays(1), Clock.systemUTC())
        .telling((bytes, all) -> {
          assertThat(all).isEqualTo(length);
          told.add(bytes);
        });

    new TrafficRun(source, contract, row -> {}).run();

    assertThat(told).hasSize(contract.cases().size()).isSorted().doesNotHaveDuplicates();
    assertThat(told.get(told.size() - 1)).isBetween(length * 9 / 10, length);
  }
}
