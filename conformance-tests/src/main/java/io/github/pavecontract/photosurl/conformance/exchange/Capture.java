package io.github.pavecontract.photosurl.conformance.exchange;

import io.github.pavecontract.photosurl.conformance.exchange.Exchange.Sender;
import io.github.pavecontract.photosurl.contract.Case;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of the bytes that the client receives, whatever it makes of them. */
final class Capture implements Interceptor {
  /** The bytes of a body that are kept: one more than the longest that is judged. */
  static final int LIMIT = Exchange.LONGEST_BODY + 1;

  private @Nullable Response response;
  private ByteString body = ByteString.EMPTY;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response received = chain.proceed(chain.request());
    response = received;
    body = received.peekBody(LIMIT).byteString();
    return received;
  }

  Exchange exchange(Case aCase) {
    Response received = Objects.requireNonNull(response);
    return new Exchange(
        aCase, Sender.CLIENT, received.code(), received.header("Content-Type"), body);
  }
}
