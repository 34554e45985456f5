package io.github.pavecontract.photosurl.pact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TouchedTest {
  private static final String OPERATION = "/paths/~1v1~1hotspots~1{session_key}~1photos-url/post";

  private static Touched touched() throws IOException {
    return Touched.by(
        Contract.bundled().document(),
        PactFiles.read(
                List.of(Path.of("src/test/resources/pacts")),
                ProviderName.usual(Contract.bundled()),
                notice -> {})
            .all());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
      /responses/404                                | claims-intake, dashboard
      /responses/4XX                                | checkout
      /requestBody                                  | checkout, claims-intake, dashboard, fleet-check, kiosk
      /operationId                                  | checkout, claims-intake, dashboard, fleet-check, kiosk
      /parameters/0/schema/minLength                | checkout, claims-intake, dashboard, fleet-check, kiosk
      /x-cases/sessionClosed/status                 | checkout, fleet-check
      /x-cases/alreadySubmitted                     | nobody
      /responses/200/content/application~1json/schema/properties/data/items/properties/url | checkout, dashboard
      """)
  void aPlaceOfTheOperationIsTouchedByThoseWhoUseIt(String place, String teams) throws IOException {
    String expected = teams == null ? "" : teams;
    String actual = String.join(", ", touched().teamsTouching(OPERATION + place));
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void aPropertyThatNobodyReadsConcernsNobody() throws IOException {
    assertThat(touched().teamsTouching("/components/schemas/PhotoResult/properties/thumbnail"))
        .isEmpty();
    assertThat(touched().teamsTouching("/components/schemas/PhotoResult/properties/url/format"))
        .containsExactly("checkout", "dashboard");
    assertThat(touched().teamsTouching("/components/schemas/PhotoResult/properties/success"))
        .containsExactly("checkout", "claims-intake", "dashboard");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
      Tires                                              | checkout
      VIN                                                | checkout, claims-intake
      Roof                                               | checkout
      Wheels                                             | nobody
      """)
  void aLabelConcernsThoseWhoSendIt(String label, String teams) throws IOException {
    assertThat(String.join(
            ", ", touched().teamsUsing("/components/schemas/PhotoLabel", Set.of(label))))
        .isEqualTo(teams == null ? "" : teams);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
      Photo URL has been successfully submitted.             | claims-intake
      Photo is still under processing and cannot be updated. | nobody
      """)
  void aTextConcernsThoseWhoTakeNoOther(String text, String teams) throws IOException {
    assertThat(String.join(
            ", ", touched().teamsUsing("/components/schemas/PhotoMessage", Set.of(text))))
        .isEqualTo(teams == null ? "" : teams);
  }

  @Test
  void anInvariantConcernsThoseWhoReadWhatItSpeaksOf() throws IOException {
    assertThat(touched().teamsTouching(OPERATION + "/x-invariants/refusal-text-is-documented"))
        .containsExactly("checkout", "claims-intake", "dashboard");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "nobody", textBlock = """
      Photo URL has been successfully submitted.             | claims-intake
      Photo is still under processing and cannot be updated. | nobody
      """)
  void aTextOfAnInvariantConcernsThoseWhoTakeNoOther(String text, String teams) throws IOException {
    String invariant = OPERATION + "/x-invariants/refusal-text-is-documented";
    assertThat(String.join(", ", touched().teamsUsing(invariant, Set.of(text))))
        .isEqualTo(teams == null ? "" : teams);
  }

  /** What `diff` says of labels and texts, and what `pact` says of who relies on them. */
  @Test
  void whoReliesOnWhatAgrees() throws IOException {
    Contract contract = Contract.bundled();
    PactRun run = new PactRun(contract, List.of());
    ReadPacts pacts = PactFiles.read(
        List.of(Path.of("src/test/resources/pacts")), ProviderName.usual(contract), notice -> {});
    Touched touched = touched();
    List<CoverageRow> relied = run.run(pacts).coverage().stream()
        .filter(row -> Set.of("label", "message").contains(row.kind()))
        .filter(row -> !row.name().equals("any other"))
        .toList();

    assertThat(relied).hasSizeGreaterThan(15).allSatisfy(row -> assertThat(Stream.of(
                "PhotoLabel", "PhotoMessage", "ErrorMessage")
            .flatMap(schema ->
                touched.teamsUsing("/components/schemas/" + schema, Set.of(row.name())).stream())
            .sorted()
            .toList())
        .as(row.kind() + " " + row.name())
        .isEqualTo(row.teams()));
  }

  @Test
  void serversAndSecurityConcernAll() throws IOException {
    assertThat(touched().teamsTouching("/servers/0/url")).hasSize(5);
    assertThat(touched().teamsTouching("/components/securitySchemes/ApiKey/name"))
        .hasSize(5);
    assertThat(touched().teams()).hasSize(5);
  }
}
