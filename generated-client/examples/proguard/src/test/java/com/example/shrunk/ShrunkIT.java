package com.example.shrunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Starts the program with nothing but the jar that ProGuard has left. */
final class ShrunkIT {
  @Test
  void theShrunkProgramSubmitsAPhoto() throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      ProcessBuilder program = new ProcessBuilder(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          "target/shrunk.jar",
          "com.example.shrunk.Upload",
          "OPEN-1",
          "https://example.com/front.jpg");
      program.environment().put("PAVE_API_KEY", "sandbox-shrunk");
      program.environment().put("PAVE_BASE_URL", sandbox.baseUrl().toString());
      Process process = program.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());

      assertEquals("1 accepted", output.strip());
    }
  }
}
