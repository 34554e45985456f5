package io.github.pavecontract.photosurl.docs.page;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
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

/** Reads a page from a file or a URL, in Markdown or HTML, and makes sure that it is one. */
public final class PageSource {
  static final int MOST_BYTES = 4_000_000;

  private static final String A_PAGE =
      "Name the file of the vendor's page, in Markdown or HTML, or its URL with https://.";
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
   * @throws ProblemException if it cannot be had, or is neither
   */
  public static Page read(String page) {
    return read(page, TIMEOUT);
  }

  static Page read(String page, Duration timeout) {
    if (URL.matcher(page).matches()) {
      return text(page, PageDownload.read(url(page), timeout));
    }
    try (InputStream in = Files.newInputStream(Path.of(page))) {
      return text(page, in.readNBytes(MOST_BYTES + 1));
    } catch (InvalidPathException e) {
      Problem problem = Problem.at(page, "This is neither a file nor a URL.", A_PAGE);
      throw new ProblemException(problem, e);
    } catch (IOException e) {
      throw IoProblems.unreadable(page, e, A_PAGE);
    }
  }

  private static URI url(String page) {
    URI url;
    try {
      url = new URI(page);
    } catch (java.net.URISyntaxException e) {
      throw new ProblemException(
          Problem.at(page, "This is no URL: " + e.getReason() + ".", A_PAGE), e);
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    if ((!scheme.equals("http") && !scheme.equals("https")) || url.getHost() == null) {
      throw ProblemException.at(page, "This is no URL of http or https with a host.", A_PAGE);
    }
    return url;
  }

  private static Page text(String page, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw NotRecognised.because(
          page, "it is larger than " + MOST_BYTES / 1_000_000 + " MB", "Name the page itself.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw NotRecognised.because(page, "it is not UTF-8", "Save the page as UTF-8.");
    }
    text = plain(text);
    if (text.isBlank()) {
      throw NotRecognised.because(page, "it is empty", "Fetch the page again.");
    }
    if (text.indexOf('\0') >= 0) {
      throw NotRecognised.because(page, "it is no text", "Name the page in Markdown.");
    }
    if (HTML.matcher(text.substring(0, Math.min(text.length(), 4096))).matches()) {
      text = plain(HtmlPage.markdown(page, text));
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
