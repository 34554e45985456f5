package io.github.pavecontract.photosurl.verify.traffic;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that is said of traffic beside its findings, where there is so much of everything. */
public final class TrafficTexts {
  private TrafficTexts() {}

  public static List<String> of(int count, Contract contract) {
    TreeMap<Integer, Long> gateways = new TreeMap<>();
    TreeMap<Tally.Place, String> unreadable = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      gateways.put(502 + i, 1L);
      unreadable.put(new Tally.Place("a.ndjson", i + 1L), "it is no JSON");
    }
    Counts counts = new Counts(
        count,
        count,
        count,
        count,
        count,
        count,
        count,
        gateways,
        Optional.empty(),
        Optional.empty());
    Tally tally = new Tally(counts, Set.of(), Set.of(), Set.of(), unreadable, new TreeMap<>());
    RunResult result = new TrafficResult(
            tally,
            "traffic",
            contract,
            new Mask(contract.apiKeyHeader(), Map.of()),
            Instant.EPOCH,
            Duration.ZERO,
            Optional.empty())
        .run();
    List<String> texts = new ArrayList<>(TrafficNotes.of(tally));
    result.unjudged().ifPresent(unjudged -> texts.add(unjudged.text() + "."));
    result.findings().stream().map(Finding::sentence).forEach(texts::add);
    return texts;
  }
}
