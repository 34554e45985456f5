package io.github.pavecontract.photosurl.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pavecontract.photosurl.document.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known takes part in nothing, until it expires or is no longer found. */
final class AcceptancesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Finding FOUND = Sample.finding(Kind.VIOLATION, "schema.required", "fine");
  private static final Finding OTHER = Sample.finding(Kind.DRIFT, "header.sunset", "fine");
  private static final Finding ELSEWHERE =
      Sample.finding(Kind.VIOLATION, "schema.required", "elsewhere");

  @TempDir
  Path folder;

  @Test
  void anAcceptedFindingIsNoLongerOneUntilItExpires() throws IOException {
    Acceptances acceptances = accept("2026-11-25");
    List<Finding> all = List.of(FOUND, OTHER, ELSEWHERE);

    Acceptances.Rest today = acceptances.apply(all, TODAY);
    Acceptances.Rest tomorrow = acceptances.apply(all, TODAY.plusDays(1));
    Acceptances.Rest mended = acceptances.apply(List.of(OTHER), TODAY);

    assertThat(today.left()).containsExactly(OTHER, ELSEWHERE);
    assertThat(today.accepted()).containsExactly(FOUND);
    assertThat(tomorrow.left()).isEqualTo(all);
    assertThat(tomorrow.notices()).singleElement().asString().startsWith("Expired on 2026-11-25: ");
    assertThat(mended.notices())
        .singleElement()
        .asString()
        .startsWith("No longer needed: ")
        .contains("accept.yaml:2");
  }

  @Test
  void anEntryMayNameAFindingByADetail() throws IOException {
    Path file = Files.writeString(
        folder.resolve("accept.yaml"),
        "accepted:\n  - { received: fine, reason: Announced., expires: 2026-11-25 }\n");

    Acceptances.Rest rest =
        Acceptances.read(file, List.of("received")).apply(List.of(FOUND, ELSEWHERE), TODAY);

    assertThat(rest.left()).containsExactly(ELSEWHERE);
    assertThat(rest.notices()).containsExactly("Accepted until 2026-11-25: fine. Announced.");
  }

  @Test
  void aFileThatAcceptsNothingProperlyIsRefusedByLine() throws IOException {
    assertThatThrownBy(() -> accept("soon"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("accept.yaml:5")
        .hasMessageContaining("`soon` is no date.");
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "known: []\n");
    assertThatThrownBy(() -> Acceptances.read(empty))
        .hasMessageContaining("There is no list `accepted`.");
  }

  private Acceptances accept(String expires) throws IOException {
    return Acceptances.read(Files.writeString(
        folder.resolve("accept.yaml"),
        "accepted:\n  - id: schema.required\n    pointer: /paths/fine"
            + "\n    reason: Announced.\n    expires: " + expires + "\n"));
  }
}
