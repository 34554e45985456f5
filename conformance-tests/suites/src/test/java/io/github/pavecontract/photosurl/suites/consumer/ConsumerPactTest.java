package io.github.pavecontract.photosurl.suites.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.client.PhotoOutcome;
import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException.ApiError;
import io.github.pavecontract.photosurl.client.PhotosUrlException.MissingApiKey;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionClosed;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionNotFound;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.verify.harness.TwistedServer;
import io.github.pavecontract.photosurl.verify.harness.Variant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drives the generated client through each case of the contract that it can express, against Pact's
 * mock server, and then leaves the pact in {@code target/pacts}. Where a case fails there is no pact.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsumerPactTest {
  private static final String KEY = "key-of-the-consumer-test";
  private static final Contract CONTRACT = Contract.bundled();

  private final ClientPact pact = new ClientPact(CONTRACT);
  private final List<Interaction> kept = new ArrayList<>();

  static Stream<Case> cases() {
    return CONTRACT.cases().stream().filter(ClientPact::isExpressible);
  }

  @BeforeAll
  void clear() throws IOException {
    WrittenPacts.clear(WrittenPacts.FOLDER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theClientUnderstandsTheAnswer(Case aCase) throws IOException {
    Interaction interaction = pact.interaction(aCase);
    BaseMockServer server = MockHttpServerKt.mockServer(
        pact.with(List.of(interaction)),
        MockProviderConfig.createDefault("127.0.0.1", PactSpecVersion.V4));
    server.start();
    try {
      server.waitForServer();
      assertAnswer(aCase, URI.create(server.getUrl() + "/"));
    } finally {
      server.stop();
    }
    assertThat(server.validateMockServerState(null))
        .as("what the mock server made of the request of " + aCase.name())
        .isInstanceOf(PactVerificationResult.Ok.class);
    kept.add(interaction);
  }

  /** A key is lost on the way only, as the client sends one always. */
  private static void assertAnswer(Case aCase, URI mockServer) throws IOException {
    if (aCase.apiKey() != ApiKeyUse.ABSENT) {
      assertAnswer(aCase, client(mockServer));
      return;
    }
    Variant gateway = new Variant("gateway", "the API key is lost", call -> {
      assertThat(call.hasKey()).as("the client sends its key").isTrue();
      call.headers.removeIf(header -> header.name().equalsIgnoreCase(CONTRACT.apiKeyHeader()));
      return call.forward();
    });
    try (TwistedServer server = new TwistedServer(mockServer, gateway)) {
      assertAnswer(aCase, client(server.baseUrl()));
    }
  }

  private static PhotosUrlClient client(URI baseUrl) {
    return PhotosUrlClient.builder(KEY).baseUrl(baseUrl.toString()).build();
  }

  private static void assertAnswer(Case aCase, PhotosUrlClient client) {
    List<Photo> photos = Objects.requireNonNull(aCase.request(), "a request")
        .path("photos")
        .valueStream()
        .map(photo -> Photo.of(
            PhotoLabel.of(photo.path("photo_label").asText()), photo.path("url").asText()))
        .toList();
    JsonNode expected = aCase.response();
    if (aCase.status().first() < 300) {
      List<PhotoOutcome> outcomes = client.submit(aCase.sessionKey(), photos).outcomes();
      assertThat(outcomes).hasSameSizeAs(expected.path("data"));
      for (int i = 0; i < outcomes.size(); i++) {
        assertOutcome(outcomes.get(i), expected.path("data").path(i));
      }
      return;
    }
    ApiError error =
        catchThrowableOfType(ApiError.class, () -> client.submit(aCase.sessionKey(), photos));
    assertThat(error).as("the error of " + aCase.name()).isExactlyInstanceOf(exception(aCase));
    assertThat(error.status()).matches(aCase.status()::matches, "a status " + aCase.status());
    assertThat(error.envelope().code()).isEqualTo(expected.path("code").asInt());
    assertThat(error.envelope().message().value())
        .isEqualTo(expected.path("message").asText());
    assertThat(error.envelope().timestamp()).as("the time of the error").isNotNull();
  }

  private static void assertOutcome(PhotoOutcome outcome, JsonNode expected) {
    assertThat(outcome.label().value()).isEqualTo(expected.path("photo_label").asText());
    assertThat(outcome.url()).isEqualTo(expected.path("url").asText());
    assertThat(outcome.accepted()).isEqualTo(expected.path("success").asBoolean());
    assertThat(outcome.message()).isEqualTo(expected.path("message").asText());
    assertThat(outcome.kind()).isNotEqualTo(PhotoOutcome.Kind.OTHER);
  }

  private static Class<? extends ApiError> exception(Case aCase) {
    if (aCase.apiKey() == ApiKeyUse.ABSENT) {
      return MissingApiKey.class;
    }
    return switch (ProviderState.of(aCase.state()).orElseThrow()) {
      case ABSENT, FOREIGN -> SessionNotFound.class;
      case CLOSED -> SessionClosed.class;
      default -> ApiError.class;
    };
  }

  @AfterAll
  void write() throws IOException {
    if (kept.size() == cases().count()) {
      Path file = WrittenPacts.write(WrittenPacts.FOLDER, pact.with(kept));
      assertThat(Files.readString(file)).as("no key in the pact").doesNotContain(KEY);
    }
  }
}
