package io.github.pavecontract.photosurl.cli;

import static io.github.pavecontract.photosurl.cli.Pacts.FOLDER;
import static io.github.pavecontract.photosurl.cli.Pacts.findings;
import static io.github.pavecontract.photosurl.cli.Pacts.put;
import static io.github.pavecontract.photosurl.cli.Pacts.read;
import static io.github.pavecontract.photosurl.cli.Pacts.run;
import static io.github.pavecontract.photosurl.cli.Pacts.write;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each edit of a pact that keeps to the contract, and the findings that it comes to. */
final class PactEditsTest {
  @TempDir
  private Path folder;

  /** What a pact has in a place, and the findings that it comes to. */
  private record Edit(
      String name, String file, String pointer, @Nullable JsonNode value, Set<String> findings) {}

  private static Stream<Edit> edits() {
    Document table = Document.read(FOLDER.resolve("edits.yaml"));
    return table
        .at("/edits")
        .valueStream()
        .map(row -> new Edit(
            row.path("name").asText(),
            row.path("file").asText(),
            row.path("pointer").asText(),
            row.get("value"),
            row.path("findings")
                .valueStream()
                .map(JsonNode::asText)
                .collect(toCollection(TreeSet::new))));
  }

  @TestFactory
  Stream<DynamicTest> eachEditIsJudged() {
    return edits()
        .map(edit -> dynamicTest(edit.name(), () -> {
          ObjectNode pact = read(edit.file());
          Set<String> before = findings(FOLDER.resolve(edit.file()));
          put(pact, edit.pointer(), edit.value());
          Path file = write(pact, folder.resolve("edited.json"));
          Set<String> news = findings(file);
          news.removeAll(before);
          assertThat(news).as("%s in %s", edit.name(), edit.file()).isEqualTo(edit.findings());
          boolean violated = edit.findings().stream().anyMatch(id -> id.startsWith("violation"));
          assertThat(run(file.toString()).exitCode()).isEqualTo(violated ? 1 : 0);
        }));
  }
}
