package io.github.pavecontract.photosurl.verify.wire;

import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;

/** The rules of HTTP that answers are held to. */
public enum HttpRule implements ExchangeRule {
  /** The first line. */
  STATUS_LINE(
      "status-line",
      "The answer does not begin with a status line.",
      "a status line such as `HTTP/1.1 200 OK`",
      "RFC 9112, 4"),
  /** CR and LF. */
  LINE_END(
      "line-end",
      "A line of the head does not end with CR and LF.",
      "CR and LF at the end of each line of the head",
      "RFC 9112, 2.2"),
  /** The form of a field. */
  HEADER(
      "header",
      "A line of the head is no header field.",
      "a name, a colon and a value without control characters",
      "RFC 9112, 5"),
  /** A field that has one value. */
  SINGLE_HEADER(
      "repeated-header",
      "A header field that has one value stands in the head again.",
      "each field with one value once",
      "RFC 9110, 5.3"),
  /** The length of the head. */
  HEAD_SIZE(
      "head-size",
      "The head is longer than clients read.",
      "a head of 64 KiB at the most",
      "RFC 9110, 5.4"),
  /** The length of the body, encoded or not. */
  BODY_SIZE(
      "body-size",
      "The body is longer than any that the contract describes.",
      "a body of 1 MiB at the most",
      "RFC 9110, 17.5"),
  /** The form of Content-Length. */
  LENGTH(
      "length",
      "Content-Length is not one decimal number.",
      "Content-Length with one decimal number",
      "RFC 9110, 8.6"),
  /** Content-Length beside Transfer-Encoding. */
  ONE_FRAMING(
      "two-framings",
      "The answer has Content-Length as well as Transfer-Encoding.",
      "one of Content-Length and Transfer-Encoding",
      "RFC 9112, 6.2"),
  /** Codings beside chunked. */
  TRANSFER_CODING(
      "transfer-coding",
      "The answer has a transfer coding that nobody asked for.",
      "no transfer coding but chunked, and none in HTTP/1.0",
      "RFC 9112, 6.1"),
  /** The form of a chunk. */
  CHUNK(
      "chunk",
      "A chunk does not have the length that it announces, or announces none.",
      "chunks with a size in hexadecimal and that many bytes",
      "RFC 9112, 7.1"),
  /** The end of the connection before the end of the answer. */
  COMPLETE(
      "incomplete",
      "The answer ends before its end.",
      "an answer as long as its framing says",
      "RFC 9112, 8"),
  /** Bytes of no answer. */
  NOTHING_BEHIND(
      "trailing-bytes",
      "Bytes follow the end of the answer.",
      "nothing behind the answer",
      "RFC 9112, 6.3"),
  /** A body of status 204 or 304. */
  NO_BODY(
      "unexpected-body",
      "An answer that can have no body announces one.",
      "no body with status 204 or 304",
      "RFC 9112, 6.3"),
  /** Status 101. */
  SWITCHING(
      "switching",
      "The server switches protocols unasked.",
      "an answer in HTTP/1.1",
      "RFC 9110, 15.2.2"),
  /** Codings beside gzip. */
  CODING(
      "content-coding",
      "The body has a content coding that nobody asked for.",
      "no content coding but gzip",
      "RFC 9110, 12.5.3"),
  /** A body that cannot be decoded. */
  GZIP(
      "gzip",
      "The body is not gzip, though Content-Encoding says so.",
      "a body in gzip, as Content-Encoding says",
      "RFC 9110, 8.4.1.3"),
  /** The time limit within an answer. */
  TIME(
      "time",
      "The answer is not complete within the time limit.",
      "the rest of the answer within --timeout",
      "The time limit --timeout"),
  /** Nothing at all, which a probe of what is only assumed may well get. */
  NO_ANSWER(
      "no-answer",
      "The request has no answer.",
      "an answer",
      "RFC 9110, 3.4, and the cases of the contract, each of which has an answer") {
    @Override
    public Force force() {
      return Force.AS_EVIDENCE;
    }
  };

  private final RuleText text;
  private final String expected;

  HttpRule(String name, String fault, String expected, String grounds) {
    this.text = new RuleText(
        "protocol." + name,
        fault,
        grounds,
        "Have the server mended, or the proxy in front of it: clients read such an answer"
            + " differently, or give up on it.");
    this.expected = expected;
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Force force() {
    return Force.ALWAYS;
  }

  /**
   * Says what should have come.
   *
   * @return a phrase
   */
  public String expected() {
    return expected;
  }

  /** Whether reading stops as there is too much to read. */
  boolean isTooLong() {
    return this == HEAD_SIZE || this == BODY_SIZE;
  }

  Breach broken(String received) {
    return new Breach(this, received);
  }
}
