package io.github.pavecontract.photosurl.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.testing.Chromium;
import io.github.pavecontract.photosurl.testing.NeedsTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** What a reader finds in the page of a report. */
@NeedsTools
final class PageBrowserTest {
  private static ChromeDriver browser;

  @TempDir
  static Path folder;

  private static String address;

  @BeforeAll
  static void writePage() throws IOException {
    Report sample = Sample.with("fine");
    Check ok = sample.checks().all().get(3);
    List<Check> checks =
        List.of(sample.checks().all().get(1), repeated(ok, 11), repeated(ok, 12), repeated(ok, 1));
    Path page = folder.resolve("report.html");
    Files.writeString(
        page,
        ReportFormat.HTML
            .renderer(Terminal.PLAIN)
            .render(Sample.of("fine", sample.findings(), checks)));
    address = page.toUri().toString();
    browser = Chromium.start("the page of a report", 1280, 1000);
  }

  private static Check repeated(Check check, int number) {
    return new Check(
        number,
        check.group(),
        check.id(),
        check.sentence(),
        check.result(),
        check.reason(),
        check.seconds(),
        check.rules(),
        check.findings(),
        check.details(),
        check.messages());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void openPage() {
    browser.get("about:blank");
    browser.get(address);
  }

  @Test
  void thePolicyLetsItsOwnScriptRunAndNothingIsReported() {
    assertThat(browser.findElement(By.cssSelector(".tools")).isDisplayed()).isTrue();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .as("what the console says")
        .isEmpty();
  }

  @Test
  void findingsAndChecksAreLeftOutByTheirKind() {
    assertThat(shown("article")).hasSize(3);
    browser.findElement(By.cssSelector(".tools input[value=drift]")).click();

    assertThat(shown("article")).hasSize(2).noneMatch(text -> text.contains("header.sunset"));
    assertThat(shown("details.row.drift")).isEmpty();
    assertThat(browser.findElement(By.cssSelector("output")).getText()).isEqualTo("5 of 7 shown");
  }

  @Test
  void aSearchLeavesWhatHasAllItsWords() {
    WebElement search = browser.findElement(By.id("search"));
    search.sendKeys("TYPE schema");
    assertThat(shown("article")).singleElement().asString().contains("schema.type");
    assertThat(shown("details.fold")).isEmpty();

    search.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    assertThat(shown("article")).hasSize(3);
  }

  @Test
  void anAnchorOpensWhatItPointsToEvenIfItIsFoldedAndLeftOut() {
    assertThat(browser.findElement(By.cssSelector("#check-1")).isDisplayed()).isFalse();
    browser.findElement(By.cssSelector(".tools input[value=ok]")).click();
    browser.findElement(By.cssSelector("article a[href='#check-1']")).click();

    assertThat(browser.executeAsyncScript(
            "const done = arguments[0]; requestAnimationFrame(() => setTimeout(() => done("
                + "document.querySelector('#check-1').checkVisibility())))"))
        .isEqualTo(true);
  }

  @Test
  void printShowsEverything() {
    browser.findElement(By.cssSelector(".tools input[value=drift]")).click();
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    browser.executeScript("dispatchEvent(new Event('beforeprint'))");
    assertThat(shown("article")).hasSize(3);
    assertThat(shown("details.row pre")).hasSize(8);
    assertThat(shown(".tools")).isEmpty();

    browser.executeScript("dispatchEvent(new Event('afterprint'))");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));
    assertThat(shown("details.row pre")).isEmpty();
  }

  private static List<String> shown(String css) {
    return browser.findElements(By.cssSelector(css)).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }
}
