package io.github.pavecontract.photosurl.server;

import java.nio.ByteBuffer;

/** What the first bytes of a connection say about the protocol that the client speaks. */
enum Opening {
  HTTP_1,
  HTTP_2,
  TLS,
  /** No method begins like this, so that nothing more need be waited for. */
  NEITHER;

  private static final byte HANDSHAKE = 0x16;

  /** What a client of HTTP/2 sends first if it does not ask whether the server speaks that. */
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

  static final int PREFACE_LENGTH = PREFACE.length();

  /** Judges what has come so far; HTTP/1 as long as nothing says otherwise. */
  static Opening of(ByteBuffer received) {
    int at = received.position();
    byte first = received.get(at);
    if (first == HANDSHAKE) {
      return TLS;
    }
    if (first <= ' ' || first == 0x7f) {
      return NEITHER;
    }
    if (received.remaining() < PREFACE_LENGTH) {
      return HTTP_1;
    }
    for (int i = 0; i < PREFACE_LENGTH; i++) {
      if (received.get(at + i) != PREFACE.charAt(i)) {
        return HTTP_1;
      }
    }
    return HTTP_2;
  }
}
