package io.github.pavecontract.photosurl.sandbox;

import static io.github.pavecontract.photosurl.testing.Http.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.testing.Chromium;
import io.github.pavecontract.photosurl.testing.NeedsTools;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody sees and does who opens the sandbox in a browser. */
@NeedsTools
final class SandboxPageBrowserTest {
  private static final String PURPOSE = "the page of the sandbox";
  private static final int PHONE_WIDTH = 500;
  private static final List<Photo> PHOTOS =
      List.of(Photo.of(PhotoLabel.of("VIN"), "https://example.com/vin.jpg"));

  private static ChromeDriver browser;
  private static Sandbox sandbox;

  @BeforeAll
  static void start() throws IOException {
    browser = Chromium.start(PURPOSE, 1280, 1000);
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
    ChromeDriver phone = Chromium.start(PURPOSE, PHONE_WIDTH, 900);
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

  @Test
  void theJournalShowsWhatCameWhatWasAnsweredAndWhy() {
    sandbox.client().submit("OPEN-7", PHOTOS);
    sandbox.inject("OPEN-8", Fault.of(Fault.Kind.UNAVAILABLE).times(1));
    assertThatThrownBy(() -> sandbox.client().submit("OPEN-8", PHOTOS))
        .isInstanceOf(PhotosUrlException.class);
    assertThatThrownBy(() -> sandbox.client("my-key").submit("OPEN-9", PHOTOS))
        .isInstanceOf(PhotosUrlException.SessionNotFound.class);

    await("three rows", () -> rows("#journal").size() == 3);
    assertThat(rows("#journal").get(2)).contains("POST", "OPEN-7", "200", "1 submitted, 0 refused");
    assertThat(rows("#journal").get(1)).contains("OPEN-8", "fault 503:1s");
    assertThat(rows("#journal").get(0))
        .contains("404", "exist for API keys that begin with sandbox-");
    assertThat(find("#totals").getText()).contains("3 requests, 1 photos submitted");
    assertThat(rows("#known"))
        .anySatisfy(row -> assertThat(row).contains("OPEN-7", "open", "1 of 13"));
  }

  @Test
  void theButtonsWorkAlsoFromTheKeyboard() {
    find("#session").sendKeys("OPEN-5");
    find("button[data-fault='503:1s']").sendKeys(Keys.ENTER);
    await("the fault", () -> find("#says").getText().contains("OPEN-5 gets 503:1s"));
    assertThatThrownBy(() -> sandbox.client().submit("OPEN-5", PHOTOS)).hasMessageContaining("503");
    assertThat(sandbox.client().submit("OPEN-5", PHOTOS).accepted()).hasSize(1);

    find("#process").sendKeys(Keys.ENTER);
    await("the end of processing", () -> find("#says").getText().startsWith("Processed"));
    assertThat(sandbox.client().submit("OPEN-5", PHOTOS).refused().get(0).message())
        .contains("processed");

    find("#reset").sendKeys(Keys.ENTER);
    await("the reset", () -> find("#says").getText().equals("Begun anew."));
    assertThat(sandbox.totals().requests()).isZero();
    await("an empty journal", () -> rows("#journal").isEmpty());
  }

  @Test
  void whatCameIsShownAsTextWhateverItIs() {
    submit(sandbox.baseUrl(), "OPEN-1", "<img src=x onerror=alert(1)>");

    await("a row", () -> rows("#journal").size() == 1);
    assertThat(browser.findElements(By.cssSelector("#journal img"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "500, light"})
  void aScreenReaderFindsNothingSeriousMissing(int width, String scheme) throws IOException {
    sandbox.client().submit("OPEN-7", PHOTOS);
    ChromeDriver reader = Chromium.start(PURPOSE, width, 900);
    try {
      reader.executeCdpCommand(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      reader.get(sandbox.baseUrl().toString());
      new WebDriverWait(reader, Duration.ofSeconds(30))
          .until(d ->
              !d.findElements(By.cssSelector("body[data-ready] #journal tr")).isEmpty());
      reader.executeScript(axe());

      // What Swagger UI shows of the contract is not ours.
      Object found = reader.executeAsyncScript(
          "const done = arguments[arguments.length - 1];"
              + "axe.run({exclude: [['#swagger-ui']]}).then(r => done(r.violations"
              + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
              + ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))));");

      assertThat((List<?>) found).isEmpty();
    } finally {
      reader.quit();
    }
  }

  private static String axe() throws IOException {
    try (InputStream script = SandboxPageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> rows(String table) {
    return browser.findElements(By.cssSelector(table + " tr")).stream()
        .map(WebElement::getText)
        .toList();
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
