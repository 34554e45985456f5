package io.github.pavecontract.photosurl.verify.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HarSourceTest {
  @TempDir
  Path folder;

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

  @Test
  void anEntryThatIsNoneIsNamedAndTheOthersAreJudged() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode har = mapper.readTree(RECORDING.toFile());
    ArrayNode entries = (ArrayNode) har.at("/log/entries");
    ((ObjectNode) entries.get(1)).remove("request");
    Path file = folder.resolve("broken.har");
    mapper.writeValue(file.toFile(), har);

    RunResult result = new TrafficRun(
            HarSource.of(file, Contract.bundled(), Duration.ofDays(1), Clock.systemUTC()),
            Contract.bundled(),
            row -> {})
        .run()
        .run();

    assertThat(result.exchanges()).isEqualTo(entries.size() - 1);
    assertThat(result.notes())
        .singleElement()
        .asString()
        .startsWith("Not judged: 1 entry that cannot be read: " + file + ":2: ");
    assertThat(result.unjudged().map(Unjudged::reason))
        .hasValue("1 of " + entries.size() + " entries cannot be read");
  }
}
