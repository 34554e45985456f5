package io.github.pavecontract.photosurl.verify.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.contract.SideEffect;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of probes says what it means, and nothing else is taken for it. */
final class ProbeTableTest {
  @Test
  void whatSubmitsGoesToOpenSessionsOnly() {
    assertThat(ProbeTable.read())
        .filteredOn(probe -> probe.sideEffect() == SideEffect.SUBMITS)
        .isNotEmpty()
        .allMatch(probe -> Set.of(
                Need.FRESH, Need.FIRST, Need.SECOND, Need.THIRD, Need.FOURTH, Need.FILLED)
            .contains(probe.need()));
  }

  @Test
  void whatExpectsARefusalOnlyAssumesIt() {
    assertThat(ProbeTable.read())
        .filteredOn(probe -> Set.of(Expect.REFUSED, Expect.ERROR).contains(probe.expect()))
        .isNotEmpty()
        .noneMatch(probe -> probe.grounds().fixed());
  }

  @Test
  void whatAllowsARefusalLeavesTheStatusOpen() {
    assertThat(ProbeTable.read())
        .filteredOn(probe ->
            Set.of(Expect.USUAL_OR_REFUSED, Expect.USUAL_OR_ERROR).contains(probe.expect()))
        .isNotEmpty()
        .noneMatch(probe -> probe.grounds().statusFixed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: a, asks: b, session: moon} | probes.yaml:2: session: `moon` is none of its values",
        "{id: a, asks: b, session: any, color: red} | probes.yaml:2: color",
        "{id: a, session: any} | probes.yaml:2: asks",
        "{asks: b, session: any} | probes.yaml:2: id",
      })
  void aRowThatMeansNothingIsRefusedByLine(String row, String message) {
    Document table = Document.parse(
        "probes.yaml", ("probes:\n- " + row + "\n").getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> ProbeTable.read(table)).hasMessageStartingWith(message);
  }
}
