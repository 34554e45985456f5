package io.github.pavecontract.photosurl.conformance.sandbox;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, driven by the chromedriver of this machine. Nothing is downloaded. */
final class Chromium {
  /** Selenium warns of each Chromium that is newer than itself; what is used here works with any. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private Chromium() {}

  static ChromeDriver start(int width, int height) {
    Optional<Path> driver = onPath(List.of("chromedriver"));
    Optional<Path> browser = onPath(List.of("chromium", "chromium-browser", "google-chrome"));
    if (driver.isEmpty() || browser.isEmpty()) {
      String message = "There is no chromium and chromedriver on the PATH, so that the page of the"
          + " sandbox is not tested. Install both (Debian: chromium, chromium-driver).";
      return Boolean.getBoolean("photosurl.requireChromium") ? fail(message) : abort(message);
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=" + width + "," + height);
    System.setProperty("webdriver.chrome.driver", driver.get().toString());
    return new ChromeDriver(options);
  }

  private static Optional<Path> onPath(List<String> names) {
    List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .toList();
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
