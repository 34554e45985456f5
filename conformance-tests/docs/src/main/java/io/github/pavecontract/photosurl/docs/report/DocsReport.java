package io.github.pavecontract.photosurl.docs.report;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.docs.DocsResult;
import io.github.pavecontract.photosurl.docs.PageDrift;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.report.Report.Mood;
import io.github.pavecontract.photosurl.report.Report.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code photos-url docs} reports. */
public final class DocsReport {
  private DocsReport() {}

  /**
   * Reports what a page came to.
   *
   * @param result what differs
   * @param acceptances what of it is accepted
   * @param today the day up to which, inclusively, an acceptance must last
   * @param failing which findings make the command fail
   * @return the report
   */
  public static Report of(
      DocsResult result, Acceptances acceptances, LocalDate today, Failing failing) {
    Acceptances.Rest rest =
        acceptances.apply(result.drifts().stream().map(DocsReport::finding).toList(), today);
    return new Report(
        "docs",
        verdict(result, rest.left()),
        facts(result),
        Optional.empty(),
        "places",
        List.of(Kind.PAGE_DRIFT, Kind.READ_THIS),
        failing,
        rest.left(),
        rest.accepted(),
        rest.notices(),
        List.of(),
        Report.Checks.NONE);
  }

  private static Verdict verdict(DocsResult result, List<Finding> left) {
    long read =
        left.stream().filter(finding -> finding.kind() == Kind.READ_THIS).count();
    String headline = left.isEmpty()
        ? "No drift: the page says what the contract says"
        : "Drift: " + (left.size() - read) + ", read this: " + read;
    String subject = result.page().name() + " against "
        + facts(result).stream()
            .skip(1)
            .map(Detail::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return new Verdict(
        left.isEmpty() ? "no drift" : "drift",
        left.isEmpty() ? Mood.GOOD : left.size() == read ? Mood.ODD : Mood.BAD,
        headline,
        headline + ". " + subject + ".",
        Optional.empty());
  }

  private static List<Detail> facts(DocsResult result) {
    Contract contract = result.contract();
    List<Detail> facts = new ArrayList<>();
    facts.add(Detail.text("page", result.page().name()));
    facts.add(Detail.of(
        "contract",
        "contract " + contract.version(),
        JsonNodeFactory.instance
            .objectNode()
            .put("file", contract.document().file())
            .put("version", contract.version())
            .put("sha256", contract.sha256())));
    facts.add(Detail.of(
        "operations", String.join(", ", result.operations()), Detail.texts(result.operations())));
    facts.add(Detail.of("facts", result.facts() + " facts", IntNode.valueOf(result.facts())));
    facts.add(Detail.of(
        "left out",
        result.others().isEmpty()
            ? ""
            : "left out as other operations: " + String.join(", ", result.others()),
        Detail.texts(result.others())));
    return facts;
  }

  private static Finding finding(PageDrift drift) {
    Place place = new Place(drift.file(), drift.line(), drift.pointer());
    return new Finding(
        drift.kind(),
        drift.rule(),
        drift.sentence(),
        place,
        "",
        "",
        List.of(
            Detail.where(
                "page",
                drift.page() + ":" + drift.pageLine() + "  " + orNothing(drift.pageSays()),
                JsonNodeFactory.instance
                    .objectNode()
                    .put("file", drift.page())
                    .put("line", drift.pageLine())
                    .put("says", drift.pageSays())),
            Detail.where(
                "contract",
                Detail.words(place) + "  " + orNothing(drift.contractSays()),
                JsonNodeFactory.instance.objectNode().put("says", drift.contractSays())),
            Detail.text("consider", drift.edit())),
        1);
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "nothing" : text;
  }
}
