package io.github.pavecontract.photosurl.client;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/** Guards the run on OkHttp 5: it proves nothing if OkHttp 4 is still on its classpath. */
final class OkHttpVersionTest {
  @Test
  void theTestsRunOnTheVersionThatTheBuildNames() throws ReflectiveOperationException {
    // Not OkHttp.VERSION itself: javac copies a constant into this class.
    assertThat(OkHttp.class.getField("VERSION").get(null))
        .as("OkHttp on the test classpath; see the surefire executions in generated-client/pom.xml")
        .isEqualTo(System.getProperty("okhttp.version"));
  }
}
