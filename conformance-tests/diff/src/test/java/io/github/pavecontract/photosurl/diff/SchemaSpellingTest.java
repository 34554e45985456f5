package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that say the same in other words, and some that almost do, as requests and as responses. */
final class SchemaSpellingTest {
  private static final Path PAIRS = Path.of("src/test/resources/changes/schema-pairs.yaml");

  private static final Pattern PLACE = Pattern.compile(
      "/paths/~1things/post/(requestBody|responses/200)/content/application~1json/schema");

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void verdictsFollowFromWhatSchemasAccept(
      String name,
      Document before,
      Document after,
      Verdict expected,
      boolean shown,
      List<String> changes) {
    Comparison comparison = ContractDiff.of(before, after, OpenSetReading.OPEN);

    assertThat(comparison.wire())
        .as("%s, by the changes %s", name, comparison.changes())
        .isEqualTo(expected);
    assertThat(Told.by(comparison))
        .as("the changes of `%s`, of which an edit has one at least", name)
        .isNotEmpty()
        .map(change -> PLACE.matcher(change).replaceAll("(schema)"))
        .containsExactlyInAnyOrderElementsOf(changes);
    if (expected == Verdict.BREAKING && shown) {
      assertThat(comparison.changes())
          .as("%s is shown by a witness", name)
          .anySatisfy(change -> assertThat(change.witness()).isNotNull());
    }
  }

  static Stream<Arguments> pairs() {
    List<Arguments> cases = new ArrayList<>();
    for (JsonNode row : Document.read(PAIRS).root().required("pairs")) {
      boolean same = row.has("same");
      boolean shown = row.path("shown").asBoolean(true);
      for (String use :
          row.has("only") ? List.of(row.get("only").asText()) : List.of("request", "response")) {
        Document one = document(row.path("version").asText("3.0.3"), use, row.required("one"));
        Document other = document(
            row.path("to").asText(row.path("version").asText("3.0.3")), use, row.required("other"));
        String name = use + ": " + row.required(same ? "same" : "wider").asText();
        Verdict there = use.equals("request") ? Verdict.NON_BREAKING : Verdict.BREAKING;
        Verdict back = use.equals("request") ? Verdict.BREAKING : Verdict.NON_BREAKING;
        cases.add(arguments(
            name, one, other, same ? Verdict.NONE : there, shown, Told.expected(row, "there")));
        cases.add(arguments(
            name + ", back",
            other,
            one,
            same ? Verdict.NONE : back,
            shown,
            Told.expected(row, "back")));
      }
    }
    return cases.stream();
  }

  private static Document document(String version, String use, JsonNode schema) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("openapi", version);
    root.putObject("info").put("title", "A pair").put("version", "1.0.0");
    ObjectNode operation = root.putObject("paths").putObject("/things").putObject("post");
    ObjectNode response =
        operation.putObject("responses").putObject("200").put("description", "Done.");
    ObjectNode owner = use.equals("request") ? operation.putObject("requestBody") : response;
    owner.putObject("content").putObject("application/json").set("schema", schema);
    return OpenApiFile.check(
        Document.parse("pair.json", root.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
