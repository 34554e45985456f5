package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.Photo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a submission before any I/O. Values are not repeated: a signed URL is a secret, too. */
final class Inputs {
  private Inputs() {}

  static <T> T notNull(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + ": must not be null");
    }
    return value;
  }

  static Duration checkedTimeout(@Nullable Duration timeout, String name) {
    Duration checked = notNull(timeout, name);
    if (checked.compareTo(Duration.ofMillis(1)) < 0 || checked.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(name + ": is not between a millisecond and a day");
    }
    return checked;
  }

  static void checkSessionKey(@Nullable String sessionKey) {
    String key = notNull(sessionKey, "sessionKey");
    if (key.isBlank()) {
      throw new IllegalArgumentException("sessionKey: is empty");
    }
    if (key.equals(".") || key.equals("..")) {
      throw new IllegalArgumentException(
          "sessionKey: is a relative path segment, and would address another resource");
    }
    for (int i = 0; i < key.length(); i++) {
      if (Character.isISOControl(key.charAt(i))) {
        throw new IllegalArgumentException("sessionKey: has a control character at index " + i);
      }
    }
    checkUnicode(key, "sessionKey");
  }

  /** UTF-8 has no bytes for half a surrogate pair; a question mark in its place is another text. */
  private static void checkUnicode(String text, String name) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          throw new IllegalArgumentException(name + ": has half a surrogate pair");
        }
        i++;
      }
    }
  }

  /** Returns a copy, so that nobody changes what was checked. */
  static List<Photo> checkedPhotos(@Nullable List<Photo> photos) {
    List<Photo> copy = new ArrayList<>(notNull(photos, "photos"));
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("photos: is empty");
    }
    for (int i = 0; i < copy.size(); i++) {
      Photo photo = copy.get(i);
      if (photo == null) {
        throw new IllegalArgumentException("photos[" + i + "]: is null");
      }
      if (!photo.photoLabel().isKnown()) {
        checkLabel(photo.photoLabel().value(), "photos[" + i + "].photo_label");
      }
      if (!PhotoUrl.isPlain(photo.url()) && !PhotoUrl.isAbsolute(photo.url())) {
        throw new IllegalArgumentException(
            "photos[" + i + "].url: is not an absolute http or https URL");
      }
    }
    return Collections.unmodifiableList(copy);
  }

  private static void checkLabel(String label, String name) {
    if (label.isBlank()) {
      throw new IllegalArgumentException(name + ": is empty");
    }
    checkUnicode(label, name);
  }
}
