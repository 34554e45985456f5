package io.github.pavecontract.photosurl.verify.wire;

/** The rules of HTTP that answers are held to. */
enum Rule {
  STATUS_LINE(
      "protocol.status-line",
      "An answer begins with a status line such as `HTTP/1.1 200 OK`.",
      "RFC 9112, 4"),
  LINE_END("protocol.line-end", "Lines of the head end with CR and LF.", "RFC 9112, 2.2"),
  HEADER(
      "protocol.header",
      "A header field is a name, a colon and a value without control characters.",
      "RFC 9112, 5"),
  SINGLE_HEADER(
      "protocol.header", "A field with one value stands in the head once.", "RFC 9110, 5.3"),
  HEAD_SIZE("protocol.size", "A head is no longer than 64 KiB.", "RFC 9110, 5.4"),
  BODY_SIZE("protocol.size", "A body is no longer than 1 MiB.", "RFC 9110, 17.5"),
  LENGTH("protocol.framing", "Content-Length is one decimal number.", "RFC 9110, 8.6"),
  ONE_FRAMING(
      "protocol.framing",
      "A message has no Content-Length beside a Transfer-Encoding.",
      "RFC 9112, 6.2"),
  TRANSFER_CODING(
      "protocol.framing",
      "The only transfer coding that was asked for is chunked, and only in HTTP/1.1.",
      "RFC 9112, 6.1"),
  CHUNK(
      "protocol.framing",
      "Each chunk has a size in hexadecimal and that many bytes.",
      "RFC 9112, 7.1"),
  COMPLETE("protocol.framing", "A body is as long as its framing says.", "RFC 9112, 8"),
  NOTHING_BEHIND("protocol.framing", "Nothing follows the end of the answer.", "RFC 9112, 6.3"),
  NO_BODY("protocol.framing", "Answers of status 204 and 304 have no body.", "RFC 9112, 6.3"),
  SWITCHING("protocol.switching", "Protocols are not switched unasked.", "RFC 9110, 15.2.2"),
  CODING(
      "protocol.content-coding",
      "A body is encoded as Content-Encoding says, and as was asked for: gzip or not at all.",
      "RFC 9110, 12.5.3"),
  TIME("protocol.time", "An answer is complete within the time limit.", "--timeout");

  private final String id;
  private final String sentence;
  private final String standard;

  Rule(String id, String sentence, String standard) {
    this.id = id;
    this.sentence = sentence;
    this.standard = standard;
  }

  Breach broken(String received) {
    return new Breach(id, sentence, standard, received);
  }
}
