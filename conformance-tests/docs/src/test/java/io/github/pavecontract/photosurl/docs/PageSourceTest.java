package io.github.pavecontract.photosurl.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.docs.page.PageSource;
import com.sun.net.httpserver.HttpServer;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages from the network, and what comes instead of them. */
final class PageSourceTest {
  private final CountDownLatch done = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    done.countDown();
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(String path, int status, String header, String value, String body) {
    server.createContext(path, exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set(header, value);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    });
  }

  @Test
  void aPageInMarkdownIsRead() throws IOException {
    answer("/page.md", 200, "Content-Type", "text/markdown; charset=utf-8", "# Page\r\n");

    assertThat(PageSource.read(url("/page.md")).text()).isEqualTo("# Page\n");
  }

  @Test
  void aRedirectWithinTheHostIsFollowed() throws IOException {
    answer("/old.md", 308, "Location", "/new.md", "");
    answer("/new.md", 200, "Content-Type", "text/plain", "# New");

    assertThat(PageSource.read(url("/old.md")).text()).isEqualTo("# New");
  }

  @Test
  void aRedirectToAnotherHostIsNot() {
    answer("/old.md", 302, "Location", "http://localhost:1/page.md", "");

    assertThatThrownBy(() -> PageSource.read(url("/old.md")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContainingAll("redirects to http://localhost:1/page.md", "not followed");
  }

  @Test
  void aRedirectInCirclesEnds() {
    answer("/a", 302, "Location", "/a", "");

    assertThatThrownBy(() -> PageSource.read(url("/a"))).hasMessageContaining("5 redirects");
  }

  @Test
  void aPageThatIsNotThereIsNotRead() {
    assertThatThrownBy(() -> PageSource.read(url("/none.md"))).hasMessageContaining("status 404");
  }

  @Test
  void aLoginPageIsNotRecognised() {
    answer("/page.md", 200, "Content-Type", "text/html", "<!DOCTYPE html><html><body>Log in");

    assertThatThrownBy(() -> PageSource.read(url("/page.md")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContainingAll("not recognised", "HTML page", ".md");
  }

  @Test
  void anImageIsNotRecognised() {
    answer("/page.md", 200, "Content-Type", "image/png", "x");

    assertThatThrownBy(() -> PageSource.read(url("/page.md")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContainingAll("not recognised", "image/png");
  }

  @Test
  void aPageWithoutEndIsNotReadToItsEnd() {
    server.createContext("/page.md", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] block = "a page ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = exchange.getResponseBody()) {
        while (done.getCount() > 0) {
          out.write(block);
        }
      }
    });

    assertThatThrownBy(() -> PageSource.read(url("/page.md")))
        .hasMessageContaining("larger than 4 MB");
  }

  @Test
  void aServerThatStopsInTheMiddleCostsTheTimeout() {
    server.createContext("/page.md", exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write('#');
      exchange.getResponseBody().flush();
      try {
        done.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });

    assertThatThrownBy(() -> PageSource.read(url("/page.md"), Duration.ofMillis(500)))
        .hasMessageContaining("took too long");
  }

  @Test
  void aHostThatRefusesIsNamed() {
    assertThatThrownBy(() -> PageSource.read("http://127.0.0.1:1/page.md"))
        .hasMessageContaining(
            "http://127.0.0.1:1/page.md: The page cannot be read: the connection is refused.");
  }

  @Test
  void otherUrlsAreRefused() {
    assertThatThrownBy(() -> PageSource.read("ftp://example.com/page.md"))
        .hasMessageContaining("no URL of http or https");
    assertThatThrownBy(() -> PageSource.read("https://exa mple.com/"))
        .hasMessageContaining("is no URL");
  }
}
