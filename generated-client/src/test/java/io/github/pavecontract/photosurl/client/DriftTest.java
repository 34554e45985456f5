package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.JSON_TYPE;
import static io.github.pavecontract.photosurl.client.Samples.KEY;
import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.RESULTS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static io.github.pavecontract.photosurl.client.Samples.client;
import static io.github.pavecontract.photosurl.client.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.client.ScriptedServer.Action;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client tells of what the contract does not know, and of nothing else. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DriftTest {
  private static final String KNOWN = RESULTS.replace("\"Roof\"", "\"Left\"");
  private static final List<Photo> LISTED = List.of(
      Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg"),
      Photo.of(PhotoLabel.LEFT, "https://example.com/left.jpg"));
  private static final Drift END = Drift.of("status", "");

  private final BlockingQueue<Drift> heard = new LinkedBlockingQueue<>();
  private final AtomicLong nanos = new AtomicLong();

  /** Submits once for each answer; behind them one whose status is news, so that the end is known. */
  private List<Drift> heard(Action... answers) throws IOException, InterruptedException {
    Action[] all = java.util.Arrays.copyOf(answers, answers.length + 1);
    all[answers.length] = ScriptedServer.reply(299, KNOWN);
    try (ScriptedServer server = ScriptedServer.answering(all)) {
      PhotosUrlClient client = client(server.url())
          .onDrift(heard::add)
          .time(Clock.systemUTC(), nanos::get, (pause, cancellation) -> {})
          .callTimeout(Duration.ofHours(1))
          .build();
      for (int i = 0; i < all.length; i++) {
        try {
          client.submit(SESSION, LISTED);
        } catch (PhotosUrlException e) {
          // It is about the listener.
        }
        nanos.addAndGet(Duration.ofMinutes(50).toNanos());
      }
      List<Drift> drifts = new java.util.ArrayList<>();
      for (Drift drift = next(); !END.equals(drift); drift = next()) {
        drifts.add(drift);
      }
      return drifts;
    }
  }

  private Drift next() throws InterruptedException {
    @Nullable Drift next = heard.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("something is heard").isNotNull();
    return next == null ? END : next;
  }

  @Test
  void whatTheContractKnowsIsNoNews() throws Exception {
    assertThat(heard(
            ScriptedServer.reply(200, KNOWN, JSON_TYPE, "X-Request-Id: 1"),
            ScriptedServer.reply(400, envelope(400, "Missing API-Key in authentication header.")),
            ScriptedServer.reply(
                418, envelope(418, "This session is already inspected or expired.")),
            ScriptedServer.reply(502, "<html>"),
            ScriptedServer.reply(200, "no JSON")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"data":[                     | {"page":{"a":1},"data":[            | schema.undeclared-property at /page
      "url":                        | "score":0.5,"url":                  | schema.undeclared-property at /data/0/score
      "https://example.com/vin.jpg" | "u","a b":1                         | schema.undeclared-property at /data/0/*
      "VIN"                         | "Bonnet"                            | schema.unlisted-value at /data/0/photo_label
      is still under                | is no longer under                  | schema.unlisted-value at /data/1/message
      """)
  void somethingNewInResults(String known, String changed, String drift) throws Exception {
    String body = KNOWN.replaceAll("\\s+\\[", "[").replace(known, changed);
    assertThat(body).isNotEqualTo(KNOWN);

    assertThat(heard(ScriptedServer.reply(200, body, JSON_TYPE)))
        .extracting(Drift::toString)
        .containsExactly(drift);
  }

  @Test
  void somethingNewInAnError() throws Exception {
    String body = envelope(404, "Gone for lunch.").replace("{", "{\"trace\": \"x\", ");

    assertThat(heard(ScriptedServer.reply(404, body)))
        .containsExactly(
            Drift.of("schema.unlisted-value", "/message"),
            Drift.of("schema.undeclared-property", "/trace"));
  }

  @ParameterizedTest
  @CsvSource({
    "Deprecation: @1688169599, header.deprecation",
    "sunset: Sat; 31 Dec 2026 23:59:59 GMT, header.sunset",
    "Warning: 299 - soon, header.warning"
  })
  void aHeaderThatAnnouncesAChange(String header, String id) throws Exception {
    assertThat(heard(ScriptedServer.reply(200, KNOWN, header))).containsExactly(Drift.of(id, ""));
  }

  @ParameterizedTest
  @CsvSource({"202, status", "418, status", "302, redirect"})
  void aStatusThatTheContractDoesNotHave(int status, String id) throws Exception {
    Drift expected = Drift.of(id, "");
    if (expected.equals(END)) {
      heard(ScriptedServer.reply(status, KNOWN));
    } else {
      assertThat(heard(ScriptedServer.reply(status, KNOWN))).containsExactly(expected);
    }
  }

  @Test
  void eachKindIsToldOnceAnHour() throws Exception {
    String body = KNOWN.replace("\"url\":", "\"score\": 1, \"url\":");
    Action answer = ScriptedServer.reply(200, body, JSON_TYPE);

    assertThat(heard(answer, answer, answer)).hasSize(2);
  }

  @Test
  void nothingOfAValueIsTold() throws Exception {
    String body = KNOWN
        .replace("\"VIN\"", "\"" + KEY + "\"")
        .replace("\"url\":", "\"" + KEY + "\": \"" + KEY + "\", \"me@example.com\": 1, \"url\":");

    assertThat(heard(ScriptedServer.reply(200, body)).toString())
        .doesNotContain("key-", "***", "example.com");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListenerThatFailsOrHangsHarmsNobody(boolean hangs) throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    String body = KNOWN.replace("\"url\":", "\"score\": 1, \"url\":");
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.reply(200, body))) {
      PhotosUrlClient client = client(server.url())
          .onDrift(drift -> {
            called.countDown();
            if (hangs) {
              await(end);
            }
            throw new IllegalStateException("broken");
          })
          .build();

      for (int i = 0; i < 3; i++) {
        assertThat(client.submit(SESSION, PHOTOS).outcomes()).hasSize(2);
      }
      await(called);
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
