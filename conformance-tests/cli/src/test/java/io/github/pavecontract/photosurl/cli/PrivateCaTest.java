package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose certificates only a private CA vouches for. */
final class PrivateCaTest {
  @TempDir
  private Path folder;

  private final PrivateCa ca = new PrivateCa();
  private DeviatingServer server;

  @BeforeEach
  void start() throws IOException {
    server = new DeviatingServer(UnaryOperator.identity(), ca.server());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void verifyTrustsTheCaThatItIsTold() throws IOException {
    Run run = server.verify("--ca", ca.writeTo(folder.resolve("ca.pem")).toString());

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("Testing the live API at https://127.0.0.1:");
  }

  @Test
  void verifyTrustsItNotWithoutBeingTold() {
    Run run = server.verify();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("certif");
  }

  @Test
  void verifyTrustsNoOtherThanTheOneThatItIsTold() throws IOException {
    Path other = new PrivateCa().writeTo(folder.resolve("other.pem"));

    assertThat(server.verify("--ca", other.toString()).exitCode()).isEqualTo(2);
  }
}
