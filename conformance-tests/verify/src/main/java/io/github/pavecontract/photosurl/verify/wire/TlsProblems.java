package io.github.pavecontract.photosurl.verify.wire;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says what keeps two parties from TLS, and what to do about it. */
final class TlsProblems {
  /** The message of an exception for a party that is silent. */
  static final String NOT_SPOKEN = "there is no answer to TLS";

  private TlsProblems() {}

  static String reason(SSLException e) {
    if (has(e, CertificateExpiredException.class)) {
      return "no TLS: its certificate has expired";
    }
    if (has(e, CertPathBuilderException.class)) {
      return "no TLS: its certificate is of an authority that is not trusted here. Name that"
          + " authority with --ca FILE, if it is yours";
    }
    if (has(e, CertificateException.class)) {
      return "no TLS: its certificate is of another host: " + innermost(e).getMessage();
    }
    String message = String.valueOf(e.getMessage());
    return message.contains("Unsupported or unrecognized SSL message") || message.equals(NOT_SPOKEN)
        ? "it does not speak TLS there; the base URL may need http://, or another port"
        : "no TLS: " + message;
  }

  private static boolean has(Throwable e, Class<?> type) {
    return chain(e).anyMatch(type::isInstance);
  }

  private static Throwable innermost(Throwable e) {
    return chain(e).reduce((outer, inner) -> inner).orElse(e);
  }

  private static Stream<Throwable> chain(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }
}
