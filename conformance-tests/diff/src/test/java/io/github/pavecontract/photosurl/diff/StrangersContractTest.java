package io.github.pavecontract.photosurl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.diff.schema.OpenSetReading;
import io.github.pavecontract.photosurl.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other people and their tools write, read as they mean it. */
final class StrangersContractTest {
  private static final String HEAD = """
      x-text: &text { type: string, maxLength: 9 }
      openapi: VERSION
      info: { title: Foreign, version: 1.0.0 }
      paths:
        /a:
          post:
            requestBody: { content: { application/json: { schema: SCHEMA } } }
            responses: { "204": { description: Done. } }
      """;

  @TempDir
  Path folder;

  private Document read(String version, String schema, String rest) throws IOException {
    String text = HEAD.replace("VERSION", version).replace("SCHEMA", schema) + rest;
    return OpenApiFile.read(Files.writeString(folder.resolve("contract.yaml"), text));
  }

  private static Verdict wire(Document before, Document after) {
    return ContractDiff.of(before, after, OpenSetReading.OPEN).wire();
  }

  @Test
  void nullableAloneAmongAlternativesIsNull() throws IOException {
    String schema = "{ anyOf: [{ type: string, maxLength: 5 }, { nullable: true }] }";
    Document before = read("3.0.3", schema, "");

    assertThat(wire(before, read("3.0.3", schema.replace("5", "4"), "")))
        .as("what is inside is no longer hidden")
        .isEqualTo(Verdict.BREAKING);
    assertThat(wire(before, read("3.0.3", "{ type: string, maxLength: 5, nullable: true }", "")))
        .isEqualTo(Verdict.NONE);
  }

  @Test
  void keywordsOf202012MeanNothingIn30() throws IOException {
    String schema = "{ type: object, propertyNames: { maxLength: 5 } }";

    assertThat(wire(read("3.0.3", schema, ""), read("3.0.3", schema.replace("5", "4"), "")))
        .isEqualTo(Verdict.NONE);
    assertThat(wire(read("3.1.0", schema, ""), read("3.1.0", schema.replace("5", "4"), "")))
        .isEqualTo(Verdict.BREAKING);
  }

  @Test
  void anchorsMergeKeysAndTagsSayTheSameAsPlainWriting() throws IOException {
    String components = "components:\n  schemas:\n    Name: { $anchor: name, type: string }\n";
    Document plain = read("3.1.0", "{ $ref: '#/components/schemas/Name' }", components);

    assertThat(wire(plain, read("3.1.0", "{ $ref: '#name' }", components))).isEqualTo(Verdict.NONE);
    assertThat(wire(
            read("3.1.0", "{ type: string, maxLength: 5 }", ""),
            read("3.1.0", "{ <<: *text, maxLength: !!int \"5\" }", "")))
        .isEqualTo(Verdict.NONE);
  }
}
