package io.github.pavecontract.photosurl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.ProviderState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody asks is a gap, by name. */
final class VerifyGapsTest {
  private static final String ANOTHER_OPERATION = """
        /v1/sessions:
          post:
            operationId: openSession
            responses:
              "204":
                description: It is open.
      """;
  private static final String ITS_EVIDENCE = """
        - pointer: /paths/~1v1~1sessions/post
          basis: assumed
          reason: It is made up.
        - pointer: /paths/~1v1~1sessions/post/responses/204
          basis: assumed
          reason: It is made up.
      """;

  @Test
  void gapsFailOnlyIfAskedFor() {
    assertThat(Run.of(Map.of(), "verify", "--fail-on", "gap").exitCode()).isZero();
    assertThat(Run.of(
                Map.of(),
                "verify",
                "--har",
                "../recording/src/test/resources/har/chromium.har",
                "--fail-on",
                "gap")
            .exitCode())
        .isEqualTo(1);
  }

  @Test
  void anOperationThatNobodyAsksIsAGap(@TempDir Path folder) throws IOException {
    Path contract = folder.resolve("contract.yaml");
    Files.writeString(
        contract,
        Files.readString(Path.of("../../openapi/photos-url.yaml"))
            .replaceFirst("(?m)^components:$", ANOTHER_OPERATION + "$0")
            .replaceFirst("(?m)^x-evidence:$", "$0\n" + ITS_EVIDENCE.stripTrailing()));
    Run run = Run.of(Map.of(), "verify", "--contract", contract.toString());

    assertThat(run.out())
        .as(run.err())
        .contains("gap  Nothing observed the operation `openSession`.");
    assertThat(run.out()).contains("Kept as far as seen: 1 of 2 operations, 11 of 11 cases, ");
  }

  @Test
  void aCaseInAStateOfItsOwnIsServedFromItsExampleAndAGapOfALiveApi(@TempDir Path folder)
      throws IOException {
    String state = "the session is archived";
    Path contract = folder.resolve("contract.yaml");
    Files.writeString(contract, withAnotherState(state));
    Run sandbox = Run.of(Map.of(), "verify", "--contract", contract.toString());

    assertThat(sandbox.exitCode()).as(sandbox.out() + sandbox.err()).isZero();
    assertThat(sandbox.out()).contains("case 12/12");
    try (DeviatingServer server = new DeviatingServer(UnaryOperator.identity())) {
      assertThat(server.verify("--contract", contract.toString()).out())
          .contains("gap  Nothing observed the case `archived`.");
    }

    Files.writeString(
        contract,
        Files.readString(contract).replace(ProviderState.CLOSED.sentence(), "the session is over"));
    Run unknown = Run.of(Map.of(), "verify", "--contract", contract.toString());
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("the session is over", "remedy: ");
  }

  /** The contract with a case that is like another one, in a state that no target knows. */
  private static String withAnotherState(String state) throws IOException {
    return Files.readString(Path.of("../../openapi/photos-url.yaml"))
        .replaceAll("(?m)^( +)sessionClosed: (\\{.*)$", "$0\n$1archived: $2")
        .replace("sessionNotFound, sessionClosed]", "sessionNotFound, sessionClosed, archived]")
        .replaceFirst("(?m)^ {8}singlePhoto:\n {10}summary:", """
                    archived:
                      summary: An archived session takes no photos.
                      state: %s
                      apiKey: valid
                      request: archived
                      status: "400"
                      response: archived
                      sideEffect: none
            """.formatted(state) + "$0")
        .replaceFirst("(?m)^x-evidence:$", """
            $0
              - pointer: /paths/~1v1~1hotspots~1{session_key}~1photos-url/post/x-cases/archived
                basis: assumed
                reason: It is made up.""");
  }
}
