package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.exchange.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okio.Buffer;
import okio.ByteString;

/**
 * A request as it goes over the wire.
 *
 * @param method the HTTP method
 * @param target the path and query, as they are to be written
 * @param headers all fields in their order, those of the framing among them
 * @param body the body without its framing
 * @param chunked whether the body is sent in chunks
 */
public record WireRequest(
    String method, String target, List<Header> headers, ByteString body, boolean chunked) {
  /** Copies the headers. */
  public WireRequest {
    headers = List.copyOf(headers);
  }

  byte[] bytes() {
    Buffer bytes = new Buffer();
    bytes.writeUtf8(method + " " + target + " HTTP/1.1\r\n");
    for (Header header : headers) {
      bytes.writeString(
          header.name() + ": " + header.value() + "\r\n", StandardCharsets.ISO_8859_1);
    }
    bytes.writeUtf8("\r\n");
    if (!chunked) {
      return bytes.write(body).readByteArray();
    }
    // Two chunks where there is enough for it, so that a server has to put them together.
    int half = (body.size() + 1) / 2;
    for (ByteString part : List.of(body.substring(0, half), body.substring(half))) {
      if (part.size() > 0) {
        bytes.writeUtf8(Integer.toHexString(part.size()) + "\r\n").write(part).writeUtf8("\r\n");
      }
    }
    return bytes.writeUtf8("0\r\n\r\n").readByteArray();
  }
}
