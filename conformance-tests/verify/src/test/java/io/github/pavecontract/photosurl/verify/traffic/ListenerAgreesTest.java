package io.github.pavecontract.photosurl.verify.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.client.Drift;
import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client's listener hears of an answer is what the same answer shows in a recording. */
final class ListenerAgreesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Contract CONTRACT = Contract.bundled();
  private static final String URL = "https://h/v.jpg";

  /** What the client tells; a recording also shows what is wrong. */
  private static final Set<String> OF_LISTENERS = Set.of(
      "schema.undeclared-property",
      "schema.unlisted-value",
      "status",
      "redirect",
      "header.deprecation",
      "header.sunset",
      "header.warning");

  private static final String RESULT = "{\"data\":[{\"photo_label\":\"VIN\",\"url\":\"" + URL
      + "\",\"success\":true,\"message\":\"Photo URL has been successfully submitted.\"}]}";
  private static final String ERROR =
      "{\"code\":404,\"message\":\"Session cannot be found with the given API-Key.\",\"timestamp\":\"2026-01-01T00:00:00Z\"}";

  @TempDir
  Path folder;

  static Stream<Arguments> answers() {
    return Stream.of(
        arguments("nothing new", 200, Map.of(), RESULT, Set.of()),
        arguments("an error as documented", 404, Map.of(), ERROR, Set.of()),
        arguments("a header that announces nothing", 200, Map.of("Server", "x"), RESULT, Set.of()),
        arguments(
            "a property beside the data",
            200,
            Map.of(),
            RESULT.replace("{\"data\"", "{\"page\":1,\"data\""),
            Set.of("schema.undeclared-property at /page")),
        arguments(
            "a property in a result",
            200,
            Map.of(),
            RESULT.replace("\"url\"", "\"score\":{\"a\":[1]},\"url\""),
            Set.of("schema.undeclared-property at /data/0/score")),
        arguments(
            "a property in an error",
            404,
            Map.of(),
            ERROR.replace("\"code\"", "\"trace\":\"x\",\"code\""),
            Set.of("schema.undeclared-property at /trace")),
        arguments(
            "a result of a label that is new",
            200,
            Map.of(),
            RESULT.replace(
                "}]",
                "},{\"photo_label\":\"Roof\",\"url\":\"" + URL
                    + "\",\"success\":false,\"message\":\"Photo is still under processing and cannot be updated.\"}]"),
            Set.of("schema.unlisted-value at /data/1/photo_label")),
        arguments("a status that is new", 202, Map.of(), RESULT, Set.of("status")),
        arguments(
            "a status that only malformed requests have", 422, Map.of(), ERROR, Set.of("status")),
        arguments("a redirect", 302, Map.of("Location", "/x"), RESULT, Set.of("redirect")),
        arguments(
            "announcements",
            200,
            Map.of("Deprecation", "@1", "Sunset", "soon", "Warning", "299 - soon"),
            RESULT,
            Set.of("header.deprecation", "header.sunset", "header.warning")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void bothTellTheSame(
      String name, int status, Map<String, String> headers, String body, Set<String> expected)
      throws Exception {
    assertThat(heard(status, headers, body)).as("heard").isEqualTo(expected);
    assertThat(shown(status, headers, body)).as("shown").isEqualTo(expected);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(
            "a message that is new",
            200,
            RESULT.replace("successfully submitted", "queued"),
            "schema.unlisted-value at /data/0/message",
            "invariant"),
        arguments(
            "an error that is new",
            404,
            ERROR.replace("cannot be found", "was moved"),
            "schema.unlisted-value at /message",
            "error.message"));
  }

  /** The listener knows of no cases, so that what it hears as news may be a fault to who does. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void aTextThatIsNewIsToldOnceAsTheViolationThatItIs(
      String name, int status, String body, String drift, String violation) throws Exception {
    assertThat(heard(status, Map.of(), body)).as("heard").containsExactly(drift);
    assertThat(findings(status, Map.of(), body))
        .as("shown")
        .filteredOn(finding -> finding.kind() != Kind.GAP)
        .extracting(Finding::id)
        .containsExactly(violation);
  }

  private static Set<String> heard(int status, Map<String, String> headers, String body)
      throws InterruptedException {
    BlockingQueue<Drift> queue = new LinkedBlockingQueue<>();
    Drift end = Drift.of("schema.undeclared-property", "/end");
    submit(status, headers, body, queue);
    Set<String> heard = new TreeSet<>();
    for (Drift drift = queue.take(); !drift.equals(end); drift = queue.take()) {
      heard.add(drift.toString());
    }
    return heard;
  }

  /** Then something is submitted whose answer is news for sure. */
  private static void submit(
      int status, Map<String, String> headers, String body, BlockingQueue<Drift> queue) {
    List<Photo> photos = List.of(Photo.of(PhotoLabel.VIN, URL));
    OkHttpClient canned = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          boolean first = chain.request().url().pathSegments().contains("S-1");
          return new Response.Builder()
              .request(chain.request())
              .protocol(Protocol.HTTP_1_1)
              .message("")
              .code(first ? status : 200)
              .headers(Headers.of(first ? headers : Map.of()))
              .body(ResponseBody.create(
                  first ? body : RESULT.replace("{\"data\"", "{\"end\":1,\"data\""),
                  MediaType.get("application/json")))
              .build();
        })
        .build();
    PhotosUrlClient client = PhotosUrlClient.builder("a-real-api-key")
        .httpClient(canned)
        .onDrift(queue::add)
        .build();
    try {
      client.submit("S-1", photos);
    } catch (PhotosUrlException e) {
      // It is about the listener.
    }
    client.submit("S-2", photos);
  }

  private Set<String> shown(int status, Map<String, String> headers, String body)
      throws IOException {
    return findings(status, headers, body).stream()
        .filter(finding -> OF_LISTENERS.contains(finding.id()))
        .map(ListenerAgreesTest::inWordsOfListeners)
        .collect(Collectors.toSet());
  }

  private List<Finding> findings(int status, Map<String, String> headers, String body)
      throws IOException {
    ObjectNode har = MAPPER.createObjectNode();
    ArrayNode entries = har.putObject("log").put("version", "1.2").putArray("entries");
    ObjectNode entry = entries.addObject().put("startedDateTime", "2026-01-01T00:00:00Z");
    entry.put("time", 1);
    ObjectNode request = entry.putObject("request").put("method", "POST");
    request.put("url", "https://h/v1/hotspots/S-1/photos-url");
    request.putArray("headers").addObject().put("name", "API-Key").put("value", "a-real-api-key");
    request
        .putObject("postData")
        .put("mimeType", "application/json")
        .put("text", "{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"" + URL + "\"}]}");
    ObjectNode response = entry.putObject("response").put("status", status);
    ArrayNode fields = response.putArray("headers");
    fields.addObject().put("name", "Content-Type").put("value", "application/json");
    headers.forEach((name, value) -> fields.addObject().put("name", name).put("value", value));
    response.putObject("content").put("mimeType", "application/json").put("text", body);
    Path file = Files.writeString(folder.resolve("one.har"), har.toString());
    HarSource source = HarSource.of(file, CONTRACT, Duration.ofDays(1), Clock.systemUTC());
    return new TrafficRun(source, CONTRACT, row -> {}).run().run().findings();
  }

  /** Where in the body it is, a finding says with what it received. */
  private static String inWordsOfListeners(Finding finding) {
    String received = finding.details().stream()
        .filter(detail -> detail.name().equals("received"))
        .map(detail -> detail.text())
        .findFirst()
        .orElse("");
    return received.startsWith("/")
        ? finding.id() + " at " + received.replaceFirst(" .*", "")
        : finding.id();
  }
}
