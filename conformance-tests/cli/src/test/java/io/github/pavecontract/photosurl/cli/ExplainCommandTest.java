package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule can be looked up by its id, which stays what it is. */
final class ExplainCommandTest {
  private static final Path IDS = Path.of("src/test/resources/rule-ids.txt");
  private static final Path PAGE = Path.of("../RULES.md");
  private static final List<String> DECLARED =
      Catalogue.entries().stream().map(entry -> entry.rule().id()).toList();

  @Test
  void aRuleIsExplained() {
    Run run = Run.of(Map.of(), "explain", "property.removed");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("""
            property.removed  (photos-url diff)
                A property that clients may read or send is removed.
                rests on\
            """).contains("\n    to do     ");
  }

  @Test
  void anUnknownIdGetsTheNearestOnes() {
    Run run = Run.of(Map.of(), "explain", "propertyremoved");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("There is no rule `propertyremoved`.", "property.removed");
  }

  @Test
  void withoutAnIdAllAreListedByCommand() {
    Run run = Run.of(Map.of(), "explain");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("photos-url ")))
        .doesNotHaveDuplicates()
        .contains("photos-url lint", "photos-url diff", "photos-url docs");
    assertThat(run.out().lines().filter(line -> line.startsWith("    ")))
        .map(line -> line.strip().replaceFirst(" .*", ""))
        .isEqualTo(DECLARED);
  }

  @Test
  void programsReadThemAsJson() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode all = json.readTree(Run.of(Map.of(), "explain", "--format", "json").out());
    JsonNode one = json.readTree(
        Run.of(Map.of(), "explain", "field.type", "--format", "json").out());

    assertThat(all.valueStream().map(rule -> rule.path("id").asText())).isEqualTo(DECLARED);
    assertThat(all).contains(one);
    assertThat(one.path("command").asText()).isEqualTo("docs");
  }

  @Test
  void thePageIsWhatTheCommandWrites() throws IOException {
    String written = Run.of(Map.of(), "explain", "--format", "markdown").out();

    assertThat(Files.readString(PAGE).equals(written))
        .as(
            "%s is up to date; if not, run: java -jar conformance-tests/target/photos-url.jar explain"
                + " --format markdown > conformance-tests/RULES.md",
            PAGE)
        .isTrue();
  }

  @Test
  void anIdMeansOneRuleOfAllCommands() {
    assertThat(DECLARED).doesNotHaveDuplicates();
  }

  @Test
  void idsAreNeverRenamedOrRemoved() throws IOException {
    List<String> gone = new ArrayList<>(Files.readAllLines(IDS));
    gone.removeAll(DECLARED);

    assertThat(gone)
        .as(
            "ids that are gone; they are never renamed or removed, as files of accepted findings rest on them")
        .isEmpty();
  }

  @Test
  void newIdsArePublicFromNowOn() throws IOException {
    List<String> fresh = new ArrayList<>(DECLARED);
    fresh.removeAll(Files.readAllLines(IDS));

    assertThat(fresh)
        .as("ids that are new, and public from now on; add the line to %s", IDS)
        .isEmpty();
    assertThat(Files.readAllLines(IDS)).isSorted();
  }
}
