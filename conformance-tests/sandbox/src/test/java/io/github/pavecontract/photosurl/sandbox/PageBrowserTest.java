package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.testing.NeedsTools;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody sees and does who opens the sandbox in a browser. */
@NeedsTools
final class PageBrowserTest {
  private static final int PHONE_WIDTH = 500;

  private static ChromeDriver browser;
  private static Sandbox sandbox;

  @BeforeAll
  static void start() throws IOException {
    browser = Chromium.start(1280, 1000);
    sandbox = Sandbox.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
      sandbox.close();
    }
  }

  @BeforeEach
  void openPage() {
    sandbox.reset();
    browser.manage().logs().get(LogType.BROWSER);
    browser.manage().logs().get(LogType.PERFORMANCE);
    browser.get(sandbox.baseUrl().toString());
    find("body[data-ready]");
  }

  @Test
  void thePageShowsTheOperationOfTheContractWithoutErrors() {
    assertThat(find(".opblock-summary-path").getText().replace("\u200b", ""))
        .isEqualTo(Contract.bundled().named("accepted").operation().path());
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .as("what the console says")
        .isEmpty();
  }

  @Test
  void thePageComesFromThisSandboxAlone() {
    execute();

    assertThat(requestedHosts()).containsOnly(sandbox.baseUrl().getAuthority());
  }

  @Test
  void tryItOutSubmitsThePhotosAndThenIsRefused() {
    execute();
    assertThat(find(".live-responses-table tbody .response-col_status").getText())
        .startsWith("200");
    assertThat(sandbox.totals()).isEqualTo(new Totals(1, 13, 0));

    execute();
    assertThat(sandbox.totals()).isEqualTo(new Totals(2, 13, 13));
    assertThat(sandbox.received().get(1).apiKey()).hasValue(Sandbox.API_KEY);
    await("the refusal to be shown", () -> find(".live-responses-table .highlight-code")
        .getText()
        .contains("cannot be updated"));
  }

  @Test
  void theCurlLineNamesTheAddressInTheBrowser() {
    assertThat(find("#curl").getText()).isEqualTo(sandbox.curlLine());
  }

  @Test
  void everyFaultIsExplained() {
    List<String> names =
        browser.findElements(By.cssSelector("#faults ~ .wide td:first-child")).stream()
            .map(WebElement::getText)
            .toList();

    assertThat(names).hasSameSizeAs(Fault.Kind.values());
    assertThat(names)
        .extracting(name -> Fault.parse(name).kind())
        .containsExactly(Fault.Kind.values());
  }

  @Test
  void aPhoneNeedNotScrollSideways() {
    ChromeDriver phone = Chromium.start(PHONE_WIDTH, 900);
    try {
      phone.get(sandbox.baseUrl().toString());
      new WebDriverWait(phone, Duration.ofSeconds(30))
          .until(
              d -> !d.findElements(By.cssSelector("body[data-ready] .opblock")).isEmpty());

      assertThat(phone.executeScript("return document.documentElement.scrollWidth"))
          .isEqualTo(phone.executeScript("return document.documentElement.clientWidth"));
    } finally {
      phone.quit();
    }
  }

  private static void execute() {
    int before = sandbox.received().size();
    WebElement button = find("button.execute");
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
    await("the request to arrive", () -> sandbox.received().size() == before + 1);
    find(".live-responses-table");
  }

  private static WebElement find(String css) {
    await(
        css + " to be on the page",
        () -> !browser.findElements(By.cssSelector(css)).isEmpty());
    return browser.findElement(By.cssSelector(css));
  }

  private static void await(String what, BooleanSupplier condition) {
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .withMessage("waiting for " + what)
        .until(anything -> condition.getAsBoolean());
  }

  private static List<String> requestedHosts() {
    List<String> hosts = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = json(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        URI url = URI.create(message.at("/params/request/url").asText().replaceFirst(",.*", ""));
        if (!url.getScheme().equals("data")) {
          hosts.add(url.getAuthority());
        }
      }
    }
    return hosts;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
