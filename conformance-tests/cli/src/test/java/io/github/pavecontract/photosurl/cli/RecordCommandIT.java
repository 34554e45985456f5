package io.github.pavecontract.photosurl.cli;

import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.sandbox.PhotosUrlSandbox;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code photos-url record} and {@code replay} as processes, until they are stopped or killed. */
@PhotosUrlSandbox
final class RecordCommandIT {
  private static final Optional<String> KEY = Optional.of("sandbox-canary");

  @TempDir
  private Path folder;

  @Test
  void whatWasRecordedIsWrittenOnSigtermAndCanBeReplayed(Sandbox sandbox) throws Exception {
    Path file = folder.resolve("mine.har");
    String first;
    String second;
    try (Jar record = record(sandbox.baseUrl(), file)) {
      URI proxy = record.url("Recording what is sent to");
      first = submit(proxy, "OPEN-CANARY", KEY, photos("VIN")).text();
      second = submit(proxy, "OPEN-CANARY", KEY, photos("VIN")).text();
      assertThat(record.terminate()).isEqualTo(143);
      assertThat(record.output())
          .endsWith("Wrote 2 exchanges to " + file + ".")
          .doesNotContainIgnoringCase("canary");
    }
    assertThat(Files.readString(file)).doesNotContainIgnoringCase("canary");
    assertOnly(file);
    try (Jar replay = Jar.start("replay", file.toString())) {
      URI replayed = replay.url("Replaying 2 exchanges of " + file + " (sandbox, ");
      assertThat(submit(replayed, "mine", KEY, photos("VIN")).text()).isEqualTo(first);
      assertThat(submit(replayed, "mine", KEY, photos("VIN")).text()).isEqualTo(second);
      assertThat(submit(replayed, "mine", KEY, photos("Left")).status()).isEqualTo(501);
      assertThat(replay.terminate()).isEqualTo(143);
      assertThat(replay.output()).doesNotContainIgnoringCase("canary");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 150})
  void killedAtAnyMomentTheOldRecordingIsThereAndNothingReadableElse(int exchanges, Sandbox sandbox)
      throws Exception {
    Path file = folder.resolve("mine.har");
    Files.copy(Path.of("../recording/src/test/resources/recordings/documented.har"), file);
    byte[] before = Files.readAllBytes(file);
    try (Jar record = record(sandbox.baseUrl(), file)) {
      URI proxy = record.url("Recording what is sent to");
      AtomicBoolean killed = new AtomicBoolean();
      Thread traffic = new Thread(() -> {
        for (int i = 0; !killed.get(); i++) {
          try {
            submit(proxy, "OPEN-CANARY-" + i, KEY, photos("VIN"));
          } catch (AssertionError e) {
            // The proxy is gone.
          }
        }
      });
      traffic.start();
      while (sandbox.totals().requests() < exchanges) {
        Thread.onSpinWait();
      }
      record.kill();
      killed.set(true);
      traffic.join();
    }

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path left : files.toList()) {
        assertThat(Files.readString(left, StandardCharsets.ISO_8859_1))
            .as(left.toString())
            .doesNotContainIgnoringCase("canary");
      }
    }
    try (Jar again = record(sandbox.baseUrl(), file)) {
      again.url("Recording what is sent to");
      again.terminate();
    }
    assertOnly(file);
  }

  @Test
  void aBodyLargerThanTheHeapPassesAndOthersDoNotWait() throws Exception {
    passesAndOthersDoNotWait(1L << 28);
  }

  @Test
  @Tag("endurance")
  void aBodyOfAGigabytePassesAndOthersDoNotWait() throws Exception {
    passesAndOthersDoNotWait(1L << 30);
  }

  private void passesAndOthersDoNotWait(long bytes) throws Exception {
    Path file = folder.resolve("mine.har");
    try (BigServer big = new BigServer(bytes);
        Jar record = Jar.start(
            List.of("-Xmx128m"), Map.of(), "record", "--to=" + big.baseUrl(), "--out=" + file)) {
      URI proxy = record.url("Recording what is sent to");
      HttpClient client = HttpClient.newHttpClient();

      CompletableFuture<Long> down = client
          .sendAsync(
              HttpRequest.newBuilder(proxy.resolve("down")).build(), BodyHandlers.ofInputStream())
          .thenApply(answer -> BigServer.drain(answer.body()));
      CompletableFuture<String> up = client
          .sendAsync(
              HttpRequest.newBuilder(proxy.resolve("up")).POST(big.body()).build(),
              BodyHandlers.ofString())
          .thenApply(HttpResponse::body);
      for (int i = 0; i < 20; i++) {
        assertThat(client
                .send(
                    HttpRequest.newBuilder(proxy.resolve("short"))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                    BodyHandlers.ofString())
                .body())
            .isEqualTo("0");
      }
      assertThat(down.get(5, TimeUnit.MINUTES)).isEqualTo(bytes);
      assertThat(up.get(5, TimeUnit.MINUTES)).isEqualTo(String.valueOf(bytes));
      assertThat(record.terminate()).isEqualTo(143);
      assertThat(record.output())
          .contains("cut: the first 10000000 of " + bytes + " bytes")
          .doesNotContain("OutOfMemory");
    }
    assertThat(new ObjectMapper().readTree(file.toFile()).at("/log/entries")).hasSize(22);
  }

  @Test
  void aRecordingThatIsThereIsReplacedAsAWholeAtTheEnd(Sandbox sandbox) throws Exception {
    Path file = folder.resolve("mine.har");
    Files.copy(Path.of("../recording/src/test/resources/recordings/documented.har"), file);
    try (Jar record = record(sandbox.baseUrl(), file)) {
      submit(record.url("Recording what is sent to"), "OPEN-1", KEY, photos("VIN"));
      record.terminate();
    }

    assertThat(new ObjectMapper().readTree(file.toFile()).at("/log/entries")).hasSize(1);
  }

  @Test
  void aSecretOfTheEnvironmentIsNotWritten(Sandbox sandbox) throws Exception {
    Path file = folder.resolve("mine.har");
    try (Jar record = Jar.start(
        List.of(),
        Map.of("UPLOAD_TOKEN", "canary/token+1"),
        "record",
        "--to=" + sandbox.baseUrl(),
        "--out=" + file,
        "--secret-env=UPLOAD_TOKEN")) {
      String body = photos("VIN").replace("VIN.jpg", "VIN.jpg?t=canary%2Ftoken%2B1");
      submit(record.url("Recording what is sent to"), "OPEN-1", KEY, body);
      record.terminate();
    }

    assertThat(Files.readString(file)).contains("REDACTED-SECRET-1").doesNotContain("canary");
  }

  @Test
  void aServerOfAPrivateCaIsTrustedIfItIsTold() throws Exception {
    PrivateCa ca = new PrivateCa();
    Path pem = ca.writeTo(folder.resolve("ca.pem"));
    try (DeviatingServer server = new DeviatingServer(UnaryOperator.identity(), ca.server());
        Jar trusting =
            record(URI.create(server.baseUrl()), folder.resolve("a.har"), "--ca=" + pem);
        Jar other = record(URI.create(server.baseUrl()), folder.resolve("b.har"))) {
      assertThat(submit(trusting.url("Recording what is sent to"), "OPEN-1", KEY, photos("VIN"))
              .status())
          .isEqualTo(200);
      assertThat(submit(other.url("Recording what is sent to"), "OPEN-1", KEY, photos("VIN")))
          .satisfies(reply -> {
            assertThat(reply.status()).isEqualTo(502);
            assertThat(reply.text()).contains("certif");
          });
    }
  }

  private static Jar record(URI to, Path file, String... more) throws IOException {
    return Jar.start(
        Stream.concat(Stream.of("record", "--to=" + to, "--out=" + file), Stream.of(more))
            .toArray(String[]::new));
  }

  private void assertOnly(Path file) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
