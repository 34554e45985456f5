package io.github.pavecontract.photosurl.client;

import static io.github.pavecontract.photosurl.client.Samples.PHOTOS;
import static io.github.pavecontract.photosurl.client.Samples.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.client.PhotosUrlException.AccessDenied;
import io.github.pavecontract.photosurl.client.PhotosUrlException.ApiError;
import io.github.pavecontract.photosurl.client.PhotosUrlException.MissingApiKey;
import io.github.pavecontract.photosurl.client.PhotosUrlException.RateLimited;
import io.github.pavecontract.photosurl.client.PhotosUrlException.Redirect;
import io.github.pavecontract.photosurl.client.PhotosUrlException.ServerFailure;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionClosed;
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionNotFound;
import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse.Reason;
import io.github.pavecontract.photosurl.client.model.ErrorEnvelope;
import io.github.pavecontract.photosurl.client.model.ErrorMessage;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.client.model.PhotoMessage;
import io.github.pavecontract.photosurl.client.model.PhotoResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What teams make for their own tests is what the client would answer. */
final class FakesTest {
  private static final String URL = "https://example.com/vin.jpg";

  private static PhotoResult result(PhotoLabel label, boolean success, PhotoMessage message) {
    return PhotoResult.builder()
        .photoLabel(label)
        .url(URL)
        .success(success)
        .message(message)
        .build();
  }

  private static ErrorEnvelope envelope(int code, ErrorMessage message) {
    return ErrorEnvelope.builder().code(code).message(message).build();
  }

  @Test
  void aResultPairsItsOutcomesWithThePhotos() {
    SubmissionResult result = SubmissionResult.of(
        PHOTOS,
        List.of(
            result(PhotoLabel.VIN, true, PhotoMessage.SUBMITTED),
            result(PhotoLabel.REAR, false, PhotoMessage.STILL_PROCESSING)));

    assertThat(result.status()).isEqualTo(200);
    assertThat(result.accepted()).extracting(PhotoOutcome::label).containsExactly(PhotoLabel.VIN);
    assertThat(result.refused()).extracting(PhotoOutcome::label).containsExactly(PhotoLabel.REAR);
    assertThat(result.unexpected()).isEqualTo(result.refused());
    assertThat(result.unanswered()).containsExactly(PHOTOS.get(1));
    assertThat(result.rawBody()).startsWith("{\"data\":[{\"photo_label\":\"VIN\",");
    assertThat(result.headers()).isEmpty();
  }

  @Test
  void anOutcomeHasTheKindThatItsFlagAndTextAgreeOn() {
    assertThat(PhotoOutcome.of(result(PhotoLabel.VIN, true, PhotoMessage.SUBMITTED))
            .kind())
        .isEqualTo(PhotoOutcome.Kind.SUBMITTED);
    assertThat(PhotoOutcome.of(result(PhotoLabel.VIN, false, PhotoMessage.ALREADY_PROCESSED))
            .kind())
        .isEqualTo(PhotoOutcome.Kind.ALREADY_PROCESSED);
    assertThat(PhotoOutcome.of(result(PhotoLabel.VIN, false, PhotoMessage.STILL_PROCESSING))
            .kind())
        .isEqualTo(PhotoOutcome.Kind.STILL_PROCESSING);
    assertThat(PhotoOutcome.of(result(PhotoLabel.VIN, false, PhotoMessage.SUBMITTED)))
        .returns(PhotoOutcome.Kind.OTHER, PhotoOutcome::kind)
        .returns(false, PhotoOutcome::accepted)
        .returns(PhotoMessage.SUBMITTED.value(), PhotoOutcome::message);
  }

  @Test
  void anEnvelopeIsTheExceptionOfItsText() {
    assertThat(ApiError.of(400, envelope(400, ErrorMessage.MISSING_API_KEY)))
        .isInstanceOf(MissingApiKey.class);
    assertThat(ApiError.of(404, envelope(404, ErrorMessage.SESSION_NOT_FOUND)))
        .isInstanceOf(SessionNotFound.class);
    assertThat(ApiError.of(400, envelope(400, ErrorMessage.SESSION_CLOSED)))
        .isInstanceOf(SessionClosed.class)
        .hasMessageContaining("This session is already inspected or expired.");
    assertThat(ApiError.of(422, envelope(422, ErrorMessage.of("No."))))
        .isExactlyInstanceOf(ApiError.class)
        .returns(422, ApiError::status)
        .returns(envelope(422, ErrorMessage.of("No.")), ApiError::envelope);
  }

  @Test
  void anAnswerWithoutAnEnvelopeIsTheExceptionOfItsStatus() {
    assertThat(UnexpectedResponse.of(200, Reason.EMPTY, ""))
        .isExactlyInstanceOf(UnexpectedResponse.class)
        .returns(Reason.EMPTY, UnexpectedResponse::reason);
    assertThat(UnexpectedResponse.of(403, Reason.HTML, "<html>"))
        .isInstanceOf(AccessDenied.class)
        .returns("<html>", UnexpectedResponse::rawBody);
    assertThat(UnexpectedResponse.of(429, Reason.NOT_JSON, "slow down"))
        .isInstanceOf(RateLimited.class);
    assertThat(UnexpectedResponse.of(503, Reason.NOT_JSON, "down"))
        .isInstanceOf(ServerFailure.class);
  }

  @Test
  void aRedirectSaysWhereItLeadsAndAFailureWhetherItWasSent() {
    assertThat(Redirect.of(302, "https://login.example/"))
        .hasMessageContaining("https://login.example/")
        .returns(302, Redirect::status);
    assertThat(Transport.of("connection reset", true))
        .hasMessageContaining("connection reset")
        .returns(true, Transport::possiblySent)
        .returns(true, Transport::possiblySubmitted);
    assertThat(Transport.of("connection refused", false))
        .returns(false, Transport::possiblySubmitted);
  }

  @Test
  void aSubmitterCanBeFakedAsAWhole() {
    PhotoSubmitter closed = new PhotoSubmitter() {
      @Override
      public SubmissionResult submit(String sessionKey, List<Photo> photos, CallOptions options) {
        throw ApiError.of(400, envelope(400, ErrorMessage.SESSION_CLOSED));
      }

      @Override
      public CompletableFuture<SubmissionResult> submitAsync(
          String sessionKey, List<Photo> photos, CallOptions options) {
        return CompletableFuture.failedFuture(
            ApiError.of(400, envelope(400, ErrorMessage.SESSION_CLOSED)));
      }
    };

    assertThatThrownBy(() -> closed.submit(SESSION, PHOTOS)).isInstanceOf(SessionClosed.class);
    assertThat(closed.submitAsync(SESSION, PHOTOS)).isCompletedExceptionally();
  }
}
