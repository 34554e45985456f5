package io.github.pavecontract.photosurl.server;

import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Which certificates of servers are trusted. */
public final class Trust {
  /** Those that the JDK trusts. */
  public static final Trust DEFAULT = new Trust(null, null);

  private final @Nullable SSLContext context;
  private final @Nullable X509TrustManager manager;

  private Trust(@Nullable SSLContext context, @Nullable X509TrustManager manager) {
    this.context = context;
    this.manager = manager;
  }

  /**
   * Trusts the certificates of a file, and no others.
   *
   * @param pem one or more X.509 certificates in PEM
   * @return the trust
   * @throws ProblemException if the file cannot be read, or holds no certificate
   */
  public static Trust in(Path pem) {
    try (InputStream file = Files.newInputStream(pem)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(file);
      if (certificates.isEmpty()) {
        throw new CertificateException("it is empty");
      }
      return in(certificates);
    } catch (GeneralSecurityException e) {
      throw IoProblems.of(
          pem,
          "The file holds no X.509 certificates in PEM",
          e,
          "Export the certificate of the CA as `-----BEGIN CERTIFICATE-----` text.");
    } catch (IOException e) {
      throw IoProblems.unreadable(pem, e, "Name a file of PEM certificates.");
    }
  }

  private static Trust in(Collection<? extends Certificate> certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("ca-" + number++, certificate);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return new Trust(context, x509);
      }
    }
    throw new GeneralSecurityException("this JDK has no X.509 trust manager");
  }

  /**
   * Lets a client trust them.
   *
   * @param client a client
   * @return the same client
   */
  public OkHttpClient.Builder applyTo(OkHttpClient.Builder client) {
    return context == null || manager == null
        ? client
        : client.sslSocketFactory(context.getSocketFactory(), manager);
  }

  /**
   * Returns what makes TLS of plain sockets.
   *
   * @return a factory; names of hosts are not checked by it
   */
  public SSLSocketFactory socketFactory() {
    return context == null
        ? (SSLSocketFactory) SSLSocketFactory.getDefault()
        : context.getSocketFactory();
  }

  /**
   * Lets a client trust them.
   *
   * @param client a client
   * @return the same client
   */
  public HttpClient.Builder applyTo(HttpClient.Builder client) {
    return context == null ? client : client.sslContext(context);
  }
}
