package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.ErrorEnvelope;
import io.github.pavecontract.photosurl.client.model.JSON;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A submission without per-photo results. No message of any subclass carries the API key; what a server said is quoted
 * in it on one line, and shortened. They can be serialized, with all that their accessors tell.
 */
public abstract sealed class PhotosUrlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private PhotosUrlException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Tells whether the API may have submitted photos. If so, submit again only after a look at the session: a label
   * once accepted is final.
   *
   * @return false only if the request surely was not sent, or was refused as a whole
   */
  public abstract boolean possiblySubmitted();

  /** The API answered, but not with results. */
  public abstract static sealed class WithResponse extends PhotosUrlException {
    private static final long serialVersionUID = 1L;

    /** The response, with any echo of the API key masked. */
    private final RawResponse response;

    private WithResponse(String message, RawResponse response, @Nullable Throwable cause) {
      super(message, cause);
      this.response = response;
    }

    /**
     * Returns the HTTP status.
     *
     * @return the status
     */
    public final int status() {
      return response.status();
    }

    /**
     * Returns the response headers.
     *
     * @return the values by name in lower case
     */
    public final Map<String, List<String>> headers() {
      return response.headers();
    }

    /**
     * Returns the response body, or as much of it as was read.
     *
     * @return the body as text, an echo of the API key masked
     */
    public final String rawBody() {
      return response.body().utf8();
    }

    /**
     * Returns how long the server asks to wait before another request, usually with a status of 429 or 503.
     *
     * @return the header {@code Retry-After} as a duration; empty if there is none, or none that can be read
     */
    public final Optional<Duration> retryAfter() {
      return response.retryAfter();
    }

    @Override
    public boolean possiblySubmitted() {
      return !response.isRefusal();
    }

    final RawResponse response() {
      return response;
    }
  }

  /** The API answered with its error envelope, whatever the HTTP status is. */
  public static sealed class ApiError extends WithResponse {
    private static final long serialVersionUID = 1L;

    private transient @Nullable ErrorEnvelope envelope;

    ApiError(RawResponse response, ErrorEnvelope envelope) {
      super(
          "HTTP " + response.status() + ": " + Quoted.text(envelope.message().value()) + " (code "
              + envelope.code() + ")",
          response,
          null);
      this.envelope = envelope;
    }

    /**
     * Makes an error without a server, for tests of code that uses the client.
     *
     * @param status the HTTP status
     * @param envelope what the API would answer
     * @return the exception that the client makes of it, such as {@link SessionClosed}
     */
    public static ApiError of(int status, ErrorEnvelope envelope) {
      String body = JSON.moshi().adapter(ErrorEnvelope.class).toJson(envelope);
      return ResponseReader.apiError(
          new RawResponse(status, Map.of(), ByteString.encodeUtf8(body), Instant.EPOCH), envelope);
    }

    /**
     * Returns the error envelope.
     *
     * @return the envelope
     */
    public final ErrorEnvelope envelope() {
      ErrorEnvelope known = envelope;
      if (known == null) {
        // After deserialization.
        known = decoded();
        envelope = known;
      }
      return known;
    }

    private ErrorEnvelope decoded() {
      try {
        return JsonBody.decode(response().body(), "", JSON.moshi().adapter(ErrorEnvelope.class));
      } catch (Undecodable e) {
        throw e.in(response());
      }
    }

    /** As the code of the envelope has it, where the HTTP status claims success. */
    @Override
    public final boolean possiblySubmitted() {
      return response().isSuccess() ? envelope().code() >= 500 : super.possiblySubmitted();
    }
  }

  /** The API saw no key; something between this client and the API may have removed it. */
  public static final class MissingApiKey extends ApiError {
    private static final long serialVersionUID = 1L;

    MissingApiKey(RawResponse response, ErrorEnvelope envelope) {
      super(response, envelope);
    }
  }

  /** No session with this key is known for the API key. */
  public static final class SessionNotFound extends ApiError {
    private static final long serialVersionUID = 1L;

    SessionNotFound(RawResponse response, ErrorEnvelope envelope) {
      super(response, envelope);
    }
  }

  /** The session was inspected or has expired, and takes no photos any more. */
  public static final class SessionClosed extends ApiError {
    private static final long serialVersionUID = 1L;

    SessionClosed(RawResponse response, ErrorEnvelope envelope) {
      super(response, envelope);
    }
  }

  /** Whatever answered, it was neither results of this request nor an error envelope. */
  public static sealed class UnexpectedResponse extends WithResponse {
    private static final long serialVersionUID = 1L;

    /** In what way the response is unexpected. */
    public enum Reason {
      /** There is no body. */
      EMPTY,
      /** The body is an HTML page, as gateways send it. */
      HTML,
      /** The body is not JSON. */
      NOT_JSON,
      /** The body is JSON of another form; the message names the JSON path. */
      WRONG_TYPE,
      /** The body ends early. */
      TRUNCATED,
      /** The body is larger than the limit of the client. */
      TOO_LARGE,
      /** There are results, and none of them has a label of this request. */
      MISMATCH
    }

    /** In what way the response is unexpected. */
    private final Reason reason;

    private UnexpectedResponse(
        Reason reason, String detail, RawResponse response, @Nullable Throwable cause) {
      super(
          "HTTP " + response.status() + " with an unexpected body (" + reason + "): " + detail,
          response,
          cause);
      this.reason = reason;
    }

    static UnexpectedResponse of(
        Reason reason, String detail, RawResponse response, @Nullable Throwable cause) {
      int status = response.status();
      if (status == 401 || status == 403) {
        return new AccessDenied(reason, detail, response, cause);
      }
      if (status == 429) {
        return new RateLimited(reason, detail, response, cause);
      }
      return status >= 500 && status < 600
          ? new ServerFailure(reason, detail, response, cause)
          : new UnexpectedResponse(reason, detail, response, cause);
    }

    /**
     * Makes an unexpected response without a server, for tests of code that uses the client.
     *
     * @param status the HTTP status
     * @param reason in what way the response is unexpected
     * @param body the body
     * @return the exception that the client throws, such as {@link RateLimited}
     */
    public static UnexpectedResponse of(int status, Reason reason, String body) {
      return of(
          reason,
          "made for a test",
          new RawResponse(status, Map.of(), ByteString.encodeUtf8(body), Instant.EPOCH),
          null);
    }

    /**
     * Returns in what way the response is unexpected.
     *
     * @return the reason
     */
    public final Reason reason() {
      return reason;
    }
  }

  /** Somebody on the way refused the request with 401 or 403, without an error envelope. */
  public static final class AccessDenied extends UnexpectedResponse {
    private static final long serialVersionUID = 1L;

    private AccessDenied(
        Reason reason, String detail, RawResponse response, @Nullable Throwable cause) {
      super(reason, detail, response, cause);
    }
  }

  /** There were too many requests (429), without an error envelope; {@link #retryAfter()} tells how long to wait. */
  public static final class RateLimited extends UnexpectedResponse {
    private static final long serialVersionUID = 1L;

    private RateLimited(
        Reason reason, String detail, RawResponse response, @Nullable Throwable cause) {
      super(reason, detail, response, cause);
    }
  }

  /** A server failed (5xx), without an error envelope; the API behind it may have submitted photos. */
  public static final class ServerFailure extends UnexpectedResponse {
    private static final long serialVersionUID = 1L;

    private ServerFailure(
        Reason reason, String detail, RawResponse response, @Nullable Throwable cause) {
      super(reason, detail, response, cause);
    }
  }

  /** The response redirects elsewhere. Redirects are never followed: they would carry the key along. */
  public static final class Redirect extends WithResponse {
    private static final long serialVersionUID = 1L;

    private static final int SEE_OTHER = 303;

    Redirect(RawResponse response) {
      super(
          "HTTP " + response.status() + " redirects to "
              + (response.header("location").isEmpty()
                  ? "nowhere"
                  : Quoted.text(response.header("location")))
              + "; redirects are not followed, correct the base URL",
          response,
          null);
    }

    /**
     * Makes a redirect without a server, for tests of code that uses the client.
     *
     * @param status the HTTP status
     * @param location where it leads
     * @return the exception that the client throws
     */
    public static Redirect of(int status, String location) {
      return new Redirect(new RawResponse(
          status, Map.of("location", List.of(location)), ByteString.EMPTY, Instant.EPOCH));
    }

    /** A 303 says where the result of what was done is. */
    @Override
    public boolean possiblySubmitted() {
      return status() == SEE_OTHER;
    }
  }

  /** There was no complete answer. */
  public static final class Transport extends PhotosUrlException {
    private static final long serialVersionUID = 1L;

    /** Whether the API may have processed the request. */
    private final boolean possiblySent;

    Transport(String message, boolean possiblySent, @Nullable Throwable cause) {
      super(
          message
              + (possiblySent
                  ? "; the request was possibly sent and processed"
                  : "; the request was not sent"),
          cause);
      this.possiblySent = possiblySent;
    }

    /**
     * Makes a failure without a server, for tests of code that uses the client.
     *
     * @param message what went wrong
     * @param possiblySent whether the API may have processed the request
     * @return the exception
     */
    public static Transport of(String message, boolean possiblySent) {
      return new Transport(message, possiblySent, null);
    }

    /**
     * Tells whether the API may have processed the request.
     *
     * @return false only if it surely was not sent
     */
    public boolean possiblySent() {
      return possiblySent;
    }

    @Override
    public boolean possiblySubmitted() {
      return possiblySent;
    }
  }
}
