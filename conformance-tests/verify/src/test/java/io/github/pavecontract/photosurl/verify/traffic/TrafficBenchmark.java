package io.github.pavecontract.photosurl.verify.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.verify.ndjson.NdjsonSource;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What judging takes, beside parsing the same lines and their bodies, in CPU time of the process:
 * -Pbenchmarks -Dtest=TrafficBenchmark.
 */
@Tag("benchmark")
@Timeout(900)
final class TrafficBenchmark {
  private static final Contract CONTRACT = Contract.bundled();
  private static final int EXCHANGES = 3_000;
  private static final int ROUNDS = 8;

  @ParameterizedTest
  @ValueSource(ints = {1, 13})
  void judgingBesideParsing(int photos) throws JsonProcessingException {
    byte[] lines = lines(photos);
    System.out.println("photos  round  parsed µs  judged µs");
    for (int round = 1; round <= ROUNDS; round++) {
      long start = cpu();
      parse(lines);
      long parsed = cpu();
      TrafficResult result = new TrafficRun(
              NdjsonSource.of("lines", new ByteArrayInputStream(lines)), CONTRACT, row -> {}, 1)
          .run();
      long judged = cpu();
      assertThat(result.tally().counts().exchanges()).isEqualTo(EXCHANGES);
      System.out.printf(
          "%6d  %5d  %9.1f  %9.1f%n", photos, round, micros(start, parsed), micros(parsed, judged));
    }
  }

  private static void parse(byte[] lines) throws JsonProcessingException {
    for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        var json = StrictJson.read(bytes(line));
        StrictJson.read(bytes(json.at("/request/body").asText()));
        StrictJson.read(bytes(json.at("/response/body").asText()));
      }
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Each session is submitted to once, and refuses the same photos once. */
  private static byte[] lines(int number) {
    List<String> labels = CONTRACT.labels(CONTRACT.operation()).all();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < EXCHANGES; i++) {
      boolean success = i % 2 == 0;
      ObjectNode request = JsonNodeFactory.instance.objectNode();
      ObjectNode response = JsonNodeFactory.instance.objectNode();
      ArrayNode photos = request.putArray("photos");
      ArrayNode data = response.putArray("data");
      for (String label : labels.subList(0, number)) {
        String url = "https://photos.example.com/" + i / 2 + "/" + label + ".jpg";
        photos.addObject().put("photo_label", label).put("url", url);
        data.addObject()
            .put("photo_label", label)
            .put("url", url)
            .put("success", success)
            .put(
                "message",
                success
                    ? "Photo URL has been successfully submitted."
                    : "Photo is still under processing and cannot be updated.");
      }
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      ObjectNode asked = line.putObject("request").put("method", "POST");
      asked.put("url", "https://openapi.paveapi.com/v1/hotspots/S-" + i / 2 + "/photos-url");
      asked.putObject("headers").put("API-Key", "11111111-2222-3333-4444-555555555555");
      asked.put("body", request.toString());
      ObjectNode answered = line.putObject("response").put("status", 200);
      answered.putObject("headers").put("Content-Type", "application/json");
      answered.put("body", response.toString());
      lines.append(line).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static double micros(long from, long to) {
    return (to - from) / 1_000.0 / EXCHANGES;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
