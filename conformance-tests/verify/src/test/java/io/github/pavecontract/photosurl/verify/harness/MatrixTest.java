package io.github.pavecontract.photosurl.verify.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SessionState;
import io.github.pavecontract.photosurl.server.Trust;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.live.LiveSessions;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.LiveRun;
import io.github.pavecontract.photosurl.verify.probe.RunListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Verifies APIs that differ from the sandbox in one thing each, with the sessions that a team can be
 * expected to have, and prints what was made of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MatrixTest {
  private static final Contract CONTRACT = Contract.bundled();
  static final RunListener SILENT = new RunListener() {
    @Override
    public void planned(int requests, long casesNotRun) {}

    @Override
    public void judged(Row row) {}
  };

  private final List<String> matrix = new ArrayList<>();

  static Stream<Variant> deviations() {
    return Stream.of(
            SchemaDeviations.all(),
            StatusDeviations.all(),
            SemanticDeviations.all(),
            SecurityDeviations.all(),
            ProtocolDeviations.all())
        .flatMap(List::stream);
  }

  static Stream<Variant> conforming() {
    return ConformingVariations.all().stream();
  }

  static Stream<Variant> additive() {
    return AdditiveChanges.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deviations")
  void everyDeviationIsAViolation(Variant variant) throws IOException {
    List<Finding> findings = findings(variant);
    assertThat(findings)
        .as(variant + " is seen as a violation; found " + ids(findings))
        .anyMatch(finding -> finding.kind() == Kind.VIOLATION);
    assertThatItIsInTheTable(variant, findings);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conforming")
  void noConformingVariationIsFound(Variant variant) throws IOException {
    assertThat(ids(findings(variant))).as(variant + " is left in peace").isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("additive")
  void everyAdditiveChangeIsDrift(Variant variant) throws IOException {
    List<Finding> findings = findings(variant);
    assertThat(findings).as(variant + " is seen").isNotEmpty();
    assertThat(findings)
        .as(variant + " is no violation; found " + ids(findings))
        .allMatch(finding -> finding.kind() == Kind.DRIFT);
    assertThatItIsInTheTable(variant, findings);
  }

  private static void assertThatItIsInTheTable(Variant variant, List<Finding> findings) {
    assertThat(ids(findings))
        .as("rules and places of " + variant)
        .containsExactlyInAnyOrderElementsOf(Expected.in(variant.group()).of(variant));
  }

  @Test
  void theHarnessIsAsLargeAsTheReadmeSays() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(deviations().count() + " deviations, " + conforming().count()
            + " conforming variations and " + additive().count() + " additive changes");
  }

  @AfterAll
  void print() {
    Map<String, Long> groups = matrix.stream()
        .collect(Collectors.groupingBy(
            line -> line.substring(0, line.indexOf(':')),
            LinkedHashMap::new,
            Collectors.counting()));
    System.out.println(String.join(System.lineSeparator(), matrix));
    System.out.println("variants " + groups);
  }

  private List<Finding> findings(Variant variant) throws IOException {
    try (Sandbox sandbox = Sandbox.builder()
            .contract(CONTRACT)
            .session("FOREIGN-1", SessionState.OPEN, "sandbox-stranger")
            .start();
        TwistedServer server = new TwistedServer(sandbox.baseUrl(), variant)) {
      List<Finding> findings = new ArrayList<>(run(server.baseUrl()).findings());
      findings.removeIf(finding -> finding.kind() == Kind.GAP);
      matrix.add(variant + " -> " + ids(findings));
      return findings;
    }
  }

  static RunResult run(URI baseUrl) throws IOException {
    return run(baseUrl, Duration.ofSeconds(1));
  }

  static RunResult run(URI baseUrl, Duration timeout) throws IOException {
    return run(baseUrl, timeout, true);
  }

  static RunResult run(URI baseUrl, boolean allowSubmissions) throws IOException {
    return run(baseUrl, Duration.ofSeconds(10), allowSubmissions);
  }

  private static RunResult run(URI baseUrl, Duration timeout, boolean allowSubmissions)
      throws IOException {
    LiveSettings settings = new LiveSettings(
        baseUrl,
        Sandbox.API_KEY,
        Optional.of("sandbox-second-key"),
        new LiveSessions(
            List.of("OPEN-1", "OPEN-2"),
            Optional.of("SUBMITTED-1"),
            Optional.of("CLOSED-1"),
            Optional.of("FOREIGN-1"),
            Optional.empty()),
        allowSubmissions,
        Double.POSITIVE_INFINITY,
        1000,
        timeout,
        Optional.empty(),
        Optional.empty(),
        Trust.DEFAULT);
    return new LiveRun("a variant", CONTRACT, settings, SILENT).run();
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Expected::text).toList();
  }
}
