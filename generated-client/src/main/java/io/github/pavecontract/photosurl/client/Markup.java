package io.github.pavecontract.photosurl.client;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the pages of gateways from other texts. */
final class Markup {
  /** What a page begins with, also without being a whole one. */
  private static final Pattern PAGE = Pattern.compile(
      "(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*"
          + "<(?:!doctype\\s+html|(?:html|head|title|body|meta|style|script|h[1-6]|p|div|center|pre|br|b)\\b)",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Markup() {}

  static boolean isHtml(String text, String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.contains("html") || PAGE.matcher(text).lookingAt();
  }
}
