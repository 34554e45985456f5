package io.github.pavecontract.photosurl.testing;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, driven by the chromedriver of this machine. Nothing is downloaded. */
public final class Chromium {
  /** Selenium warns of each Chromium that is newer than itself; what is used here works with any. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private Chromium() {}

  /**
   * Starts one. Where there is none, the test fails.
   *
   * @param purpose what cannot be tested without it
   * @param width of its window
   * @param height of its window
   * @return the browser, for its owner to quit
   */
  public static ChromeDriver start(String purpose, int width, int height) {
    Path driver = Tools.find(purpose, "chromedriver");
    Path browser = Tools.find(purpose, "chromium", "chromium-browser", "google-chrome");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
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
    System.setProperty("webdriver.chrome.driver", driver.toString());
    return new ChromeDriver(options);
  }
}
