package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.sandbox.Fault.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client makes of each fault, and whether it may have submitted photos. */
@PhotosUrlSandbox
final class ClientFaultTest {
  private static final List<Photo> PHOTOS =
      List.of(Photo.of(PhotoLabel.of("VIN"), "https://example.com/vin.jpg"));

  @ParameterizedTest
  @EnumSource(names = {"DROP", "LOST"})
  void aConnectionThatEndsEarlyIsATransportFailureThatMayHaveSubmitted(
      Kind kind, Sandbox sandbox, PhotosUrlClient client) {
    sandbox.inject(Fault.of(kind));

    Transport failure =
        catchThrowableOfType(Transport.class, () -> client.submit("OPEN-1", PHOTOS));

    assertThat(failure.possiblySent()).isTrue();
    assertThat(sandbox.received()).as("requests, as there is no way back").hasSize(1);
    assertThat(sandbox.totals().submitted()).isEqualTo(kind.isProcessed() ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"DELAY", "TRICKLE"})
  void anAnswerThatTakesTooLongIsATransportFailureThatMayHaveSubmitted(Kind kind, Sandbox sandbox) {
    sandbox.inject(Fault.of(kind).pause(Duration.ofSeconds(1)));
    PhotosUrlClient client = PhotosUrlClient.builder(Sandbox.API_KEY)
        .baseUrl(sandbox.baseUrl().toString())
        .allowPlainHttp()
        .callTimeout(Duration.ofMillis(300))
        .build();

    Transport failure =
        catchThrowableOfType(Transport.class, () -> client.submit("OPEN-1", PHOTOS));

    assertThat(failure.possiblySent()).isTrue();
    assertThat(sandbox.received()).hasSize(1);
  }

  @Test
  void anAnswerThatIsSlowButComesIsAnAnswer(Sandbox sandbox, PhotosUrlClient client) {
    sandbox.inject(Fault.of(Kind.TRICKLE).pause(Duration.ofMillis(1)).times(1));
    sandbox.inject(Fault.of(Kind.DELAY).pause(Duration.ofMillis(1)));

    assertThat(client.submit("OPEN-1", PHOTOS).accepted()).hasSize(1);
    assertThat(client.submit("OPEN-1", PHOTOS).refused()).hasSize(1);
  }

  @Test
  void aBodyThatEndsEarlyIsAnUnexpectedResponseThatIsTruncated(
      Sandbox sandbox, PhotosUrlClient client) {
    sandbox.inject(Fault.of(Kind.TRUNCATE));

    UnexpectedResponse failure =
        catchThrowableOfType(UnexpectedResponse.class, () -> client.submit("OPEN-1", PHOTOS));

    assertThat(failure.reason()).isEqualTo(UnexpectedResponse.Reason.TRUNCATED);
    assertThat(sandbox.totals().submitted()).isEqualTo(1);
  }

  @Test
  void aBodyThatIsNoJsonIsAnUnexpectedResponseWithItsBytes(
      Sandbox sandbox, PhotosUrlClient client) {
    sandbox.inject(Fault.of(Kind.MALFORMED));

    UnexpectedResponse failure =
        catchThrowableOfType(UnexpectedResponse.class, () -> client.submit("OPEN-1", PHOTOS));

    assertThat(failure.status()).isEqualTo(200);
    assertThat(failure.rawBody()).startsWith("{\"data\"=");
  }

  @ParameterizedTest
  @EnumSource(names = {"BAD_GATEWAY", "TOO_MANY_REQUESTS", "UNAVAILABLE"})
  void whatAGatewayAnswersIsAnUnexpectedResponseThatSubmittedNothing(
      Kind kind, Sandbox sandbox, PhotosUrlClient client) {
    sandbox.inject(Fault.of(kind).pause(Duration.ofSeconds(kind == Kind.BAD_GATEWAY ? 0 : 7)));

    PhotosUrlException.WithResponse failure = catchThrowableOfType(
        PhotosUrlException.WithResponse.class, () -> client.submit("OPEN-1", PHOTOS));

    assertThat(String.valueOf(failure.status())).isEqualTo(kind.toString());
    assertThat(failure.headers().get("retry-after"))
        .isEqualTo(kind == Kind.BAD_GATEWAY ? null : List.of("7"));
    assertThat(sandbox.totals().submitted()).isZero();
  }
}
