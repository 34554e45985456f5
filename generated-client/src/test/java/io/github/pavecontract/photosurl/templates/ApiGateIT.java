package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.contract.release.ReleasedFiles;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client that was built breaks nobody, unless its version says so. */
final class ApiGateIT {
  private static final Path CLIENT = Path.of(System.getProperty("client.jar"));

  @TempDir
  Path folder;

  private ApiGate gate;

  @BeforeEach
  void releaseAnApi() throws IOException {
    Path jar = api("one", "/** One. */ public static void one() {}");
    new ReleasedFiles(folder.resolve("releases"), "photos-url-client-", ".jar")
        .add(new Version(1, 0, 0), jar);
    gate = new ApiGate(folder.resolve("releases"));
  }

  private Path api(String name, String members) throws IOException {
    Path sources = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        sources.resolve("Api.java"),
        "/** An API. */ public final class Api { private Api() {} " + members + " }");
    return Compiler.jar(sources);
  }

  private ApiGate.Decision check(String name, String members, Version version) throws IOException {
    return gate.check(api(name, members), version);
  }

  @Test
  void theClientThatWasBuiltPasses() throws IOException {
    Version version = Version.parse(
            Document.read(Generator.CONTRACT).at("/info/version").asText())
        .orElseThrow();
    ApiGate.Decision outcome = new ApiGate(Path.of("releases")).check(CLIENT, version);

    System.out.println("The Java API of the client: " + outcome.text());
    assertThat(outcome.passed()).as(outcome.text()).isTrue();
  }

  @Test
  void beforeTheFirstReleaseItSaysThatNothingWasCompared() throws IOException {
    ApiGate.Decision outcome =
        new ApiGate(folder.resolve("none")).check(CLIENT, new Version(1, 0, 0));

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.text()).startsWith("Nothing was compared");
  }

  @Test
  void aMethodThatIsGoneDemandsAMajorVersion() throws IOException {
    String members = "/** Two. */ public static void two() {}";
    ApiGate.Decision outcome = check("two", members, new Version(1, 9, 0));

    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.text())
        .contains("breaks callers since 1.0.0", "Api.one(): method removed", "`version: 2.0.0`");
    assertThat(check("three", members, new Version(2, 0, 0)).passed()).isTrue();
  }

  @Test
  void aMethodMoreDemandsAMinorVersion() throws IOException {
    String members =
        "/** One. */ public static void one() {} /** Two. */ public static void two() {}";

    assertThat(check("two", members, new Version(1, 0, 1)).text()).contains("`version: 1.1.0`");
    assertThat(check("three", members, new Version(1, 1, 0)).passed()).isTrue();
  }

  @Test
  void anOperationMoreDemandsAMinorVersionOnly() throws IOException {
    String calls = "/** Calls. */ public interface Calls { /** One. */ void one(); ";
    Path releases = folder.resolve("calls");
    new ReleasedFiles(releases, "photos-url-client-", ".jar")
        .add(new Version(1, 0, 0), api("before", calls + "}"));
    ApiGate.Decision outcome = new ApiGate(releases)
        .check(api("after", calls + "/** Two. */ void two(); }"), new Version(1, 0, 1));

    assertThat(outcome.text()).contains("`version: 1.1.0`");
  }

  @Test
  void whatCallersDoNotSeeDemandsNothing() throws IOException {
    String members = "/** One. */ public static void one() { hidden(); } static void hidden() {}";

    assertThat(check("two", members, new Version(1, 0, 0)).passed()).isTrue();
  }

  @Test
  void anEditedReleaseStopsTheGate() throws IOException {
    Files.writeString(folder.resolve("releases/photos-url-client-1.0.0.jar"), "edited");

    assertThatThrownBy(() -> gate.check(CLIENT, new Version(1, 0, 0)))
        .hasMessageContaining("is not what was released");
  }
}
