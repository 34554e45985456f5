package io.github.pavecontract.photosurl.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.pavecontract.photosurl.client.PhotosUrlException.UnexpectedResponse.Reason;
import io.github.pavecontract.photosurl.client.model.ErrorEnvelope;
import io.github.pavecontract.photosurl.client.model.ErrorMessage;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoResult;
import io.github.pavecontract.photosurl.client.model.PhotoResults;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Turns a response into results, or into the exception that says what it is instead. */
final class ResponseReader {
  private final ApiKey apiKey;
  private final Clock clock;
  private final long limit;
  private final Novelties novelties;
  private final JsonAdapter<PhotoResults> results;
  private final JsonAdapter<ErrorEnvelope> envelopes;

  ResponseReader(ApiKey apiKey, Clock clock, long limit, Moshi moshi, Novelties novelties) {
    this.apiKey = apiKey;
    this.clock = clock;
    this.limit = limit;
    this.novelties = novelties;
    this.results = moshi.adapter(PhotoResults.class);
    this.envelopes = moshi.adapter(ErrorEnvelope.class);
  }

  SubmissionResult read(Response response, List<Photo> sent) throws IOException {
    Buffer body = new Buffer();
    IOException broken = null;
    try (ResponseBody source = response.body()) {
      if (source != null) {
        broken = WholeAnswer.fill(body, source.source(), limit);
      }
    }
    Answer answer = new Answer(response, apiKey.mask(body.readByteArray()), apiKey, clock);
    if (novelties.areLookedFor()) {
      novelties.inHead(answer, sent);
    }
    if (response.code() >= 300 && response.code() < 400) {
      // Where it leads matters, whatever became of the page that goes with it.
      throw new PhotosUrlException.Redirect(answer.raw());
    }
    if (broken != null) {
      throw broken(answer, broken);
    }
    try {
      return response.isSuccessful() ? results(answer, sent) : envelope(answer, sent, null);
    } catch (Undecodable e) {
      throw e.in(answer.raw());
    }
  }

  private static PhotosUrlException broken(Answer answer, IOException e) {
    if (e instanceof WholeAnswer.TooLargeException) {
      return new Undecodable(Reason.TOO_LARGE, String.valueOf(e.getMessage()), null)
          .in(answer.raw());
    }
    if (e instanceof WholeAnswer.MisencodedException) {
      return new Undecodable(Reason.NOT_JSON, String.valueOf(e.getMessage()), e).in(answer.raw());
    }
    return new Undecodable(
            Reason.TRUNCATED, "the body ends after " + answer.body().size() + " bytes", e)
        .in(answer.raw());
  }

  private SubmissionResult results(Answer answer, List<Photo> sent) throws Undecodable {
    PhotoResults decoded;
    SkippedProperties skipped = skipped();
    try {
      decoded = JsonBody.decode(answer.body(), answer.contentType(), results, skipped);
    } catch (Undecodable e) {
      return envelope(answer, sent, e);
    }
    List<PhotoResult> data = decoded.data();
    if (skipped != null) {
      novelties.inResults(data, sent, skipped);
    }
    if (!data.isEmpty() && data.stream().noneMatch(result -> isOf(sent, result))) {
      throw new Undecodable(
          Reason.MISMATCH, "no result is of a label of this request, but " + labels(data), null);
    }
    return new SubmissionResult(answer, sent, data);
  }

  private @Nullable SkippedProperties skipped() {
    return novelties.areLookedFor() ? new SkippedProperties() : null;
  }

  private static boolean isOf(List<Photo> sent, PhotoResult result) {
    return sent.stream().anyMatch(photo -> photo.photoLabel().equals(result.photoLabel()));
  }

  private static String labels(List<PhotoResult> data) {
    return String.join(
        ", ",
        data.stream().map(result -> result.photoLabel().value()).distinct().toList());
  }

  /** Some servers send their errors with a status of success. */
  private SubmissionResult envelope(
      Answer answer, List<Photo> sent, @Nullable Undecodable insteadOf) throws Undecodable {
    ErrorEnvelope envelope;
    SkippedProperties skipped = skipped();
    try {
      envelope = JsonBody.decode(answer.body(), answer.contentType(), envelopes, skipped);
    } catch (Undecodable e) {
      throw insteadOf == null ? e : insteadOf;
    }
    if (skipped != null) {
      novelties.inEnvelope(answer, envelope, sent, skipped);
    }
    throw apiError(answer.raw(), envelope);
  }

  static PhotosUrlException.ApiError apiError(RawResponse raw, ErrorEnvelope envelope) {
    ErrorMessage message = envelope.message();
    if (message.equals(ErrorMessage.MISSING_API_KEY)) {
      return new PhotosUrlException.MissingApiKey(raw, envelope);
    }
    if (message.equals(ErrorMessage.SESSION_NOT_FOUND)) {
      return new PhotosUrlException.SessionNotFound(raw, envelope);
    }
    if (message.equals(ErrorMessage.SESSION_CLOSED)) {
      return new PhotosUrlException.SessionClosed(raw, envelope);
    }
    return new PhotosUrlException.ApiError(raw, envelope);
  }
}
