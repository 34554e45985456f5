package io.github.pavecontract.photosurl.client;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Whether a text is the absolute http or https URL of a photo. */
final class PhotoUrl {
  private static final Pattern ABSOLUTE = Pattern.compile(
      "https?://[^/?#\\s]+[^\\s\\p{Cntrl}\\p{Cs}]*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  private PhotoUrl() {}

  static boolean isAbsolute(String url) {
    return ABSOLUTE.matcher(url).matches() && HttpUrl.parse(url) != null;
  }

  /**
   * Whether it is one as nearly all are: ASCII, and a host of plain names without a user or a port. A single pass, as
   * each submission has many of them.
   */
  static boolean isPlain(String url) {
    int at = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : -1;
    if (at == -1) {
      return false;
    }
    int name = at;
    int label = 0;
    boolean letter = false;
    for (; at < url.length() && isOfName(url.charAt(at)); at++) {
      label++;
      letter = url.charAt(at) >= 'a';
    }
    while (at < url.length() && url.charAt(at) == '.' && label > 0 && label <= LONGEST_LABEL) {
      label = 0;
      for (at++; at < url.length() && isOfName(url.charAt(at)); at++) {
        label++;
        letter = url.charAt(at) >= 'a';
      }
    }
    // The name ends with a letter, so that it is no address in numbers.
    if (!letter || label == 0 || label > LONGEST_LABEL || at - name > LONGEST_NAME) {
      return false;
    }
    if (at < url.length() && url.charAt(at) != '/') {
      return false;
    }
    for (; at < url.length(); at++) {
      if (url.charAt(at) <= ' ' || url.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
