package io.github.pavecontract.photosurl.suites.provider;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs a suite as Maven would with the given system properties, which end with it, and prints nothing. */
final class SuiteRun {
  private SuiteRun() {}

  static Events of(Class<?> suite, Map<String, String> properties) {
    Map<String, String> before = new HashMap<>();
    properties.forEach((name, value) -> before.put(name, System.getProperty(name)));
    properties.forEach(System::setProperty);
    PrintStream console = System.out;
    // Failures that a test provokes must not look like failures of the build.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      return EngineTestKit.engine("junit-jupiter")
          .selectors(selectClass(suite))
          .execute()
          .allEvents();
    } finally {
      System.setOut(console);
      before.forEach((name, value) -> {
        if (value == null) {
          System.clearProperty(name);
        } else {
          System.setProperty(name, value);
        }
      });
    }
  }

  /** The messages of what failed, containers included. */
  static List<String> failures(Events events) {
    return messages(events.failed(), TestExecutionResult.Status.FAILED);
  }

  /** The reasons why tests were skipped while they ran. */
  static List<String> skips(Events events) {
    return messages(events.aborted(), TestExecutionResult.Status.ABORTED);
  }

  static long succeeded(Events events) {
    return events
        .succeeded()
        .filter(event -> event.getTestDescriptor().isTest())
        .count();
  }

  private static List<String> messages(Events events, TestExecutionResult.Status status) {
    return events.stream()
        .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
        .filter(result -> result.getStatus() == status)
        .map(result -> String.valueOf(result.getThrowable().orElseThrow().getMessage()))
        .toList();
  }
}
