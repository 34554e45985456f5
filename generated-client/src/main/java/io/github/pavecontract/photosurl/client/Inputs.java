package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.Photo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Checks a submission before any I/O. Values are not repeated: a signed URL is a secret, too. */
final class Inputs {
  private static final Pattern ABSOLUTE = Pattern.compile(
      "https?://[^/?#\\s]+[^\\s\\p{Cntrl}]*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private Inputs() {}

  static void checkSessionKey(String sessionKey) {
    if (sessionKey.isBlank()) {
      throw new IllegalArgumentException("sessionKey: is empty");
    }
    if (sessionKey.equals(".") || sessionKey.equals("..")) {
      throw new IllegalArgumentException(
          "sessionKey: is a relative path segment, and would address another resource");
    }
    for (int i = 0; i < sessionKey.length(); i++) {
      if (Character.isISOControl(sessionKey.charAt(i))) {
        throw new IllegalArgumentException("sessionKey: has a control character at index " + i);
      }
    }
    // UTF-8 has no bytes for half a surrogate pair; a question mark in its place is another key.
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(sessionKey)) {
      throw new IllegalArgumentException("sessionKey: has half a surrogate pair");
    }
  }

  static void checkPhotos(List<Photo> photos) {
    if (photos.isEmpty()) {
      throw new IllegalArgumentException("photos: is empty");
    }
    for (int i = 0; i < photos.size(); i++) {
      Photo photo = photos.get(i);
      if (photo == null) {
        throw new IllegalArgumentException("photos[" + i + "]: is null");
      }
      if (photo.photoLabel().value().isBlank()) {
        throw new IllegalArgumentException("photos[" + i + "].photo_label: is empty");
      }
      if (!ABSOLUTE.matcher(photo.url()).matches() || HttpUrl.parse(photo.url()) == null) {
        throw new IllegalArgumentException(
            "photos[" + i + "].url: is not an absolute http or https URL");
      }
    }
  }
}
