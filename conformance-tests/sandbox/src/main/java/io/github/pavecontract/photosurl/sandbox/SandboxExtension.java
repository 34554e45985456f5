package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Does for a field of a JUnit 5 class what {@link PhotosUrlSandbox} does for the class, with all that a
 * {@link SandboxBuilder} can set. It starts when it is first needed, so that its base URL is there for
 * whatever is set up before the first test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SandboxExtension PAVE =
 *     SandboxExtension.of(Sandbox.builder().session("CLAIM-7", SessionState.CLOSED, "sandbox-key"));
 *
 * @DynamicPropertySource
 * static void pave(DynamicPropertyRegistry registry) {
 *   registry.add("pave.base-url", PAVE::baseUrl);
 * }
 * }</pre>
 *
 * <p>In a static field it is one sandbox for the class, which is reset before each test; in an instance
 * field one for each test.
 */
public final class SandboxExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private final SandboxBuilder settings;
  private String apiKey = Sandbox.API_KEY;
  private boolean keepsFaults;
  private boolean ofClass;
  private @Nullable Running running;

  private SandboxExtension(SandboxBuilder settings) {
    this.settings = settings;
  }

  /**
   * Creates an extension.
   *
   * @param settings the settings of the sandbox
   * @return the extension
   */
  public static SandboxExtension of(SandboxBuilder settings) {
    return new SandboxExtension(settings);
  }

  /**
   * Sets the API key of the client. The default is {@link Sandbox#API_KEY}.
   *
   * @param value a key
   * @return this extension
   */
  public SandboxExtension apiKey(String value) {
    this.apiKey = value;
    return this;
  }

  /**
   * Keeps the faults that were injected before the first test, such as by {@code @BeforeAll}: each test
   * begins with them.
   *
   * @return this extension
   */
  public SandboxExtension keepFaults() {
    this.keepsFaults = true;
    return this;
  }

  private synchronized Running running() {
    if (running == null) {
      running = new Running(settings, apiKey, keepsFaults);
    }
    return running;
  }

  /**
   * Returns the sandbox.
   *
   * @return the running sandbox
   */
  public Sandbox sandbox() {
    return running().sandbox();
  }

  /**
   * Returns where it is.
   *
   * @return an http URL that ends with a slash
   */
  public URI baseUrl() {
    return sandbox().baseUrl();
  }

  /**
   * Returns a client of it.
   *
   * @return a client with the API key of this extension
   */
  public PhotosUrlClient client() {
    return running().client();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    ofClass = true;
    running();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running().beginTest();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!ofClass) {
      close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    // Nested classes are over before the one that has the field.
    if (context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
      close();
    }
  }

  private synchronized void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Running.canResolve(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running().resolve(parameter);
  }
}
