package io.github.pavecontract.photosurl.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** A certificate of 127.0.0.1 that is made for one run of the tests. */
final class Tls {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Tls ONE = new Tls();

  private final SSLContext context;
  private final X509TrustManager trust;

  private Tls() {
    try {
      KeyStore keys = keys();
      KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
      own.init(keys, PASSWORD);
      TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("one", keys.getCertificate("one"));
      others.init(trusted);
      trust = (X509TrustManager) others.getTrustManagers()[0];
      context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    } catch (GeneralSecurityException | IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore keys()
      throws GeneralSecurityException, IOException, InterruptedException {
    Path file = Files.createTempDirectory("tls").resolve("keys.p12");
    Process keytool = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "one",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            String.valueOf(PASSWORD),
            "-keystore",
            file.toString())
        .inheritIO()
        .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool made no certificate");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    Files.delete(file);
    Files.delete(file.getParent());
    return keys;
  }

  static SSLContext context() {
    return ONE.context;
  }

  /** A client that trusts it, and nobody else. */
  static OkHttpClient.Builder client() {
    return new OkHttpClient.Builder().sslSocketFactory(ONE.context.getSocketFactory(), ONE.trust);
  }
}
