package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pavecontract.photosurl.testing.NeedsTools;
import io.github.pavecontract.photosurl.testing.Tools;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code photos-url sandbox} as a process, from its first line to SIGTERM. */
final class SandboxCommandIT {
  private static final String PHOTO =
      "{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"https://example.com/vin.jpg\"}]}";

  @NeedsTools
  @Test
  void theCurlLineThatItPrintsWorks() throws Exception {
    Tools.find("the curl line", "curl");
    try (Jar jar = Jar.start("sandbox")) {
      String curl = jar.line("curl -X POST").strip();

      Process shell =
          new ProcessBuilder("sh", "-c", curl.replaceFirst("curl ", "curl -s ")).start();
      String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).contains("Photo URL has been successfully submitted.");
    }
  }

  @Test
  void itListensOnTheLoopbackAddressUnlessItIsToldTo() throws Exception {
    try (Jar jar = Jar.start("sandbox")) {
      assertThat(jar.url("Sandbox of contract").getHost()).isEqualTo("127.0.0.1");
    }
    try (Jar jar = Jar.start("sandbox", "--bind", "0.0.0.0")) {
      assertThat(submit(jar.url("Sandbox of contract"), "OPEN-1", "sandbox-key").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void itLogsALineARequestWithoutTheApiKeyAndStopsCleanlyOnSigterm() throws Exception {
    try (Jar jar = Jar.start("sandbox")) {
      URI baseUrl = jar.url("Sandbox of contract");
      submit(baseUrl, "OPEN-1", "sandbox-hush");
      submit(baseUrl, "OPEN-1", "sandbox-hush");
      submit(baseUrl, "sandbox-hush", "sandbox-hush");
      submit(baseUrl, "sandbox%2D%68ush", "sandbox-hush");
      submit(baseUrl, "OPEN-FAULT-503", "sandbox-hush");

      String hint = " (Sessions exist whose keys begin with OPEN-, SUBMITTED-, CLOSED-;"
          + " --session adds others.)";
      assertThat(jar.terminate()).as("exit code of SIGTERM").isEqualTo(143);
      assertThat(jar.output().lines().skip(5))
          .containsExactly(
              "POST /v1/hotspots/OPEN-1/photos-url key *** 200 1 submitted, 0 refused",
              "POST /v1/hotspots/OPEN-1/photos-url key *** 200 0 submitted, 1 refused",
              "POST /v1/hotspots/***/photos-url key *** 404" + hint,
              "POST /v1/hotspots/***/photos-url key *** 404" + hint,
              "POST /v1/hotspots/OPEN-FAULT-503/photos-url key *** fault 503:1s",
              "Stopped after 5 requests.");
      assertThat(jar.output()).doesNotContain("hush", "%68");
    }
  }

  @Test
  void sessionsFaultsAndProcessingAreOptions() throws Exception {
    try (Jar jar = Jar.start(
        "sandbox",
        "--session=CLAIM-7=open@team-a",
        "--session=CLAIM-8=closed",
        "--fault=CLAIM-7=429:3s*1",
        "--processing=refusals:0")) {
      URI baseUrl = jar.url("Sandbox of contract");

      HttpResponse<String> busy = submit(baseUrl, "CLAIM-7", "team-a");
      assertThat(busy.statusCode()).isEqualTo(429);
      assertThat(busy.headers().firstValue("Retry-After")).hasValue("3");
      assertThat(submit(baseUrl, "CLAIM-7", "team-a").body()).contains("successfully submitted");
      assertThat(submit(baseUrl, "CLAIM-7", "team-a").body()).contains("successfully processed");
      assertThat(submit(baseUrl, "CLAIM-7", "sandbox-key").statusCode()).isEqualTo(404);
      assertThat(submit(baseUrl, "CLAIM-8", "sandbox-key").statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port=-1              | --port: -1 is no port",
        "--port=65536           | --port: 65536 is no port",
        "--port=x               | 'x' is not an int",
        "--bind=no.such.host.invalid | is no address",
        "--session=CLAIM-7      | KEY=STATE[@API_KEY]",
        "--session=CLAIM-7=ajar | Use one of: open, submitted, closed",
        "--fault=lightning      | is no fault",
        "--fault==drop          | names no session",
        "--processing=soon      | refusals:N",
        "--cors=app.example     | is no origin",
        "--contract=none.yaml   | none.yaml",
        "--prot=1 | Unknown option",
      })
  void aBadOptionIsRefusedInAFewLinesWithWhatToWrite(String option, String message)
      throws IOException {
    Run run = Run.of(Map.of(), "sandbox", option);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSizeLessThan(5);
  }

  @Test
  void aTakenPortIsRefusedWithWhatToDo() throws Exception {
    try (Jar first = Jar.start("sandbox")) {
      int port = first.url("Sandbox of contract").getPort();
      try (Jar second = Jar.start("sandbox", "--port", String.valueOf(port))) {
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.output())
            .contains(": The server cannot listen on", "port 0 is any free one");
      }
    }
  }

  @Test
  void itAnswersManyAtOnceAndLosesNothing() throws Exception {
    try (Jar jar = Jar.start(List.of("-Xmx64m"), Map.of(), "sandbox")) {
      Load load = new Load(jar.url("Sandbox of contract"), 64, 20_000);

      Load.Result result = load.run();

      assertThat(result.failures()).isEmpty();
      assertThat(result.acceptedMoreThanOnce()).isEmpty();
      assertThat(result.neverAccepted()).isEmpty();
      String journal = HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(jar.url("Sandbox of contract").resolve("/_sandbox/received"))
                  .build(),
              BodyHandlers.ofString())
          .body();
      assertThat(journal.replaceAll("\\s", ""))
          .contains("{\"requests\":20000,\"submitted\":" + load.photos() + ",\"refused\":"
              + (20_000 - load.photos()) + "}");
    }
  }

  @Test
  void pagesAndNamesThatAreAllowedAreOptions() throws Exception {
    try (Jar jar = Jar.start("sandbox", "--cors=https://app.example", "--allow-host=sandbox")) {
      URI baseUrl = jar.url("Sandbox of contract");
      HttpResponse<String> answer = HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(baseUrl.resolve("/_sandbox/reset"))
                  .header("Origin", "https://app.example")
                  .POST(BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(204);
      try (Socket socket = new Socket(baseUrl.getHost(), baseUrl.getPort())) {
        socket
            .getOutputStream()
            .write("GET / HTTP/1.0\r\nHost: sandbox:1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 200 ");
      }
    }
  }

  @Test
  @Tag("endurance")
  void underLoadItTakesAQuarterOfAGigabyteAtMost() throws Exception {
    try (Jar jar = Jar.start("sandbox")) {
      Load load = new Load(jar.url("Sandbox of contract"), 64, 400_000);
      assertThat(load.run().failures()).isEmpty();

      long kilobytes = residentKilobytes(jar.process());
      System.out.println(
          "After 400,000 requests the sandbox takes " + kilobytes / 1024 + " MB at most.");
      assertThat(kilobytes).isBetween(1L, 256L * 1024);
    }
  }

  /** The most memory that a process and those that it started have taken, where the system tells. */
  private static long residentKilobytes(ProcessHandle process) throws IOException {
    long sum = 0;
    for (ProcessHandle one :
        Stream.concat(Stream.of(process), process.descendants()).toList()) {
      Path status = Path.of("/proc", String.valueOf(one.pid()), "status");
      assumeTrue(
          Files.isReadable(status), "this system does not tell how much memory a process takes");
      sum += Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    }
    return sum;
  }

  private static HttpResponse<String> submit(URI baseUrl, String sessionKey, String apiKey)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(baseUrl.resolve("v1/hotspots/" + sessionKey + "/photos-url"))
                .header("API-Key", apiKey)
                .POST(BodyPublishers.ofString(PHOTO))
                .build(),
            BodyHandlers.ofString());
  }
}
