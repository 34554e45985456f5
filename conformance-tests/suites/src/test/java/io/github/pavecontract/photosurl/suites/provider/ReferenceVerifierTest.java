package io.github.pavecontract.photosurl.suites.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.sandbox.Sandbox;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import io.github.pavecontract.photosurl.suites.consumer.WrittenPacts;
import io.github.pavecontract.photosurl.testing.NeedsTools;
import io.github.pavecontract.photosurl.testing.Tools;
import io.github.pavecontract.photosurl.verify.harness.TwistedServer;
import io.github.pavecontract.photosurl.verify.harness.Variant;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives the pact to the reference implementation, which is written in Rust, so that not only the
 * library that made it can read it. {@code .ci/run} installs it from npm.
 */
@NeedsTools
final class ReferenceVerifierTest {
  private static final Path MODULES = Path.of("target/pact-verifier/node_modules");
  private static final Path SCRIPT = Path.of("src/test/pact-verifier/verify.js");
  private static final long PATIENCE_SECONDS = 60;

  private record Verdict(int exitCode, String output) {}

  @TempDir
  private Path folder;

  private Path node;

  @BeforeEach
  void find() {
    String purpose = "the pact with its reference implementation";
    node = Tools.find(purpose, "node");
    Tools.require(
        MODULES.resolve("@pact-foundation/pact"),
        purpose,
        "Copy src/test/pact-verifier/package*.json to target/pact-verifier and run `npm ci` there");
  }

  @Test
  void itVerifiesThePactAgainstTheSandbox() throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      Verdict verdict = verify(sandbox.baseUrl(), sandbox.baseUrl());

      assertThat(verdict.exitCode()).as(verdict.output()).isZero();
      assertThat(verdict.output())
          .contains(
              "verified " + ClientPact.of(Contract.bundled()).getInteractions().size());
      assertThat(sandbox.totals().submitted()).as("photos that were submitted").isPositive();
    }
  }

  @Test
  void itSeesWhereTheSandboxDeviates() throws Exception {
    Variant variant = Variant.answers("pact", "one more word", answer -> {
      if (answer.json.path("message").asText().startsWith("Session cannot")) {
        answer.json.put("message", "Session cannot be found.");
      }
    });
    try (Sandbox sandbox = Sandbox.start();
        TwistedServer server = new TwistedServer(sandbox.baseUrl(), variant)) {
      Verdict verdict = verify(server.baseUrl(), sandbox.baseUrl());

      assertThat(verdict.exitCode()).as(verdict.output()).isEqualTo(1);
      assertThat(verdict.output()).contains("Session cannot be found.");
    }
  }

  @Test
  void itTakesTheResultsInAnyOrderAndWithMoreProperties() throws Exception {
    Variant variant = Variant.answers("pact", "more and otherwise", answer -> {
      answer.json.put("more", 1);
      Freedoms.reverse(answer);
    });
    try (Sandbox sandbox = Sandbox.start();
        TwistedServer server = new TwistedServer(sandbox.baseUrl(), variant)) {
      Verdict verdict = verify(server.baseUrl(), sandbox.baseUrl());

      assertThat(verdict.exitCode()).as(verdict.output()).isZero();
    }
  }

  private Verdict verify(URI provider, URI sandbox) throws IOException, InterruptedException {
    Path pact = Files.writeString(
        folder.resolve("pact.json"), WrittenPacts.text(ClientPact.of(Contract.bundled())));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(node.toString(), SCRIPT.toString())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile());
    builder.environment().put("NODE_PATH", MODULES.toAbsolutePath().toString());
    builder.environment().put("PACT_DO_NOT_TRACK", "true");
    builder.environment().put("PACT_FILE", pact.toString());
    builder.environment().put("PROVIDER_URL", provider.toString());
    builder.environment().put("SANDBOX_URL", sandbox.toString());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("the verifier ends within " + PATIENCE_SECONDS + " s")
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Verdict(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }
}
