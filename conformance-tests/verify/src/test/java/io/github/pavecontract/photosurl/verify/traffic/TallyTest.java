package io.github.pavecontract.photosurl.verify.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.recording.Recorded;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.ReportFormat;
import io.github.pavecontract.photosurl.report.Terminal;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.report.ReportReader;
import io.github.pavecontract.photosurl.verify.report.TrafficReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tallies add up: in any order and grouping, over threads, files and reports. */
final class TallyTest {
  private static final Contract CONTRACT = Contract.bundled();
  private static final long SEED = 20261126;
  private static final int EXCHANGES = 400;

  @TempDir
  private Path folder;

  private final Random random = new Random(SEED);
  private final Traffics traffics = new Traffics(random);

  @Test
  void theSumIsTheSameInAnyOrderAndGroupingAndNothingAddsNothing() {
    Tally a = tally("a", EXCHANGES, 30);
    Tally b = tally("b", EXCHANGES, 0);
    Tally c = tally("c", EXCHANGES, 2);

    assertThat(a.plus(b)).as("seed %d: commutative", SEED).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).as("seed %d: associative", SEED).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(Tally.NONE)).as("identity").isEqualTo(a);
    assertThat(Tally.NONE.plus(a)).as("identity").isEqualTo(a);
    assertThat(a.findings()).as("something was found").hasSizeGreaterThan(5);
    assertThat(a.unreadable()).as("bounded").hasSize(Tally.MOST_UNREADABLE);
    assertThat(a.counts().unreadable()).as("exact").isEqualTo(30);
  }

  @Test
  void theEarliestSightIsTheFirstOneInWhicheverPartItIs() {
    Tally a = tally("a", EXCHANGES, 0);
    Tally b = tally("b", EXCHANGES, 0);

    a.plus(b).findings().forEach(sight -> assertThat(List.of(a, b))
        .flatExtracting(part -> part.findings().stream()
            .filter(other -> other.finding().rule() == sight.finding().rule())
            .filter(other -> other.finding().kind() == sight.finding().kind())
            .filter(other -> other.cause().equals(sight.cause()))
            .filter(other -> other.finding().place().equals(sight.finding().place()))
            .toList())
        .allSatisfy(other -> assertThat(sight.first()).isLessThanOrEqualTo(other.first()))
        .extracting(other -> other.finding().count())
        .satisfies(
            counts -> assertThat(counts.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(sight.finding().count())));
  }

  @Test
  void anyNumberOfThreadsComesToTheSameReportAlsoWhereSessionsAreForgotten() {
    List<Recorded> exchanges = traffics.some(2 * EXCHANGES);

    RunResult one = judged("a", exchanges, 1, 64).run();
    RunResult five = judged("a", exchanges, 5, 64).run();

    assertThat(judged("a", exchanges, 1, 64).tally().counts().sessionsForgotten())
        .isPositive();
    assertThat(five.findings()).isEqualTo(one.findings());
    assertThat(five.coverage()).isEqualTo(one.coverage());
    assertThat(five.notes()).isEqualTo(one.notes());
    assertThat(one.notes()).anyMatch(note -> note.startsWith("Forgotten for want of room: "));
  }

  @Test
  void filesOfDifferentSessionsAddUpToWhatOneFileOfBothShows() {
    List<Recorded> all = traffics.some(EXCHANGES);
    List<Recorded> even = new ArrayList<>();
    List<Recorded> odd = new ArrayList<>();
    all.forEach(each -> {
      String url = each.exchange().request().url();
      (url.contains("0/photos") || url.contains("2/photos") ? even : odd).add(each);
    });

    Tally parts =
        judged("a", even, 1, 1 << 17).tally().plus(judged("a", odd, 2, 1 << 17).tally());

    assertThat(parts).isEqualTo(judged("a", all, 3, 1 << 17).tally());
  }

  @Test
  void aReportIsReadAgainAsTheTallyThatItTells() throws IOException {
    TrafficResult result = judged("a", traffics.some(EXCHANGES), 1, 1 << 17);
    Report report = TrafficReport.of(
        result, Acceptances.NONE, LocalDate.EPOCH, Failing.by(Set.of(Kind.VIOLATION)));
    Path file = Files.writeString(
        folder.resolve("report.json"),
        ReportFormat.JSON.renderer(Terminal.PLAIN).render(report));

    TrafficResult again = new TrafficResult(
        ReportReader.read(file, CONTRACT),
        result.target(),
        CONTRACT,
        new Mask(CONTRACT.apiKeyHeader(), Map.of()),
        Instant.EPOCH,
        Duration.ZERO,
        Optional.empty());

    assertThat(again.tally().counts()).isEqualTo(result.tally().counts());
    assertThat(again.run().coverage()).isEqualTo(result.run().coverage());
    assertThat(again.run().findings())
        .extracting(Finding::kind, Finding::id, Finding::sentence, Finding::count)
        .isEqualTo(result.run().findings().stream()
            .map(f -> tuple(f.kind(), f.id(), f.sentence(), f.count()))
            .toList());
  }

  private Tally tally(String name, int number, int unreadable) {
    ExchangeSource source = Traffics.source(name, traffics.some(number), unreadable);
    return new TrafficRun(source, CONTRACT, row -> {}, 1).run().tally();
  }

  private static TrafficResult judged(
      String name, List<Recorded> exchanges, int threads, int sessions) {
    return new TrafficRun(
            Traffics.source(name, exchanges, 0), CONTRACT, row -> {}, threads, sessions)
        .run();
  }
}
