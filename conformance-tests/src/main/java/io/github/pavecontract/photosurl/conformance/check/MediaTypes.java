package io.github.pavecontract.photosurl.conformance.check;

import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Media types as RFC 9110 writes them. */
final class MediaTypes {
  private MediaTypes() {}

  /** Parameters do not matter, except for a charset: JSON is UTF-8. */
  static boolean isJson(@Nullable String contentType) {
    // HTTP allows blanks around a semicolon, OkHttp only behind it.
    MediaType type =
        contentType == null ? null : MediaType.parse(contentType.replaceAll("\\s*;\\s*", ";"));
    if (type == null || !type.type().equals("application") || !type.subtype().equals("json")) {
      return false;
    }
    return type.parameter("charset") == null || StandardCharsets.UTF_8.equals(type.charset());
  }
}
