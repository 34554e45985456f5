package io.github.pavecontract.photosurl.verify.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.report.Acceptances;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Failing;
import io.github.pavecontract.photosurl.report.Report;
import io.github.pavecontract.photosurl.verify.traffic.Counts;
import io.github.pavecontract.photosurl.verify.traffic.Tally;
import io.github.pavecontract.photosurl.verify.traffic.TrafficResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What {@code photos-url verify} reports of recorded traffic: also what it takes to add reports up. */
public final class TrafficReport {
  /** The name of the fact that holds the counts. */
  static final String FACT = "traffic";

  private TrafficReport() {}

  /**
   * Reports what traffic has shown.
   *
   * @param result what it has shown
   * @param acceptances what of it is accepted
   * @param today the day up to which, inclusively, an acceptance must last
   * @param failing which findings make the command fail
   * @return the report
   */
  public static Report of(
      TrafficResult result, Acceptances acceptances, LocalDate today, Failing failing) {
    Report report = VerifyReport.of(result.run(), acceptances, today, failing);
    List<Detail> facts = new ArrayList<>(report.facts());
    facts.add(Detail.data(FACT, json(result.tally())));
    return new Report(
        report.command(),
        report.verdict(),
        facts,
        report.timing(),
        report.unit(),
        report.kinds(),
        report.failing(),
        report.findings(),
        report.accepted(),
        report.notices(),
        report.sections(),
        report.checks());
  }

  private static ObjectNode json(Tally tally) {
    Counts counts = tally.counts();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("entries", counts.entries());
    json.put("badRequests", counts.badRequests());
    json.put("unanswered", counts.unanswered());
    json.put("bodiesMissing", counts.bodiesMissing());
    json.put("sessionsForgotten", counts.sessionsForgotten());
    counts.from().ifPresent(from -> json.put("from", from.toString()));
    counts.to().ifPresent(to -> json.put("to", to.toString()));
    ObjectNode gateways = json.putObject("gateways");
    counts.gateways().forEach((status, count) -> gateways.put(String.valueOf(status), count));
    json.put("unreadable", counts.unreadable());
    var lines = json.putArray("unreadableLines");
    tally.unreadable().forEach((place, reason) -> lines
        .addObject()
        .put("source", place.source())
        .put("number", place.number())
        .put("reason", reason));
    new TreeSet<>(tally.cases()).forEach(json.putArray("cases")::add);
    return json;
  }
}
