package io.github.pavecontract.photosurl.verify.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Media types as RFC 9110 writes them. */
public final class MediaTypes {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*;\\s*(?:(" + TOKEN + ")=(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\"))?");
  private static final Pattern JSON = Pattern.compile(
      "application/json((?:" + PARAMETER.pattern().replaceAll("\\((?!\\?)", "(?:") + ")*)\\s*",
      Pattern.CASE_INSENSITIVE);

  private MediaTypes() {}

  /**
   * Tells whether a body is JSON. Parameters do not matter, except for a charset: JSON is UTF-8.
   *
   * @param contentType the value of the header, or null if there is none
   * @return whether it is {@code application/json}
   */
  public static boolean isJson(@Nullable String contentType) {
    Matcher json = JSON.matcher(contentType == null ? "" : contentType.strip());
    if (!json.matches()) {
      return false;
    }
    Matcher parameters = PARAMETER.matcher(json.group(1));
    while (parameters.find()) {
      if ("charset".equalsIgnoreCase(parameters.group(1))) {
        String charset =
            parameters.group(2).replace("\"", "").replace("\\", "").toLowerCase(Locale.ROOT);
        if (!charset.equals("utf-8") && !charset.equals("utf8")) {
          return false;
        }
      }
    }
    return true;
  }
}
