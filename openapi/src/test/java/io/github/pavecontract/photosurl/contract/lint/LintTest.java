package io.github.pavecontract.photosurl.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pavecontract.photosurl.contract.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row breaks the real contract in one way, and names the place and the words of the refusal. */
class LintTest {
  private static final Path CONTRACT = Path.of("photos-url.yaml");
  private static final String OPERATION = "/paths/~1v1~1hotspots~1{session_key}~1photos-url/post";

  @TempDir
  Path directory;

  @Test
  void theContractIsSound() {
    assertThat(Lint.check(CONTRACT)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"unreadable", "inconsistent", "notGeneratable", "badNames"})
  void refuses(String name, String find, String replacement, String pointer, String message)
      throws IOException {
    String sound = Files.readString(CONTRACT);
    assertThat(sound).as("the contract no longer contains what this row edits").contains(find);
    int at = sound.indexOf(find);
    Path broken = directory.resolve("broken.yaml");
    String text = sound.substring(0, at) + replacement + sound.substring(at + find.length());
    Files.writeString(broken, text);

    List<Problem> problems = Lint.check(broken);

    assertThat(problems).as(name).anySatisfy(problem -> {
      assertThat(problem.pointer()).isEqualTo(pointer);
      assertThat(problem.message()).contains(message);
      assertThat(problem.file()).isEqualTo(broken.toString());
      assertThat(problem.remedy()).isNotBlank();
      assertThat(problem.line()).isBetween(1, (int) text.lines().count());
    });
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("a syntax error", "servers:\n", "servers: [\n", "", "expected"),
        arguments(
            "a property twice", "info:\n", "info:\n  title: twice\n", "/info/title", "there twice"),
        arguments("a merge key", "info:\n", "info:\n  <<: {}\n", "/info/<<", "merge key"),
        arguments(
            "another OpenAPI version",
            "openapi: 3.0.3",
            "openapi: 3.1.0",
            "/openapi",
            "OpenAPI `3.1.0`"),
        arguments(
            "a property that OpenAPI lacks",
            "      operationId:",
            "      operationName: x\n      operationId:",
            OPERATION + "/operationName",
            "Swagger Parser says"),
        arguments(
            "a reference to nowhere",
            "schemas/Photo\"",
            "schemas/Phto\"",
            "/components/schemas/PhotoSubmission/properties/photos/items",
            "leads nowhere"),
        arguments(
            "a reference to another file",
            "\"#/components/schemas/Photo\"",
            "photo.yaml",
            "/components/schemas/PhotoSubmission/properties/photos/items",
            "out of the file"));
  }

  static Stream<Arguments> inconsistent() {
    String cases = OPERATION + "/x-cases";
    return Stream.of(
        arguments(
            "an example of the wrong type",
            "code: 404\n",
            "code: '404'\n",
            "/components/examples/SessionNotFound/value/code",
            "does not satisfy its schema"),
        arguments(
            "an example with a bad time",
            "2023-05-30T20:52:29.506948Z",
            "yesterday",
            "/components/examples/MissingApiKey/value/timestamp",
            "does not satisfy its schema"),
        arguments(
            "a response that breaks an invariant",
            "success: true",
            "success: false",
            cases + "/accepted",
            "`success-agrees-with-message`"),
        arguments(
            "a code that is not the status",
            "code: 404\n",
            "code: 400\n",
            cases + "/sessionNotFound",
            "`code-equals-status`"),
        arguments(
            "an expression that is not CEL",
            "response.body.code == response.status",
            "response.body.code ==",
            OPERATION + "/x-invariants/code-equals-status/expression",
            "not CEL"),
        arguments(
            "an expression of an unknown variable",
            "response.body.code == response.status",
            "answer.code == 1",
            OPERATION + "/x-invariants/code-equals-status/expression",
            "not CEL"),
        arguments(
            "an expression that is no condition",
            "response.body.code == response.status",
            "size('a')",
            OPERATION + "/x-invariants/code-equals-status/expression",
            "not true or false"),
        arguments(
            "an invariant that applies nowhere",
            "when: response.status >= 400",
            "when: response.status >= 600",
            OPERATION + "/x-invariants/code-equals-status",
            "applies to no case"),
        arguments(
            "an invariant without its sentence",
            "sentence: The code of an error envelope equals the HTTP status.",
            "sentence: ''",
            OPERATION + "/x-invariants/code-equals-status/sentence",
            "`sentence` is missing"),
        arguments(
            "a case without request example",
            "              mixedSubmission: { $ref: \"#/components/examples/TwoPhotosRequest\" }\n",
            "",
            OPERATION + "/requestBody/content/application~1json/examples/mixedSubmission",
            "no request example"),
        arguments(
            "a case without response example",
            "                foreignApiKey: { $ref: \"#/components/examples/SessionNotFound\" }\n",
            "",
            OPERATION + "/responses/404/content/application~1json/examples/foreignApiKey",
            "no response example"),
        arguments(
            "a case without session key",
            "            singlePhoto: { value: UCB-OPEN000001 }\n",
            "",
            cases + "/singlePhoto",
            "path parameter `session_key`"),
        arguments(
            "an example without case",
            "                singlePhoto: { $ref",
            "                forgotten: { value: { data: [] } }\n                singlePhoto: { $ref",
            OPERATION + "/responses/200/content/application~1json/examples/forgotten",
            "belongs to no case"),
        arguments(
            "a status without case",
            "        4XX:\n",
            "        '503': { description: x }\n        4XX:\n",
            OPERATION + "/responses/503",
            "No case expects status 503"),
        arguments(
            "a status that the responses lack",
            "status: \"200\"",
            "status: \"201\"",
            OPERATION + "/responses/201/content/application~1json/examples/accepted",
            "no response example"),
        arguments(
            "an unknown side effect",
            "sideEffect: submits",
            "sideEffect: deletes",
            cases + "/accepted/sideEffect",
            "`deletes` is no sideEffect"),
        arguments(
            "an unknown column",
            "          apiKey: valid\n",
            "          apiKey: valid\n          apikey: valid\n",
            cases + "/accepted/apikey",
            "means nothing here"),
        arguments(
            "a raw body that is valid",
            "rawBody: '{\"photos\": [{\"photo_label\": \"VIN\", '",
            "rawBody: '{\"photos\":[{\"photo_label\":\"VIN\",\"url\":\"https://a\"}]}'",
            cases + "/malformedBody/rawBody",
            "is a valid request"),
        arguments(
            "a precedence of unknown cases",
            "[missingApiKey, sessionNotFound, sessionClosed]",
            "[noKey]",
            OPERATION + "/x-error-precedence/0",
            "is no case"),
        arguments(
            "evidence of nothing",
            "pointer: \"/servers/0/url\"",
            "pointer: \"/servers/1/url\"",
            "/x-evidence/0/pointer",
            "speaks of nothing"),
        arguments(
            "a fact without evidence",
            "    ErrorEnvelope:\n",
            "    Other: { type: string }\n    ErrorEnvelope:\n",
            "/components/schemas/Other",
            "Nothing says what this rests on"),
        arguments(
            "evidence without reason",
            "reason: Every sample is JSON",
            "because: Every sample is JSON",
            "/x-evidence/7",
            "`reason` is missing"));
  }

  static Stream<Arguments> notGeneratable() {
    String schemas = "/components/schemas/";
    String url =
        "          type: string\n          format: uri\n          description: The address that";
    String urlPointer = schemas + "PhotoResult/properties/url";
    String key = "        - name: session_key\n";
    String parameter = OPERATION + "/parameters/0";
    return Stream.of(
        arguments(
            "oneOf",
            url,
            "          oneOf: [{ type: string }, { type: integer }]\n          description: The address that",
            urlPointer + "/oneOf",
            "several types"),
        arguments(
            "a discriminator",
            "      required: [code, message, timestamp]",
            "      discriminator: { propertyName: message }\n      required: [code, message, timestamp]",
            schemas + "ErrorEnvelope/discriminator",
            "class hierarchy"),
        arguments(
            "an anyOf of objects",
            url,
            "          anyOf: [{ type: string }, { type: integer }]\n          description: The address that",
            urlPointer + "/anyOf",
            "open set of strings"),
        arguments(
            "a value of any form",
            url,
            "          description: The address that",
            urlPointer,
            "any form"),
        arguments(
            "an object of any form",
            url,
            "          type: object\n          description: The address that",
            urlPointer,
            "any form"),
        arguments(
            "an array of nothing",
            url,
            "          type: array\n          description: The address that",
            urlPointer,
            "without `items`"),
        arguments(
            "bytes",
            url,
            "          type: string\n          format: byte\n          description: The address that",
            urlPointer + "/format",
            "`byte`"),
        arguments(
            "named and further properties",
            "      required: [data]",
            "      additionalProperties: true\n      required: [data]",
            schemas + "PhotoResults/additionalProperties",
            "named and further"),
        arguments(
            "too few names for values",
            "[SUBMITTED, ALREADY_PROCESSED, STILL_PROCESSING]",
            "[SUBMITTED]",
            schemas + "PhotoMessage/anyOf/0/x-enum-varnames",
            "1 names for 3 values"),
        arguments(
            "an enum of numbers and texts",
            "            - VIN\n",
            "            - 1\n",
            schemas + "PhotoLabel/anyOf/0/enum/0",
            "not of type string"),
        arguments(
            "a cookie",
            key,
            "        - { name: c, in: cookie, schema: { type: string } }\n" + key,
            parameter + "/in",
            "cookie"),
        arguments(
            "a comma-separated list",
            key,
            "        - { name: q, in: query, explode: false, schema: { type: array, items: { type: string } } }\n"
                + key,
            parameter,
            "comma-separated"),
        arguments(
            "a style",
            key,
            "        - { name: q, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }\n"
                + key,
            parameter + "/style",
            "pipeDelimited"),
        arguments(
            "an object as parameter",
            key,
            "        - { name: q, in: query, schema: { type: object, properties: { a: { type: string } } } }\n"
                + key,
            parameter + "/schema",
            "object as a parameter"),
        arguments(
            "a time as parameter",
            key,
            "        - { name: q, in: query, schema: { type: string, format: date-time } }\n" + key,
            parameter + "/schema",
            "date-time"),
        arguments(
            "a form as body",
            "          application/json:\n            schema:\n              $ref: \"#/components/schemas/PhotoSubmission\"",
            "          multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } }\n          application/json:\n            schema:\n              $ref: \"#/components/schemas/PhotoSubmission\"",
            OPERATION + "/requestBody/content/multipart~1form-data",
            "multipart/form-data"),
        arguments(
            "two successes of different form",
            "        \"400\":\n",
            "        \"202\": { description: x, content: { application/json: { schema: { $ref: \"#/components/schemas/ErrorEnvelope\" } } } }\n        \"400\":\n",
            OPERATION + "/responses/202",
            "one return type"),
        arguments(
            "two tags",
            "tags: [PhotosUrl]",
            "tags: [PhotosUrl, Other]",
            OPERATION + "/tags",
            "several tags"),
        arguments(
            "no operationId",
            "      operationId: submitPhotoUrls\n",
            "",
            OPERATION,
            "no `operationId`"));
  }

  static Stream<Arguments> badNames() {
    String schemas = "/components/schemas/";
    String property = "        success:\n          type: boolean\n";
    return Stream.of(
        arguments(
            "a property that Java has already",
            property,
            "        hash_code: { type: string }\n" + property,
            schemas + "PhotoResult/properties/hash_code",
            "taken in Java"),
        arguments(
            "two properties alike",
            property,
            "        photoLabel: { type: string }\n" + property,
            schemas + "PhotoResult/properties/photoLabel",
            "differs from another one"),
        arguments(
            "two schemas alike",
            "    PhotoResult:\n",
            "    photo_result: { type: string }\n    PhotoResult:\n",
            schemas + "PhotoResult",
            "differs from another one"),
        arguments(
            "two values alike",
            "            - Front_Left\n",
            "            - Front_Left\n            - Front-Left\n",
            schemas + "PhotoLabel/anyOf/0/enum/10",
            "another value has already"),
        arguments(
            "the end of a comment",
            "description: Whether this request",
            "description: Whether */ this request",
            schemas + "PhotoResult/properties/success/description",
            "`*/`"));
  }

  @Test
  void aProblemNamesItsLine() throws IOException {
    List<String> lines = Files.readAllLines(CONTRACT);
    Path broken = directory.resolve("broken.yaml");
    Files.writeString(
        broken, Files.readString(CONTRACT).replace("sideEffect: none", "sideEffect: nothing"));
    int line = lines.indexOf("          sideEffect: none") + 1;

    assertThat(Lint.check(broken)).first().satisfies(problem -> assertThat(problem.toString())
        .startsWith(broken + ":" + line + ": `nothing` is no sideEffect.")
        .contains("remedy: Use one of [none, submits]."));
  }

  @Test
  void aFileThatDoesNotExistIsNamed() {
    assertThat(Lint.check(directory.resolve("none.yaml")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("does not exist"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    Path latin = directory.resolve("latin.yaml");
    Files.write(
        latin, "openapi: 3.0.3\ninfo: { title: Prüfung }\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Lint.check(latin)).singleElement().satisfies(problem -> assertThat(problem.message())
        .contains("not UTF-8"));
  }

  @Test
  void aBombOfAliasesIsRefused() throws IOException {
    StringBuilder yaml = new StringBuilder("openapi: 3.0.3\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Path bomb = directory.resolve("bomb.yaml");
    Files.writeString(bomb, yaml);

    assertThat(Lint.check(bomb)).singleElement().satisfies(problem -> assertThat(problem.message())
        .contains("aliases"));
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertThat(Lint.check(Files.createFile(directory.resolve("empty.yaml"))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("no OpenAPI document"));
  }
}
