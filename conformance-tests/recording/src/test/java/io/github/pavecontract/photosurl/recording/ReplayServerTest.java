package io.github.pavecontract.photosurl.recording;

import static io.github.pavecontract.photosurl.recording.Sample.exchange;
import static io.github.pavecontract.photosurl.testing.Http.photos;
import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.testing.Http.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client gets that asks a recording instead of the API. */
final class ReplayServerTest {
  private static final Optional<String> MY_KEY = Optional.of("my-key");
  private static final Path DOCUMENTED = Path.of("src/test/resources/recordings/documented.har");

  @TempDir
  private Path folder;

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final List<ReplayServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(ReplayServer::close);
  }

  @Test
  void theSameRequestGetsItsAnswersInRecordedOrderAndThenTheLastOne() throws IOException {
    URI replay = replay(
        exchange("S-1", "key", photos("VIN"), 200, "first"),
        exchange("S-1", "key", photos("Left"), 200, "other"),
        exchange("S-1", "key", photos("VIN"), 429, "second"));

    assertThat(submit(replay, "mine", MY_KEY, photos("VIN"))).isEqualTo(new Reply(200, "first"));
    assertThat(submit(replay, "mine", MY_KEY, photos("VIN"))).isEqualTo(new Reply(429, "second"));
    assertThat(submit(replay, "mine", MY_KEY, photos("VIN"))).isEqualTo(new Reply(429, "second"));
    assertThat(submit(replay, "mine", MY_KEY, photos("Left"))).isEqualTo(new Reply(200, "other"));
  }

  @Test
  void theOrderOfMembersAndBlanksInABodyDoNotMatter() throws IOException {
    URI replay = replay(exchange("S-1", "key", "{\"photos\":[],\"a\":1}", 200, "found"));

    assertThat(submit(replay, "mine", MY_KEY, "{ \"a\" : 1,\n \"photos\": [] }").text())
        .isEqualTo("found");
  }

  @Test
  void anotherSignatureOfAUrlIsTheSameQuestion() throws IOException {
    String signed =
        "{\"photos\":[{\"url\":\"https://b.example/p.jpg?X-Amz-Signature=%s&X-Amz-Date=1\"}]}";
    URI replay =
        replay(exchange("S-1", "key", String.format(signed, "abc123def456"), 200, "found"));

    assertThat(submit(replay, "mine", MY_KEY, String.format(signed, "0987fedc6543"))
            .text())
        .isEqualTo("found");
    assertThat(submit(replay, "mine", MY_KEY, String.format(signed, "1").replace("p.jpg", "q.jpg"))
            .status())
        .isEqualTo(501);
  }

  @Test
  void aFileWithoutAnExchangeOfTheOperationIsRefused() throws IOException {
    Path file = Files.writeString(
        folder.resolve("none.har"), "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}");

    assertThatThrownBy(() -> start(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("there is nothing to replay.");
  }

  @Test
  void twoSessionsOfAClientNeverShareOneOfTheRecording() throws IOException {
    URI replay = replay(
        exchange("S-1", "key", photos("VIN"), 200, "of the first"),
        exchange("S-2", "key", photos("VIN"), 200, "of the second"));

    assertThat(submit(replay, "mine", MY_KEY, photos("VIN")).text()).isEqualTo("of the first");
    assertThat(submit(replay, "other", MY_KEY, photos("VIN")).text()).isEqualTo("of the second");
    assertThat(submit(replay, "mine", MY_KEY, photos("VIN")).text()).isEqualTo("of the first");
    assertThat(submit(replay, "third", MY_KEY, photos("VIN")).text())
        .contains("not recorded", "another session or API key");
  }

  @Test
  void differentApiKeysStayDifferentAndAnAbsentOneIsNotAnEmptyOne() throws IOException {
    URI replay = replay(
        exchange("S-1", "key-a", photos("VIN"), 200, "a"),
        exchange("S-1", "key-b", photos("VIN"), 404, "b"),
        exchange("S-1", null, photos("VIN"), 400, "absent"));

    assertThat(submit(replay, "mine", MY_KEY, photos("VIN")).text()).isEqualTo("a");
    assertThat(submit(replay, "mine", Optional.of("another"), photos("VIN")).text())
        .isEqualTo("b");
    assertThat(submit(replay, "mine", Optional.empty(), photos("VIN")).text()).isEqualTo("absent");
    assertThat(submit(replay, "mine", Optional.of(""), photos("VIN")).text())
        .contains("it has an empty API key, and one with an API key was recorded");
  }

  @Test
  void anUnrecordedRequestGets501WithTheNearestRecordedOneAndTheDifference() throws IOException {
    URI replay = replay(
        exchange("S-1", null, photos("Left", "Rear"), 400, "{}"),
        exchange("S-1", "key", photos("VIN"), 200, "{}"));

    Reply reply = submit(replay, "mine", MY_KEY, photos("Windshield"));

    assertThat(reply.status()).isEqualTo(501);
    assertThat(reply.text())
        .startsWith(
            "This request was not recorded. The nearest one is entry 1: the body differs at ")
        .contains("/photos/0/photo_label", "VIN", "Windshield");
    assertThat(log).singleElement().asString().contains(" 501 ").doesNotContain("my-key");
  }

  @Test
  void aRequestOfNoOperationGets501AndSaysSo() throws IOException {
    URI replay = replay(exchange("S-1", "key", photos("VIN"), 200, "{}"));

    HttpResponse<String> answer = get(replay.resolve("/v1/other"), "identity");

    assertThat(answer.statusCode()).isEqualTo(501);
    assertThat(answer.body()).contains("no request of the operation");
  }

  @Test
  void theSessionKeyOfTheClientComesBackWhereTheRecordedOneWasEchoed() throws IOException {
    URI replay = replay(
        exchange("SESSION-1", "key", photos("VIN"), 404, "{\"message\":\"no SESSION-1 here\"}"));

    assertThat(submit(replay, "mine-ü", MY_KEY, photos("VIN")).text())
        .isEqualTo("{\"message\":\"no mine-ü here\"}");
  }

  @Test
  void anAnswerThatWasCompressedIsCompressedForThoseWhoAcceptIt() throws IOException {
    Request request = new Request(
        "GET", "https://api.example/v1/hotspots/S-1/photos-url", List.of(), ByteString.EMPTY);
    List<Header> headers = List.of(Sample.JSON, new Header("Content-Encoding", "gzip"));
    URI replay = replay(new Exchange(
        request,
        new Response(200, headers, ByteString.encodeUtf8("{\"plain\":true}")),
        Sample.TIME,
        Duration.ofMillis(1)));
    URI url = replay.resolve("/v1/hotspots/mine/photos-url");

    HttpResponse<String> plain = get(url, "identity");
    assertThat(plain.body()).isEqualTo("{\"plain\":true}");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    HttpResponse<byte[]> packed = send(url, "gzip", BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(Gzip.decompress(ByteString.of(packed.body()), 1 << 20).utf8())
        .isEqualTo("{\"plain\":true}");
  }

  @Test
  void entriesOfOtherHostsOrWithoutAnAnswerAreCountedAndLeftOut() throws IOException {
    ReplayServer server = start(Path.of("src/test/resources/har/chromium.har"));

    assertThat(server.count()).isPositive();
    assertThat(server.others()).isPositive();
  }

  @Test
  void theClientWorksAgainstTheDocumentedRecording() throws IOException {
    PhotosUrlClient client = PhotosUrlClient.builder("any-key-will-do")
        .baseUrl(start(DOCUMENTED).baseUrl().toString())
        .allowPlainHttp()
        .build();
    List<Photo> photo = List.of(
        Photo.of(PhotoLabel.of("VIN"), "https://i.ibb.co/b67cPzx/UDB-MPG1-GV1-IZO-01-GFE.jpg"));

    assertThat(client.submit("any-session", photo).accepted()).hasSize(1);
    assertThatThrownBy(() -> client.submit("no-such-session", List.of(photo.get(0), photo.get(0))))
        .isInstanceOf(PhotosUrlException.UnexpectedResponse.class)
        .hasMessageContaining("501");
  }

  private URI replay(Exchange... exchanges) throws IOException {
    return start(Sample.write(folder.resolve("recording.har"), exchanges)).baseUrl();
  }

  private ReplayServer start(Path file) throws IOException {
    ReplayServer server = ReplayServer.start(
        file,
        Sample.CONTRACT,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        log::add);
    servers.add(server);
    return server;
  }

  private static HttpResponse<String> get(URI url, String encoding) throws IOException {
    return send(url, encoding, BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(
      URI url, String encoding, HttpResponse.BodyHandler<T> handler) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(url)
                  .header("Accept-Encoding", encoding)
                  .method("GET", BodyPublishers.noBody())
                  .build(),
              handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
