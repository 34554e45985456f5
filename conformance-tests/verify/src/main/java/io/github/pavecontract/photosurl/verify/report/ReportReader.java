package io.github.pavecontract.photosurl.verify.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.IoProblems;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.verify.VerifyRules;
import io.github.pavecontract.photosurl.verify.finding.Broken;
import io.github.pavecontract.photosurl.verify.finding.CoverageRow;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.Sight;
import io.github.pavecontract.photosurl.verify.traffic.Counts;
import io.github.pavecontract.photosurl.verify.traffic.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads reports on traffic again, to add them up. */
public final class ReportReader {
  private static final String REMEDY =
      "Name report.json files that `photos-url verify` wrote with --har or --ndjson.";

  private final Path file;
  private final Contract contract;
  private final JsonNode report;
  private final Map<String, Rule> rules = VerifyRules.all().stream()
      .collect(Collectors.toMap(Rule::id, Function.identity(), (first, second) -> first));

  private ReportReader(Path file, Contract contract, JsonNode report) {
    this.file = file;
    this.contract = contract;
    this.report = report;
  }

  /**
   * Reads a report.
   *
   * @param file a report on traffic in JSON
   * @param contract the contract that it was held against
   * @return what the traffic has shown, accepted or not
   * @throws ProblemException if it cannot be read, is no such report, or is of another contract
   */
  public static Tally read(Path file, Contract contract) {
    JsonNode report;
    try {
      report = Document.parse(file.toString(), Files.readAllBytes(file)).root();
    } catch (IOException e) {
      throw IoProblems.unreadable(file, e, REMEDY);
    } catch (ProblemException e) {
      throw new ProblemException(Problem.at(file.toString(), "This is no JSON.", REMEDY), e);
    }
    if (!report.path("command").asText().equals("verify")
        || !report.at("/facts/" + TrafficReport.FACT).isObject()) {
      throw ProblemException.at(
          file.toString(), "This is no report on recorded traffic in JSON.", REMEDY);
    }
    if (!report.at("/facts/contract/sha256").asText().equals(contract.sha256())) {
      throw ProblemException.at(
          file.toString(),
          "The report was held against contract "
              + report.at("/facts/contract/version").asText() + " of "
              + report.at("/facts/contract/file").asText() + ", which says something else.",
          "Name that contract with --contract, or judge the traffic again.");
    }
    try {
      return new ReportReader(file, contract, report).tally();
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.at(
          file.toString(), "The report is broken: " + e.getMessage() + ".", REMEDY);
    }
  }

  private Tally tally() {
    JsonNode traffic = report.at("/facts/" + TrafficReport.FACT);
    Set<String> cases = new HashSet<>();
    traffic.path("cases").forEach(name -> cases.add(name.asText()));
    NavigableMap<Tally.Place, String> unreadable = new TreeMap<>();
    traffic
        .path("unreadableLines")
        .forEach(line -> unreadable.put(
            new Tally.Place(line.path("source").asText(), line.path("number").asLong()),
            line.path("reason").asText()));
    return new Tally(counts(traffic), findings(), coverage(), cases, unreadable, rows());
  }

  private Counts counts(JsonNode traffic) {
    TreeMap<Integer, Long> gateways = new TreeMap<>();
    traffic
        .path("gateways")
        .properties()
        .forEach(gateway ->
            gateways.put(Integer.valueOf(gateway.getKey()), gateway.getValue().asLong()));
    return new Counts(
        report.at("/facts/judged").asLong(),
        traffic.path("badRequests").asLong(),
        traffic.path("unanswered").asLong(),
        traffic.path("bodiesMissing").asLong(),
        traffic.path("sessionsForgotten").asLong(),
        traffic.path("unreadable").asLong(),
        traffic.path("entries").asLong(),
        gateways,
        time(traffic.path("from")),
        time(traffic.path("to")));
  }

  private static Optional<Instant> time(JsonNode text) {
    return text.isTextual() ? Optional.of(Instant.parse(text.asText())) : Optional.empty();
  }

  private Set<Sight> findings() {
    Set<Sight> sights = new HashSet<>();
    for (String list : List.of("findings", "accepted")) {
      for (JsonNode json : report.path(list)) {
        Kind kind = kind(json.path("kind").asText());
        if (kind != Kind.GAP) {
          sights.add(Sight.read(finding(kind, json), json.path("details")));
        }
      }
    }
    return sights;
  }

  private static Kind kind(String label) {
    return List.of(Kind.VIOLATION, Kind.DRIFT, Kind.GAP, Kind.REQUEST).stream()
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("`" + label + "` is no kind of finding"));
  }

  private Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("`" + id + "` is no rule of this version");
    }
    return rule;
  }

  private Finding finding(Kind kind, JsonNode json) {
    Place place = contract.document().place(json.at("/place/pointer").asText());
    JsonNode evidence = json.path("evidence");
    JsonNode details = json.path("details");
    List<Detail> read = new ArrayList<>();
    for (String name : List.of("expected", "received", "hint")) {
      if (details.has(name)) {
        read.add(Detail.text(name, details.path(name).asText()));
      }
    }
    read.add(Detail.where("contract", Detail.words(place)));
    String source = evidence.path("source").asText();
    String basis = evidence.path("basis").asText();
    read.add(Detail.where("evidence", source.isEmpty() ? basis : basis + ": " + source));
    read.add(Detail.copy("again", details.path("again").asText()));
    read.addAll(Sight.details(details));
    return new Finding(
        kind,
        rule(json.path("id").asText()),
        json.path("sentence").asText(),
        place,
        basis,
        source,
        read,
        json.path("count").asLong());
  }

  private Set<CoverageRow> coverage() {
    Set<CoverageRow> rows = new HashSet<>();
    for (JsonNode row : report.at("/sections/coverage")) {
      CoverageRow read = new CoverageRow(
          row.path("group").asText(),
          row.path("part").asText(),
          row.path("pointer").asText(),
          row.path("kept").asLong(),
          row.path("notKept").asLong(),
          "",
          List.of());
      if (read.covered()) {
        rows.add(read);
      }
    }
    return rows;
  }

  /** The cases that it names; which answers it showed for them stays in the report itself. */
  private NavigableMap<Tally.Place, Row> rows() {
    NavigableMap<Tally.Place, Row> rows = new TreeMap<>();
    for (JsonNode check : report.path("checks")) {
      int number = check.path("number").asInt();
      if (check.path("group").asText().equals("case") && number > 0) {
        rows.put(new Tally.Place(file.toString(), number), row(check, number));
      }
    }
    return rows;
  }

  private Row row(JsonNode check, int number) {
    Result result =
        Result.valueOf(check.path("result").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    List<Broken> broken = new ArrayList<>();
    for (JsonNode id : check.path("rules")) {
      for (JsonNode finding : report.path("findings")) {
        if (finding.path("id").equals(id)) {
          Kind told = kind(finding.path("kind").asText());
          broken.add(new Broken(
              result == Result.DRIFT ? Kind.DRIFT : told,
              rule(id.asText()),
              finding.at("/place/pointer").asText()));
        }
      }
    }
    return new Row(
        number,
        check.path("id").asText(),
        true,
        check.path("sentence").asText(),
        check.at("/details/evidence").asText(),
        check.at("/details/expected").asText(),
        result,
        check.path("reason").asText(),
        null,
        broken);
  }
}
