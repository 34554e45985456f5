package io.github.pavecontract.photosurl.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.docs.PageEdits.Edit;
import io.github.pavecontract.photosurl.docs.PageEdits.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What vendors do to a page, and what is made of it. */
final class PageEditTest {
  @TempDir
  Path folder;

  private final PageEdits ours = ours();

  PageEditTest() throws IOException {}

  /** The tables of edits, each with its page. */
  static List<PageEdits> all() throws IOException {
    return List.of(ours(), garage(), garageWithTwoOperations());
  }

  private static PageEdits ours() throws IOException {
    return new PageEdits("page.md", Contract.bundled(), "edits.yaml");
  }

  private static PageEdits garage() throws IOException {
    return new PageEdits(
        "garage.md", Contract.read(PageEdits.file("garage.yaml")), "garage-edits.yaml");
  }

  private static PageEdits garageWithTwoOperations() throws IOException {
    return new PageEdits(
        "garage-two.md", Contract.read(PageEdits.file("garage.yaml")), "garage-two-edits.yaml");
  }

  static Stream<Edit> editsOfTwoOperations() throws IOException {
    return garageWithTwoOperations().edits();
  }

  static Stream<Edit> edits() throws IOException {
    return ours().edits();
  }

  static Stream<Edit> garageEdits() throws IOException {
    return garage().edits();
  }

  @ParameterizedTest
  @MethodSource("edits")
  void anEditOfThePage(Edit edit) throws IOException {
    check(ours(), edit);
  }

  @ParameterizedTest
  @MethodSource("garageEdits")
  void anEditOfThePageOfAnotherVendor(Edit edit) throws IOException {
    check(garage(), edit);
  }

  @ParameterizedTest
  @MethodSource("editsOfTwoOperations")
  void anEditOfAPageWithTwoOperations(Edit edit) throws IOException {
    check(garageWithTwoOperations(), edit);
  }

  @Test
  void thePagesOfAnotherVendorHaveNoDrift() throws IOException {
    for (PageEdits pages : List.of(garage(), garageWithTwoOperations())) {
      Told outcome = pages.judge(folder, pages.page());

      assertThat(outcome.verdict()).as(outcome.details()).isEqualTo("nothing");
    }
  }

  private void check(PageEdits pages, Edit edit) throws IOException {
    Told outcome = pages.judge(folder, pages.apply(edit));

    assertThat(outcome.verdict()).as(outcome.details()).isEqualTo(edit.expected());
    assertThat(outcome.tells()).as(outcome.details()).isEqualTo(edit.tells());
    assertThat(outcome.details()).contains(edit.row().path("says").asText());
    if (edit.row().has("line")) {
      assertThat(outcome.lines())
          .as(outcome.details())
          .anyMatch(line -> line.contains(edit.row().path("line").asText()));
    }
  }

  @Test
  void thePageItselfHasNoDrift() throws IOException {
    Told outcome = ours().judge(folder, ours().page());

    assertThat(outcome.verdict()).as(outcome.details()).isEqualTo("nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void theEndsOfLinesAreNoFact(String end) throws IOException {
    Told outcome = ours().judge(folder, ours().page().replace("\n", end));

    assertThat(outcome.verdict()).as(outcome.details()).isEqualTo("nothing");
  }

  @Test
  void aByteOrderMarkAndOtherBlanksAreNoFact() throws IOException {
    String text = "\uFEFF" + ours().page().replace("    \"", "\u00A0\u00A0\"");
    Told outcome = ours().judge(folder, text);

    assertThat(outcome.verdict()).as(outcome.details()).isEqualTo("nothing");
  }

  @Test
  void wherever_thePageIsCutOffItIsNeverWithoutDriftWhileASampleIsMissing() throws IOException {
    String page = ours().page();
    int end = page.lastIndexOf("{% endcode %}");
    for (int length = 1; length < end; length += 97) {
      Told outcome = ours().judge(folder, page.substring(0, length));

      assertThat(outcome.verdict())
          .as("cut off after " + length + " characters: " + outcome.details())
          .isEqualTo("not recognised");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n# a\n```\nGET /b\n```\n",
        "\n`POST /v1/hotspots/a/photos-url`\n",
        "<table\n",
        "{% code %}",
        "<!--",
        "> ",
        "```\n{",
        "`",
        "[",
        "<a "
      })
  void aPageFullOfOneThingIsJudgedInTime(String thing) {
    String page = ours.page() + "\n\nx " + thing.repeat(900_000 / thing.length());

    assertThatCode(
            () -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ours.judge(folder, page)))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsNotUtf8IsNotRecognised() throws IOException {
    byte[] latin = (ours().page() + "\u00e9").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(ours().judge(folder, latin).verdict()).isEqualTo("not recognised");
  }

  @Test
  void aPageOf50MegabytesIsNotRead() throws IOException {
    assertThat(ours().judge(folder, new byte[50_000_000]).details()).contains("larger than 4 MB");
  }
}
