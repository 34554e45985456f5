package io.github.pavecontract.photosurl.verify.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.sandbox.SessionState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two deviations in one server: neither hides the other, but where a table says why it must. What is named beside
 * four others is hidden by none of them, so that a run of {@code verify} tries ten pairs; what is not is tried
 * pair by pair.
 */
final class PairTest {
  private static final int TOGETHER = 5;
  private static final Document TABLE =
      Document.read(Path.of("src/test/resources/harness/pairs.yaml"));

  /** None of the pairs keeps anybody waiting, and a busy machine is no deviation. */
  private static final Duration PATIENT = Duration.ofSeconds(10);

  /** One deviation and another, which may hide it. */
  private record Pair(Variant seen, Variant beside) {}

  /** Servers that together have each pair that can be seen. */
  static List<List<Variant>> servers() {
    List<Variant> variants = variants();
    List<List<Variant>> servers = new ArrayList<>();
    Set<Pair> left = new HashSet<>();
    for (Variant first : variants) {
      for (Variant second : variants) {
        if (!first.equals(second) && !isHidden(first, second)) {
          left.add(new Pair(first, second));
        }
      }
    }
    for (Variant first : variants) {
      for (Variant second : variants) {
        if (left.contains(new Pair(first, second))) {
          List<Variant> server = around(first, second, variants, left);
          left.removeAll(seenIn(server));
          servers.add(server);
        }
      }
    }
    assertThat(left).as("pairs that no server has").isEmpty();
    return servers;
  }

  private static List<Variant> variants() {
    Map<String, Variant> all = new HashMap<>();
    Stream.concat(MatrixTest.deviations(), MatrixTest.additive())
        .forEach(variant -> all.put(variant.id(), variant));
    return TABLE.at("/variants").valueStream().map(id -> all.get(id.asText())).toList();
  }

  /** A server with two deviations and those that add most of the pairs that are left, in the order of the table. */
  private static List<Variant> around(
      Variant first, Variant second, List<Variant> variants, Set<Pair> left) {
    List<Variant> server = ordered(List.of(first, second), variants);
    while (server.size() < TOGETHER) {
      List<Variant> best = server;
      long most = left.stream().filter(seenIn(server)::contains).count();
      for (Variant next : variants) {
        List<Variant> larger = ordered(server, variants, next);
        long pairs = left.stream().filter(seenIn(larger)::contains).count();
        if (!server.contains(next) && pairs > most) {
          best = larger;
          most = pairs;
        }
      }
      if (best == server) {
        return server;
      }
      server = best;
    }
    return server;
  }

  private static List<Variant> ordered(List<Variant> some, List<Variant> all, Variant... more) {
    List<Variant> wanted = new ArrayList<>(some);
    wanted.addAll(List.of(more));
    return all.stream().filter(wanted::contains).toList();
  }

  /** The pairs of which the first can be seen in a server, whatever else there is. */
  private static Set<Pair> seenIn(List<Variant> server) {
    Set<Pair> pairs = new HashSet<>();
    for (Variant seen : server) {
      if (server.stream().noneMatch(other -> isHidden(seen, other))) {
        server.stream()
            .filter(other -> !other.equals(seen))
            .forEach(other -> pairs.add(new Pair(seen, other)));
      }
    }
    return pairs;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void neitherOfTwoHidesTheOther(List<Variant> server) throws IOException {
    List<String> found = foundIn(server);
    for (Pair pair : seenIn(server)) {
      if (!found.contains(named(pair.seen()))) {
        assertThat(foundIn(ordered(List.of(pair.seen(), pair.beside()), server)))
            .as(pair.seen() + " beside " + pair.beside())
            .contains(named(pair.seen()));
      }
    }
  }

  private static List<String> foundIn(List<Variant> server) throws IOException {
    try (Sandbox sandbox = Sandbox.builder()
            .session("FOREIGN-1", SessionState.OPEN, "sandbox-stranger")
            .start();
        TwistedServer twisted =
            new TwistedServer(sandbox.baseUrl(), server.toArray(Variant[]::new))) {
      return MatrixTest.run(twisted.baseUrl(), PATIENT).findings().stream()
          .filter(finding -> finding.kind() != Kind.GAP)
          .map(Expected::text)
          .toList();
    }
  }

  private static String named(Variant variant) {
    return Expected.in(variant.group()).of(variant).get(0);
  }

  /** Whether a variant cannot be seen beside another one. */
  private static boolean isHidden(Variant variant, Variant other) {
    return TABLE.at("/hidden").valueStream().anyMatch(row -> {
      assertThat(row.path("because").asText()).isNotBlank();
      return row.path("behind").asText().equals(other.id())
          && row.path("variants").valueStream().anyMatch(id -> id.asText().equals(variant.id()));
    });
  }
}
