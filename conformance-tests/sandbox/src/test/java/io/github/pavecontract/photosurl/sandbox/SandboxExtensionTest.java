package io.github.pavecontract.photosurl.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What {@link PhotosUrlSandbox} does for a class of tests, by running such classes. */
final class SandboxExtensionTest {
  private static final List<Photo> PHOTOS =
      List.of(Photo.of(PhotoLabel.of("VIN"), "https://example.com/vin.jpg"));
  private static final List<URI> SEEN = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @PhotosUrlSandbox
  static final class EachTestBeginsAnew {
    @Test
    void one(PhotosUrlClient client, Sandbox sandbox, URI baseUrl) {
      SEEN.add(baseUrl);
      assertThat(client.submit("OPEN-1", PHOTOS).accepted()).hasSize(1);
      assertThat(sandbox.received()).hasSize(1);
      assertThat(baseUrl).isEqualTo(sandbox.baseUrl());
    }

    @Test
    void other(PhotosUrlClient client, Sandbox sandbox, URI baseUrl) {
      one(client, sandbox, baseUrl);
    }
  }

  @Test
  void theTestsOfAClassShareASandboxWhichIsResetBetweenThemAndClosedAtTheEnd() {
    run(EachTestBeginsAnew.class).assertStatistics(s -> s.succeeded(2).failed(0));

    assertThat(SEEN).hasSize(2).allMatch(SEEN.get(0)::equals);
    assertThat(isListening(SEEN.get(0))).isFalse();
  }

  @PhotosUrlSandbox(apiKey = "sandbox-team-a", processing = "refusals:0")
  static final class WithSettings {
    private final PhotosUrlClient client;

    WithSettings(PhotosUrlClient client) {
      this.client = client;
    }

    @Test
    void holdForTheClientAndTheSandbox(Sandbox sandbox) {
      client.submit("OPEN-1", PHOTOS);
      assertThat(client.submit("OPEN-1", PHOTOS).refused().get(0).message()).contains("processed");
      assertThat(sandbox.received().get(0).apiKey()).hasValue("sandbox-team-a");
    }
  }

  @Test
  void settingsHoldAndConstructorsGetParametersToo() {
    run(WithSettings.class).assertStatistics(s -> s.succeeded(1).failed(0));
  }

  @PhotosUrlSandbox
  @TestInstance(Lifecycle.PER_CLASS)
  static class Parent {
    @BeforeAll
    void fixture(URI baseUrl) {
      SEEN.add(baseUrl);
    }

    @Test
    void test(URI baseUrl) {
      SEEN.add(baseUrl);
    }

    @Nested
    final class Inner {
      @Test
      void nested(URI baseUrl) {
        SEEN.add(baseUrl);
      }
    }
  }

  static final class Child extends Parent {}

  @Test
  void nestedAndDerivedClassesNeedNoAnnotationOfTheirOwn() {
    run(Parent.class).assertStatistics(s -> s.succeeded(2).failed(0));
    assertThat(SEEN).hasSize(3).allMatch(SEEN.get(0)::equals);

    run(Child.class).assertStatistics(s -> s.succeeded(2).failed(0));
  }

  @PhotosUrlSandbox
  static final class WithANestedClassThatDiffers {
    @Test
    void outer(PhotosUrlClient client, URI baseUrl) {
      SEEN.add(baseUrl);
      client.submit("OPEN-1", PHOTOS);
      assertThat(client.submit("OPEN-1", PHOTOS).refused().get(0).message()).contains("still");
    }

    @Nested
    @PhotosUrlSandbox(processing = "refusals:0", apiKey = "sandbox-inner")
    final class Inner {
      @Test
      void inner(PhotosUrlClient client, Sandbox sandbox) {
        SEEN.add(sandbox.baseUrl());
        client.submit("OPEN-1", PHOTOS);
        assertThat(client.submit("OPEN-1", PHOTOS).refused().get(0).message())
            .contains("processed");
        assertThat(sandbox.received().get(0).apiKey()).hasValue("sandbox-inner");
      }
    }
  }

