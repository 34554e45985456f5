package io.github.pavecontract.photosurl.verify.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Undoes the content codings of a body. */
final class ContentCoding {
  private static final int LONGEST = 1 << 20;

  private ContentCoding() {}

  /** The body without gzip; as it is where that fails, which is noted. */
  static byte[] decode(Head head, byte[] body, List<Breach> breaches) {
    List<String> codings = head.list("Content-Encoding").stream()
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .toList();
    byte[] decoded = body;
    for (int i = codings.size() - 1; i >= 0 && body.length > 0; i--) {
      String coding = codings.get(i);
      if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
        breaches.add(HttpRule.CODING.broken("Content-Encoding: " + Excerpt.of(coding)));
        return decoded;
      }
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(decoded))) {
        decoded = in.readNBytes(LONGEST + 1);
      } catch (IOException e) {
        breaches.add(HttpRule.GZIP.broken("bytes that are not gzip: " + e.getMessage()));
        return decoded;
      }
      if (decoded.length > LONGEST) {
        breaches.add(HttpRule.BODY_SIZE.broken("more, once it is decoded"));
        return new byte[0];
      }
    }
    return decoded;
  }
}
