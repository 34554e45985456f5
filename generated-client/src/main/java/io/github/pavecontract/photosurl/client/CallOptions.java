package io.github.pavecontract.photosurl.client;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one submission does otherwise than its client. Immutable. */
public final class CallOptions {
  /** Whose values decide what is sent, to whom, and how its end is found. */
  private static final Set<String> RESERVED = Set.of(
      "accept-encoding",
      "api-key",
      "connection",
      "content-encoding",
      "content-length",
      "content-type",
      "expect",
      "host",
      "keep-alive",
      "proxy-connection",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade",
      "user-agent");

  private static final int LONGEST = 4096;

  private static final CallOptions NONE = new CallOptions(null, Map.of());

  private final @Nullable Duration timeout;
  private final Map<String, String> headers;

  private CallOptions(@Nullable Duration timeout, Map<String, String> headers) {
    this.timeout = timeout;
    this.headers = headers;
  }

  /**
   * Starts with nothing that differs from the client.
   *
   * @return no options
   */
  public static CallOptions none() {
    return NONE;
  }

  /**
   * Sets the limit for this submission in the place of {@link PhotosUrlClientBuilder#callTimeout}.
   *
   * @param timeout between a millisecond and a day
   * @return these options and the timeout
   * @throws IllegalArgumentException if it is not
   */
  public CallOptions timeout(Duration timeout) {
    return new CallOptions(Inputs.checkedTimeout(timeout, "timeout"), headers);
  }

  /**
   * Adds a header to the request, such as {@code traceparent}, or replaces one that was added before.
   *
   * @param name a token of HTTP; not the API key's, nor one that the client sets by itself
   * @param value printable ASCII
   * @return these options and the header
   * @throws IllegalArgumentException if no request can carry it
   */
  public CallOptions header(String name, String value) {
    String checked = Inputs.notNull(name, "header");
    if (!checked.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}")) {
      throw new IllegalArgumentException("header: has a name that is no token of HTTP");
    }
    if (RESERVED.contains(checked.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("header: the client itself sets " + checked);
    }
    String content = Inputs.notNull(value, "header " + checked);
    if (content.length() > LONGEST || !content.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("header " + checked
          + ": has other characters than printable" + " ASCII, or more than " + LONGEST);
    }
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(other -> other.equalsIgnoreCase(checked));
    more.put(checked, content);
    return new CallOptions(timeout, Collections.unmodifiableMap(more));
  }

  Duration timeoutOr(Duration usual) {
    return timeout == null ? usual : timeout;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Without the values of headers, which can be secrets. */
  @Override
  public String toString() {
    return "CallOptions(timeout " + (timeout == null ? "of the client" : timeout) + ", headers "
        + headers.keySet() + ")";
  }
}