  @Test
  void aNestedClassWithSettingsOfItsOwnHasASandboxOfItsOwn() {
    run(WithANestedClassThatDiffers.class).assertStatistics(s -> s.succeeded(2).failed(0));

    assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
    assertThat(SEEN).noneMatch(SandboxExtensionTest::isListening);
  }

  @PhotosUrlSandbox(keepFaults = true)
  static final class WithFaultsOfAllTests {
    @BeforeAll
    static void fail(Sandbox sandbox) {
      sandbox.inject(Fault.of(Fault.Kind.UNAVAILABLE).times(1));
    }

    @RepeatedTest(2)
    void eachTestBeginsWithThem(PhotosUrlClient client) {
      assertThatThrownBy(() -> client.submit("OPEN-1", PHOTOS))
          .isInstanceOf(PhotosUrlException.class);
      assertThat(client.submit("OPEN-1", PHOTOS).accepted()).hasSize(1);
    }
  }

  @Test
  void faultsOfBeforeAllHoldInEachTestIfThatIsAskedFor() {
    run(WithFaultsOfAllTests.class).assertStatistics(s -> s.succeeded(2).failed(0));
  }

  static final class WithAField {
    @RegisterExtension
    static final SandboxExtension PAVE = SandboxExtension.of(Sandbox.builder()
            .session("CLAIM-7", SessionState.CLOSED, "team-a")
            .fault("OPEN-2", Fault.of(Fault.Kind.UNAVAILABLE)))
        .apiKey("team-a");

    /** As a framework asks for it before any test. */
    private static final URI EARLY = PAVE.baseUrl();

    @Test
    void hasAllThatABuilderCanSet(PhotosUrlClient client, URI baseUrl) {
      SEEN.add(baseUrl);
      assertThat(baseUrl).isEqualTo(EARLY);
      assertThat(PAVE.sandbox().received()).isEmpty();
      assertThatThrownBy(() -> client.submit("CLAIM-7", PHOTOS))
          .isInstanceOf(PhotosUrlException.SessionClosed.class);
      assertThatThrownBy(() -> PAVE.sandbox().client().submit("OPEN-2", PHOTOS))
          .hasMessageContaining("503");
    }

    @Nested
    final class Inner {
      @Test
      void sharesIt(URI baseUrl) {
        SEEN.add(baseUrl);
      }
    }
  }

  @Test
  void aFieldHasASandboxOfTheClassWithAllSettings() {
    run(WithAField.class).assertStatistics(s -> s.succeeded(2).failed(0));

    assertThat(SEEN).hasSize(2).allMatch(SEEN.get(0)::equals);
    assertThat(isListening(SEEN.get(0))).isFalse();
  }

  static final class WithAnInstanceField {
    @RegisterExtension
    final SandboxExtension pave = SandboxExtension.of(Sandbox.builder());

    @RepeatedTest(2)
    void hasASandboxOfEachTest() {
      SEEN.add(pave.baseUrl());
      assertThat(pave.client().submit("OPEN-1", PHOTOS).accepted()).hasSize(1);
    }
  }

  @Test
  void anInstanceFieldHasASandboxOfEachTest() {
    run(WithAnInstanceField.class).assertStatistics(s -> s.succeeded(2).failed(0));

    assertThat(SEEN).hasSize(2).noneMatch(SandboxExtensionTest::isListening);
  }

  @PhotosUrlSandbox(processing = "soon")
  static final class WithABadSetting {
    @Test
    void isNotReached() {}
  }

  @Test
  void aBadSettingFailsTheClassWithWhatToWrite() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(WithABadSetting.class))
        .execute()
        .containerEvents()
        .assertThatEvents()
        .haveExactly(1, event(finishedWithFailure(message(m -> m.contains("refusals:N")))));
  }

  @ExtendWith(AnnotatedSandboxExtension.class)
  static final class WithoutTheAnnotation {
    @Test
    void isNotReached() {}
  }

  @Test
  void theExtensionWithoutTheAnnotationSaysWhereItBelongs() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(WithoutTheAnnotation.class))
        .execute()
        .containerEvents()
        .assertThatEvents()
        .haveExactly(1, event(finishedWithFailure(message(m -> m.contains("belongs on a class")))));
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  private static boolean isListening(URI baseUrl) {
    try (Socket socket = new Socket(baseUrl.getHost(), baseUrl.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
