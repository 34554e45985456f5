package io.github.pavecontract.photosurl.verify.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traffic that names no case is judged by what it shows itself. */
final class ForeignTrafficTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Contract CONTRACT = Contract.bundled();
  private static final String KEY = "a-real-api-key";
  private static final String SUBMITTED = "Photo URL has been successfully submitted.";
  private static final String REFUSED = "Photo is still under processing and cannot be updated.";
  private static final String NOT_FOUND =
      "{\"code\":404,\"message\":\"Session cannot be found with the given API-Key.\",\"timestamp\":\"2026-01-01T00:00:00Z\"}";

  @TempDir
  Path folder;

  private final ObjectNode har = MAPPER.createObjectNode();
  private ArrayNode entries = MAPPER.createArrayNode();

  @BeforeEach
  void start() {
    entries = har.putObject("log").put("version", "1.2").putArray("entries");
  }

  @Test
  void whatAnyDocumentedCaseAnswersIsFine() throws IOException {
    vin("S-1", KEY, 200, result(true, SUBMITTED));
    vin("S-1", KEY, 200, result(false, REFUSED));
    vin("S-2", KEY, 404, NOT_FOUND);

    RunResult result = judged();

    assertThat(seen(result)).isEmpty();
    assertThat(result.exchanges()).isEqualTo(3);
  }

  @Test
  void aLabelThatIsSubmittedAgainInItsSessionIsAViolation() throws IOException {
    vin("S-1", KEY, 200, result(true, SUBMITTED));
    vin("S-2", KEY, 200, result(true, SUBMITTED));
    vin("S-1", KEY, 200, result(true, SUBMITTED));

    assertThat(seen(judged())).containsExactly("VIOLATION result.submitted-again");
  }

  @Test
  void aStatusOfNoCaseIsAViolation() throws IOException {
    vin("S-1", KEY, 201, result(true, SUBMITTED));

    assertThat(seen(judged())).containsExactly("VIOLATION status");
  }

  @Test
  void whatAGatewayAnswersIsCountedAndNotJudged() throws IOException {
    vin("S-1", KEY, 502, "<html>Bad Gateway</html>");
    vin("S-1", KEY, 429, "{}");
    vin("S-1", KEY, 500, "{}");
    vin("S-1", KEY, 200, result(true, SUBMITTED));
    RunResult result = judged();

    assertThat(seen(result)).isEmpty();
    assertThat(result.exchanges()).isEqualTo(1);
    assertThat(result.notes())
        .containsExactly("Not judged: 3 answers of a gateway in place of the API, by status:"
            + " 429 ×1, 500 ×1, 502 ×1.");
  }

  @Test
  void aBadRequestIsNoFindingAboutTheApi() throws IOException {
    entry("S-1", KEY, "{\"photos\":[{}]}", 400, NOT_FOUND.replace("404", "400"));

    assertThat(seen(judged())).containsExactly("REQUEST request.required");
  }

  @Test
  void aRequestWithoutAKeyMustBeRefused() throws IOException {
    vin("S-1", "", 200, result(true, SUBMITTED));

    assertThat(seen(judged()))
        .containsExactly("VIOLATION authentication", "REQUEST request.api-key");
  }

  @Test
  void anUnknownLabelMayBeAnsweredInAnyWay() throws IOException {
    String body = "{\"photos\":[{\"photo_label\":\"Roof\",\"url\":\"https://h/r.jpg\"}]}";
    entry("S-1", KEY, body, 422, NOT_FOUND.replace("404", "422"));

    assertThat(seen(judged())).isEmpty();
  }

  @Test
  void aKeyOfTheTrafficIsFoundAsALeakAndNotShown() throws IOException {
    vin("S-1", KEY, 404, NOT_FOUND.replace("given API-Key", KEY));

    RunResult result = judged();

    assertThat(seen(result)).contains("VIOLATION secret.api-key");
    assertThat(result.findings().toString()).doesNotContain(KEY).contains("$PAVE_API_KEY");
  }

  @Test
  void aBodyThatWasNotRecordedIsNotJudged() throws IOException {
    vin("S-1", KEY, 200, "");
    ((ArrayNode) entries.get(0).at("/response/headers"))
        .addObject()
        .put("name", "content-length")
        .put("value", "120");

    RunResult result = judged();

    assertThat(seen(result)).isEmpty();
    assertThat(result.unjudged()).isPresent();
    assertThat(result.findings()).extracting(Finding::id).contains("gap.body");
  }

  @Test
  void otherOperationsArePassedOver() throws IOException {
    vin("S-1", KEY, 404, NOT_FOUND);
    entries.addObject().setAll((ObjectNode) entries.get(0).deepCopy());
    ((ObjectNode) entries.get(1).path("request")).put("url", "https://h/v1/inspections");

    assertThat(judged().exchanges()).isEqualTo(1);
  }

  private static String result(boolean success, String message) {
    return "{\"data\":[{\"photo_label\":\"VIN\",\"url\":\"https://h/v.jpg\",\"success\":" + success
        + ",\"message\":\"" + message + "\"}]}";
  }

  private void vin(String session, String key, int status, String answer) {
    String body = "{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"https://h/v.jpg\"}]}";
    entry(session, key, body, status, answer);
  }

  private void entry(String session, String key, String body, int status, String answer) {
    ObjectNode entry = entries.addObject().put("startedDateTime", "2026-01-01T00:00:00Z");
    entry.put("time", 1);
    ObjectNode request = entry.putObject("request").put("method", "POST");
    request.put("url", "https://h/v1/hotspots/" + session + "/photos-url");
    ArrayNode headers = request.putArray("headers");
    if (!key.isEmpty()) {
      headers.addObject().put("name", "api-key").put("value", key);
    }
    request.putObject("postData").put("mimeType", "application/json").put("text", body);
    ObjectNode response = entry.putObject("response").put("status", status);
    response
        .putArray("headers")
        .addObject()
        .put("name", "Content-Type")
        .put("value", "application/json");
    response.putObject("content").put("mimeType", "application/json").put("text", answer);
  }

  private RunResult judged() throws IOException {
    Path file = Files.writeString(folder.resolve("traffic.har"), har.toString());
    HarSource source = HarSource.of(file, CONTRACT, Duration.ofDays(1), Clock.systemUTC());
    return new TrafficRun(source, CONTRACT, row -> {}).run().run();
  }

  private static List<String> seen(RunResult result) {
    List<String> seen = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.kind() != Kind.GAP) {
        seen.add(finding.kind() + " " + finding.id());
      }
    }
    return seen;
  }
}
