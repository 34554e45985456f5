package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiHasChangeStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A label, an error and operations more in the contract are as much more in the client. */
@Tag("codegen")
final class GrownContractTest {
  @TempDir
  Path directory;

  @Test
  void eachAdditionIsOneToTheClientAndBreaksNothing() throws IOException {
    String contract = Files.readString(Generator.CONTRACT);
    JsonNode growth =
        Document.read(Path.of("src/test/resources/specs/growth.yaml")).root();
    for (String kind : List.of("label", "error", "operations")) {
      for (JsonNode row : growth.required(kind)) {
        int at =
            row.has("before") ? contract.indexOf(row.get("before").asText()) : contract.length();
        assertThat(at).as("where growth.yaml inserts: " + row).isNotNegative();
        contract =
            contract.substring(0, at) + row.required("insert").asText() + contract.substring(at);
      }
    }
    Path grown = Files.writeString(directory.resolve("grown.yaml"), contract);

    Path before = Compiler.jar(Generator.generate(Generator.CONTRACT, directory.resolve("before")));
    Path after = Compiler.jar(Generator.generate(grown, directory.resolve("after")));

    List<JApiClass> types = JavaApi.compare(before, after);
    assertThat(types).allSatisfy(type -> {
      assertThat(type.isBinaryCompatible()).as(type.getFullyQualifiedName()).isTrue();
      assertThat(type.isSourceCompatible()).as(type.getFullyQualifiedName()).isTrue();
    });
    assertThat(types.stream().flatMap(GrownContractTest::added))
        .contains(
            "PhotoLabel.ROOF",
            "SessionsApi.getSession",
            "SessionsApi.createSession",
            "Session.status",
            "SessionStatus.EXPIRED",
            "NewSession.of",
            "NewSessionVehicle.of")
        .doesNotContain("Session.of");
  }

  private static Stream<String> added(JApiClass type) {
    String owner = type.getFullyQualifiedName().replaceAll(".*\\.", "");
    return Stream.concat(
        type.getMethods().stream()
            .filter(GrownContractTest::isNew)
            .map(m -> owner + "." + m.getName()),
        type.getFields().stream()
            .filter(GrownContractTest::isNew)
            .map(f -> owner + "." + f.getName()));
  }

  private static boolean isNew(JApiHasChangeStatus part) {
    return part.getChangeStatus() == JApiChangeStatus.NEW;
  }
}
