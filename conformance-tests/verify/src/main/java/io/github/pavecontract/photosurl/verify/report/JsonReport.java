package io.github.pavecontract.photosurl.verify.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Exchange;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Finding;
import io.github.pavecontract.photosurl.verify.finding.Kind;
import io.github.pavecontract.photosurl.verify.finding.PactPlace;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import java.util.List;
import java.util.Locale;
import okio.ByteString;

/** The report as JSON; {@code report.schema.json} beside this class says what each property means. */
public final class JsonReport {
  private static final int VERSION = 1;

  private JsonReport() {}

  /**
   * Writes a report.
   *
   * @param outcome what was found out
   * @param exchanges whether each exchange is told in full
   * @return the report
   */
  public static ObjectNode of(Outcome outcome, boolean exchanges) {
    RunResult result = outcome.result();
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("reportVersion", VERSION);
    report.put("verdict", verdict(result));
    result.unjudged().ifPresent(reason -> report.put("reason", reason));
    report.put("target", result.target());
    Contract contract = result.contract();
    report
        .putObject("contract")
        .put("file", contract.document().file())
        .put("version", contract.version())
        .put("sha256", contract.sha256());
    report.put("startedAt", result.startedAt().toString());
    report.put("durationMs", result.duration().toMillis());
    report.put("exchanges", result.exchanges());
    ObjectNode counts = report.putObject("counts");
    for (Kind kind : Kind.values()) {
      counts.put(lower(kind), result.count(kind));
    }
    findings(report.putArray("findings"), result.findings());
    findings(report.putArray("accepted"), outcome.accepted());
    outcome.notices().forEach(report.putArray("notices")::add);
    ArrayNode coverage = report.putArray("coverage");
    result.coverage().forEach(row -> coverage(coverage.addObject(), row));
    ArrayNode rows = report.putArray("questions");
    result.rows().forEach(row -> row(rows.addObject(), row, result, exchanges));
    return report;
  }

  private static String verdict(RunResult result) {
    if (result.count(Kind.VIOLATION) > 0) {
      return "violated";
    }
    return result.unjudged().isPresent() ? "unjudged" : "kept";
  }

  private static void findings(ArrayNode array, List<Finding> findings) {
    for (Finding finding : findings) {
      ObjectNode node = array
          .addObject()
          .put("kind", lower(finding.kind()))
          .put("id", finding.id())
          .put("sentence", finding.sentence());
      node.putObject("contract")
          .put("file", finding.file())
          .put("line", finding.line())
          .put("pointer", finding.pointer());
      node.putObject("evidence").put("basis", finding.basis()).put("source", finding.source());
      node.put("expected", finding.expected()).put("received", finding.received());
      node.put("hint", finding.hint());
      node.put("question", finding.question());
      node.put("exchange", finding.exchange());
      node.put("count", finding.count());
      node.put("curl", finding.curl());
      PactPlace pact = finding.pact();
      if (pact != null) {
        node.putObject("pact")
            .put("file", pact.file())
            .put("team", pact.team())
            .put("interaction", pact.interaction())
            .put("pointer", pact.pointer());
      }
    }
  }

  private static void coverage(ObjectNode node, CoverageRow row) {
    node.put("kind", row.kind()).put("name", row.name()).put("pointer", row.pointer());
    node.put("covered", row.covered()).put("valid", row.valid());
    if (row.violated() >= 0) {
      node.put("violated", row.violated());
    }
    node.put("reason", row.reason());
    row.teams().forEach(node.putArray("teams")::add);
  }

  private static void row(ObjectNode node, Row row, RunResult result, boolean exchanges) {
    node.put("id", row.id()).put("case", row.isCase()).put("sentence", row.sentence());
    node.put("basis", row.basis()).put("expected", row.expected());
    node.put("result", row.result().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("reason", row.reason());
    row.findings().forEach(node.putArray("findings")::add);
    Exchange exchange = row.exchange();
    if (exchange != null) {
      node.put("exchange", row.number());
      node.put("status", exchange.response().status());
      node.put("durationMs", exchange.duration().toNanos() / 1e6);
      if (exchanges) {
        exchange(node, exchange, result);
      }
    }
  }

  private static void exchange(ObjectNode node, Exchange exchange, RunResult result) {
    ObjectNode request = node.putObject("request");
    request.put("method", exchange.request().method());
    request.put("url", masked(exchange.request().url(), exchange, result));
    headers(request, exchange.request().headers(), exchange, result);
    request.put("body", masked(text(exchange.request().body()), exchange, result));
    ObjectNode response = node.putObject("response");
    response.put("status", exchange.response().status());
    headers(response, exchange.response().headers(), exchange, result);
    response.put("body", masked(text(exchange.response().body()), exchange, result));
  }

  private static void headers(
      ObjectNode node, List<Header> headers, Exchange exchange, RunResult result) {
    ArrayNode array = node.putArray("headers");
    for (Header header : headers) {
      array
          .addObject()
          .put("name", masked(header.name(), exchange, result))
          .put("value", masked(header.value(), exchange, result));
    }
  }

  private static String text(ByteString body) {
    String text = body.utf8();
    return ByteString.encodeUtf8(text).equals(body) ? text : "base64:" + body.base64();
  }

  private static String masked(String text, Exchange exchange, RunResult result) {
    return result.mask().apply(text, exchange.request());
  }

  private static String lower(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
