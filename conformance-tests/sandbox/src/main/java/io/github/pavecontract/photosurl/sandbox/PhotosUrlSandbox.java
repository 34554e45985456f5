package io.github.pavecontract.photosurl.sandbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Starts a sandbox on a free port for the tests of a JUnit 5 class, and resets it before each of
 * them. Constructors, test methods and their fixtures get it as a parameter of type {@link Sandbox},
 * its base URL as {@link java.net.URI}, and a client of it as {@code PhotosUrlClient}.
 *
 * <pre>{@code
 * @PhotosUrlSandbox
 * final class UploadTest {
 *   @Test
 *   void resubmissionIsRefused(PhotosUrlClient pave, Sandbox sandbox) {
 *     pave.submit("OPEN-1", photos);
 *     assertEquals(photos.size(), pave.submit("OPEN-1", photos).refused().size());
 *     assertEquals(2, sandbox.received().size());
 *   }
 * }
 * }</pre>
 *
 * <p>The tests of the class run one after another, as they share the sandbox; classes can run in
 * parallel, each with a sandbox of its own. Nested classes share that of the class around them, unless
 * their own annotation says otherwise. {@link SandboxExtension} can set more.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(AnnotatedSandboxExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface PhotosUrlSandbox {
  /**
   * The API key of the client.
   *
   * @return a key; the well-known sessions exist for those that begin with {@code sandbox-}
   */
  String apiKey() default Sandbox.API_KEY;

  /**
   * When photos count as processed.
   *
   * @return {@code refusals:N}, {@code after:DURATION} or {@code on-demand}
   */
  String processing() default "refusals:1";

  /**
   * Whether each test begins with the faults that were injected before the first one, such as by {@code
   * @BeforeAll}.
   *
   * @return false if each test begins without faults
   */
  boolean keepFaults() default false;
}
