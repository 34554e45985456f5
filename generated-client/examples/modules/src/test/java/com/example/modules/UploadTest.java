package com.example.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.pavecontract.photosurl.sandbox.Sandbox;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Starts the program with nothing but a module path. */
final class UploadTest {
  @Test
  void aNamedModuleSubmitsAPhoto() throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      ProcessBuilder program = new ProcessBuilder(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "--module-path",
          "target/classes" + File.pathSeparator + System.getProperty("program.modulepath"),
          "--module",
          "com.example.modules/com.example.modules.Upload",
          "OPEN-1",
          "https://example.com/front.jpg");
      program.environment().put("PAVE_API_KEY", "sandbox-modules");
      program.environment().put("PAVE_BASE_URL", sandbox.baseUrl().toString());
      Process process = program.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());

      assertEquals("com.example.modules: 1 accepted", output.strip());
    }
  }
}
