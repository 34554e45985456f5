package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where contracts come from, and what becomes of a comparison beside its report. */
final class DiffSourcesTest {
  private static final String START = "../diff/src/test/resources/changes/start-up/";

  @TempDir
  Path directory;

  private Path before;
  private Path after;

  @BeforeEach
  void copyContracts() throws IOException {
    before = Files.copy(Path.of(START + "before.yaml"), directory.resolve("before.yaml"));
    after = Files.copy(Path.of(START + "after.yaml"), directory.resolve("after.yaml"));
  }

  private static Run diff(String... arguments) {
    List<String> all = new ArrayList<>(List.of("diff"));
    all.addAll(List.of(arguments));
    return Run.of(Map.of(), all.toArray(String[]::new));
  }

  private Path edited(String find, String replacement) throws IOException {
    String text = Files.readString(before);
    assertThat(text).contains(find);
    return Files.writeString(directory.resolve("edited.yaml"), text.replace(find, replacement));
  }

  @Test
  void wireAndSourceAreGatesOfTheirOwn() throws IOException {
    String old = before.toString();
    String onTheWire = edited("maximum: 9", "maximum: 8").toString();

    assertThat(diff(old, onTheWire, "--fail-on", "wire").exitCode()).isEqualTo(1);
    assertThat(diff(old, onTheWire, "--fail-on", "source").exitCode()).isZero();
    assertThat(diff(old, onTheWire, "--fail-on", "breaking").exitCode()).isEqualTo(1);
    assertThat(diff(old, onTheWire, "--fail-on", "never").err())
        .contains("`never` is no kind. Use one of breaking, wire, source, any.");
  }

  @Test
  void withoutClientsOfOursSourceIsNotJudged() {
    Run run = diff(before.toString(), after.toString(), "--source", "none");

    assertThat(run.out())
        .endsWith("\nwire breaking, source not judged, semver major\n")
        .doesNotContain("source.");
  }

  @Test
  void aContractMayComeFromStandardInput() throws IOException {
    InputStream console = System.in;
    try {
      System.setIn(new ByteArrayInputStream(Files.readAllBytes(before)));

      assertThat(diff("-", before.toString()).out())
          .isEqualTo("wire none, source none, semver none\n");
    } finally {
      System.setIn(console);
    }
    assertThat(diff("-", "-").err()).contains("Both contracts are `-`", "remedy");
  }

  @Test
  void aContractIsDownloadedOnlyIfThatIsAllowed() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/contract.yaml", exchange -> {
      byte[] body = Files.readAllBytes(before);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    try {
      String host = "http://127.0.0.1:" + server.getAddress().getPort();

      assertThat(diff(host + "/contract.yaml", before.toString()).err())
          .contains("This is a URL.", "--allow-network");
      assertThat(diff("--allow-network", host + "/contract.yaml", before.toString())
              .out())
          .isEqualTo("wire none, source none, semver none\n");
      Run missing = diff("--allow-network", host + "/none.yaml", before.toString());
      assertThat(missing.exitCode()).isEqualTo(2);
      assertThat(missing.err()).contains("status 404", "remedy");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aRevisionThatIsNotThereAndAFileThatItHasNotAreExitCode2() {
    for (String source : List.of("no-such-revision:pom.xml", "HEAD:no/such.yaml", "--x:a.yaml")) {
      Run run = diff(source, before.toString());

      assertThat(run.exitCode()).as(source + ": " + run.err()).isEqualTo(2);
      assertThat(run.err()).doesNotContain("\tat ");
    }
  }

  @Test
  void theSectionOfTheChangelogNamesWhatBreaks() throws IOException {
    Path section = directory.resolve("section.md");

    diff(before.toString(), after.toString(), "--changelog", section.toString());

    assertThat(section)
        .content()
        .startsWith("## [")
        .contains("### Changed", "- **Breaking:** ")
        .doesNotContain("writing");
  }

  @Test
  void aVersionThatGrewTooLittleIsTold() throws IOException {
    Path versioned = edited("maximum: 9", "maximum: 8");
    Files.writeString(
        versioned, Files.readString(versioned).replaceFirst("version: [0-9.]+", "version: 1.0.1"));

    assertThat(diff(before.toString(), versioned.toString()).out())
        .contains("`info.version` is 1.0.1", "must grow to 2.0.0 at least");
  }

  @Test
  void theSummaryOfAJobIsThereBesideAnnotations() throws IOException {
    Path summary = directory.resolve("summary.md");
    Run run = Run.of(
        Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
        "diff",
        before.toString(),
        after.toString(),
        "--format",
        "github");

    assertThat(run.out()).contains("::error file=");
    assertThat(summary).content().contains("| breaking");
  }
}
