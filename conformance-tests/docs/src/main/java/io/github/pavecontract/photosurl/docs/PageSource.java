package io.github.pavecontract.photosurl.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a page from a file or a URL, and makes sure that it is text in Markdown. */
public final class PageSource {
  static final int MOST_BYTES = 1_000_000;

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");
  private static final Pattern HTML = Pattern.compile(
      "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*" + "<(!doctype\\s+html|html|head|body)\\b.*");

  private PageSource() {}

  /**
   * Reads a page.
   *
   * @param page a file, or a URL of http or https
   * @return its text, without byte order mark and with line feeds as ends of lines
   * @throws IOException if it cannot be had, or is no Markdown; the message says why and what to do
   */
  public static Page read(String page) throws IOException {
    return read(page, TIMEOUT);
  }

  static Page read(String page, Duration timeout) throws IOException {
    if (URL.matcher(page).matches()) {
      return text(page, PageDownload.read(url(page), timeout));
    }
    try {
      Path file = Path.of(page);
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new IOException(page + " is no readable file. Name the Markdown file of the vendor's "
            + "page, or its URL with https:// and .md.");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return text(page, in.readNBytes(MOST_BYTES + 1));
      }
    } catch (InvalidPathException e) {
      throw new IOException(page + " is neither a file nor a URL.", e);
    }
  }

  private static URI url(String page) throws IOException {
    URI url;
    try {
      url = new URI(page);
    } catch (java.net.URISyntaxException e) {
      throw new IOException(page + " is no URL: " + e.getReason() + ".", e);
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    if ((!scheme.equals("http") && !scheme.equals("https")) || url.getHost() == null) {
      throw new IOException(page + " is no URL of http or https with a host. Name one, or a file.");
    }
    return url;
  }

  private static Page text(String page, byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) {
      throw new NotRecognisedException(
          page, "is larger than " + MOST_BYTES / 1_000_000 + " MB.", "Name the page itself.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NotRecognisedException(page, "is not UTF-8.", "Save the page as UTF-8.");
    }
    text = plain(text);
    if (text.isBlank()) {
      throw new NotRecognisedException(page, "is empty.", "Fetch the page again.");
    }
    if (text.indexOf('\0') >= 0) {
      throw new NotRecognisedException(page, "is no text.", "Name the page in Markdown.");
    }
    if (HTML.matcher(text.substring(0, Math.min(text.length(), 4096))).matches()) {
      throw new NotRecognisedException(
          page,
          "is an HTML page, such as a login or an error, and no Markdown.",
          "Append .md to the URL of the page, and look whether it can be read without a login.");
    }
    return new Page(page, text);
  }

  /** Without what no reader sees: byte order mark, kinds of blanks and of line ends. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\u00A0\\u2007\\u202F]", " ")
        .replaceAll("[\\uFEFF\\u200B\\u2060\\u00AD]", "");
  }
}
