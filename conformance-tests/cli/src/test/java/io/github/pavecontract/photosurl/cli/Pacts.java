package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.pavecontract.photosurl.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pacts of the module `pact`, how to edit them, and what the command says of them. */
final class Pacts {
  static final Path FOLDER = Path.of("../pact/src/test/resources/pacts");
  static final String V3 = "dashboard-v3.json";
  static final String V2 = "kiosk-v2.json";
  static final String REQUEST = "/interactions/0/request";
  static final String RESPONSE = "/interactions/0/response";

  static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATION = "/paths/~1v1~1hotspots~1{session_key}~1photos-url/post";

  private Pacts() {}

  static ObjectNode read(String file) throws IOException {
    return (ObjectNode) JSON.readTree(FOLDER.resolve(file).toFile());
  }

  static Path write(JsonNode pact, Path file) throws IOException {
    return Files.write(file, JSON.writeValueAsBytes(pact));
  }

  static void put(JsonNode pact, String pointer, @Nullable JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = pact.at(place.head());
    String name = Objects.requireNonNull(place.last()).getMatchingProperty();
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), Objects.requireNonNull(value));
    } else if (value == null) {
      assertThat(((ObjectNode) parent).remove(name)).as(pointer).isNotNull();
    } else {
      assertThat(parent.isObject()).as(pointer).isTrue();
      ((ObjectNode) parent).set(name, value);
    }
  }

  static Set<String> findings(Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    for (JsonNode finding : report(file.toString()).path("findings")) {
      String place = finding.at("/details/pact/pointer").asText();
      assertThat(place).startsWith("/");
      found.add(finding.path("kind").asText() + " " + finding.path("id").asText() + " "
          + finding.at("/place/pointer").asText().replace(OPERATION, "{operation}") + " " + place);
      assertThat(finding.at("/place/line").asInt()).isPositive();
    }
    return found;
  }

  static JsonNode report(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("pact", "--format", "json"));
    all.addAll(List.of(arguments));
    Run run = Run.of(Map.of(), all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return JSON.readTree(run.out());
  }

  static void assertSatisfiesItsSchema(Path report) throws IOException {
    try (InputStream schema = Report.class.getResourceAsStream("report.schema.json")) {
      assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
              .getSchema(Objects.requireNonNull(schema), InputFormat.JSON)
              .validate(JSON.readTree(report.toFile())))
          .isEmpty();
    }
  }

  static Run run(String... arguments) {
    return Run.of(
        Map.of(), Stream.concat(Stream.of("pact"), Stream.of(arguments)).toArray(String[]::new));
  }
}
