package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.ErrorEnvelope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A submission without per-photo results. No message of any subclass carries the API key. */
public abstract sealed class PhotosUrlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private PhotosUrlException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The API answered, but not with results. */
  public abstract static sealed class WithResponse extends PhotosUrlException {
    private static final long serialVersionUID = 1L;

    private final transient RawResponse response;

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
  }

  /** The API answered with its error envelope. */
  public static sealed class ApiError extends WithResponse {
    private static final long serialVersionUID = 1L;

    private final transient ErrorEnvelope envelope;

    ApiError(RawResponse response, ErrorEnvelope envelope) {
      super(
          "HTTP " + response.status() + ": " + envelope.message() + " (code " + envelope.code()
              + ")",
          response,
          null);
      this.envelope = envelope;
    }

    /**
     * Returns the error envelope.
     *
     * @return the envelope
     */
    public final ErrorEnvelope envelope() {
      return envelope;
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

  /** Whatever answered, it was neither results nor an error envelope. */
  public static final class UnexpectedResponse extends WithResponse {
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
      TOO_LARGE
    }

    /** In what way the response is unexpected. */
    private final Reason reason;

    UnexpectedResponse(
        Reason reason, String detail, RawResponse response, @Nullable Throwable cause) {
      super(
          "HTTP " + response.status() + " with an unexpected body (" + reason + "): " + detail,
          response,
          cause);
      this.reason = reason;
    }

    /**
     * Returns in what way the response is unexpected.
     *
     * @return the reason
     */
    public Reason reason() {
      return reason;
    }
  }

  /** The response redirects elsewhere. Redirects are never followed: they would carry the key along. */
  public static final class Redirect extends WithResponse {
    private static final long serialVersionUID = 1L;

    Redirect(RawResponse response, String location) {
      super(
          "HTTP " + response.status() + " redirects to "
              + (location.isEmpty() ? "nowhere" : location)
              + "; redirects are not followed, correct the base URL",
          response,
          null);
    }
  }

  /** There was no complete answer. */
  public static final class Transport extends PhotosUrlException {
    private static final long serialVersionUID = 1L;

    /** Whether the API may have processed the request. */
    private final boolean possiblySent;

    Transport(String message, boolean possiblySent, @Nullable Exception cause) {
      super(
          message
              + (possiblySent
                  ? "; the request was possibly sent and processed"
                  : "; the request was not sent"),
          cause);
      this.possiblySent = possiblySent;
    }

    /**
     * Tells whether the API may have processed the request. If so, submit again only after a look
     * at the session: a label once accepted is final.
     *
     * @return false only if it surely was not sent
     */
    public boolean possiblySent() {
      return possiblySent;
    }
  }
}
