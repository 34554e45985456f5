package io.github.pavecontract.photosurl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in places and encodings drawn at random; none is left, whenever it was given away. */
final class CanaryGeneratorTest {
  private static final int DRAWS = 1_000;
  private static final int TOGETHER = 50;

  @TempDir
  private Path directory;

  @Test
  void whatIsGivenAwayAnywhereIsLeftNowhere() throws IOException {
    long seed = Long.getLong("photosurl.seed", 20_260_101L);
    System.out.println("Canaries are drawn with -Dphotosurl.seed=" + seed);
    Random random = new Random(seed);
    List<String> left = new ArrayList<>();
    for (int i = 0; i < DRAWS / TOGETHER; i++) {
      List<Canaries.Canary> canaries =
          Stream.generate(() -> draw(random)).limit(TOGETHER).toList();
      left.addAll(leftOf(canaries, directory.resolve("canaries-" + i + ".har")));
    }

    assertThat(left).as("of " + DRAWS + " secrets, drawn with the seed " + seed).isEmpty();
  }

  private static Canaries.Canary draw(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> Canaries.drawAlone(random);
      case 1, 2, 3, 4 -> Canaries.drawSpoken(random);
      default -> Canaries.draw(random);
    };
  }

  private List<String> leftOf(List<Canaries.Canary> canaries, Path file) throws IOException {
    Exchange[] all =
        canaries.stream().flatMap(canary -> canary.exchanges().stream()).toArray(Exchange[]::new);
    Sample.write(file, all);
    StringBuilder texts = new StringBuilder(Files.readString(file));
    for (Recorded recorded : Sample.read(file)) {
      texts.append('\n').append(unpacked(recorded.exchange().response().body()));
      texts.append('\n').append(recorded.exchange().request().body().utf8());
    }
    String lower = texts.toString().toLowerCase(Locale.ROOT);
    List<String> left = new ArrayList<>();
    for (Canaries.Canary canary : canaries) {
      Canaries.readableIn(lower, canary.value())
          .ifPresent(form -> left.add(canary.value() + " " + form + "\n"
              + canary.exchanges().stream().map(this::line).collect(Collectors.joining("\n"))));
    }
    return left;
  }

  private String line(Exchange exchange) {
    return "    " + exchange.request().url() + " " + headers(exchange.request().headers()) + " "
        + exchange.request().body().utf8() + " -> "
        + headers(exchange.response().headers()) + " "
        + exchange.response().body();
  }

  private static String headers(List<Header> headers) {
    return headers.stream().map(Header::toString).collect(Collectors.joining(" "));
  }

  private static String unpacked(ByteString body) {
    return Packings.unpack(body.toByteArray())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  @Test
  void aSecretThatTheLastExchangeGivesAwayIsReplacedInTheFirst() throws IOException {
    Path file = directory.resolve("late.har");
    Sample.write(
        file,
        Sample.exchange("S-1", "key", "{}", 200, "{\"next\":\"LATE-CANARY-1\"}"),
        Sample.exchange("LATE-CANARY-1", "key", "{}", 200, "{}"));

    assertThat(Files.readString(file)).doesNotContain("CANARY");
    assertThat(Sample.read(file).get(0).exchange().response().body().utf8())
        .isEqualTo("{\"next\":\"REDACTED-SESSION-1\"}");
  }

  @Test
  void nothingReadableWaitsOnTheDisk() throws IOException {
    Path file = directory.resolve("waiting.har");
    try (HarWriter writer =
        HarWriter.create(file, Sample.CONTRACT, Sample.metadata(Origin.LIVE), List.of())) {
      for (int i = 0; i < 100; i++) {
        writer.add(
            Sample.exchange("CANARY-" + i, "canary-key", "{\"a\":\"canary\"}", 200, "{}"),
            Optional.empty());
      }
      try (Stream<Path> files = Files.list(directory)) {
        for (Path waiting : files.toList()) {
          assertThat(Files.readString(waiting, StandardCharsets.ISO_8859_1))
              .doesNotContainIgnoringCase("canary");
        }
      }
    }
  }
}
