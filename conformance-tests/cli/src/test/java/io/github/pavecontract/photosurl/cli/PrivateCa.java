package io.github.pavecontract.photosurl.cli;

import com.sun.net.httpserver.HttpsConfigurator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate authority that nobody trusts who is not told to. */
final class PrivateCa {
  private final HeldCertificate root = new HeldCertificate.Builder()
      .commonName("a private CA")
      .certificateAuthority(0)
      .build();

  /** Writes the certificate that a client is to trust. */
  Path writeTo(Path file) throws IOException {
    return Files.writeString(file, root.certificatePem());
  }

  /** What an HTTPS server on this machine needs, with a certificate of this CA. */
  HttpsConfigurator server() {
    HeldCertificate certificate = new HeldCertificate.Builder()
        .addSubjectAlternativeName("127.0.0.1")
        .addSubjectAlternativeName("localhost")
        .signedBy(root)
        .build();
    return new HttpsConfigurator(new HandshakeCertificates.Builder()
        .heldCertificate(certificate, root.certificate())
        .build()
        .sslContext());
  }
}
