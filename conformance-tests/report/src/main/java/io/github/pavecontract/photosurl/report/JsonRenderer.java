package io.github.pavecontract.photosurl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reports for programs; {@code report.schema.json} beside this class says what each property means. */
final class JsonRenderer implements Renderer {
  private static final int VERSION = 2;

  @Override
  public String render(Report report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("reportVersion", VERSION).put("command", report.command());
    json.put("verdict", report.verdict().id()).put("headline", report.verdict().headline());
    report.verdict().unjudged().ifPresent(reason -> json.put("reason", reason));
    report.timing().ifPresent(timing -> json.put("startedAt", timing.startedAt().toString())
        .put("durationMs", timing.duration().toMillis()));
    details(json.putObject("facts"), report.facts());
    ObjectNode counts = json.putObject("counts");
    report.kinds().forEach(kind -> counts.put(camelCase(kind.label()), report.count(kind)));
    findings(json.putArray("findings"), report.findings());
    findings(json.putArray("accepted"), report.accepted());
    report.notices().forEach(json.putArray("notices")::add);
    ObjectNode sections = json.putObject("sections");
    report.sections().forEach(section -> section(sections.putArray(section.name()), section));
    ArrayNode checks = json.putArray("checks");
    report.checks().all().forEach(check -> check(checks.addObject(), check));
    return Visible.json(json.toPrettyString()) + "\n";
  }

  private static void details(ObjectNode json, List<Detail> details) {
    details.stream()
        .filter(detail -> !detail.value().isMissingNode())
        .forEach(detail -> json.set(camelCase(detail.name()), detail.value()));
  }

  private static void findings(ArrayNode array, List<Finding> findings) {
    for (Finding finding : findings) {
      ObjectNode json = array
          .addObject()
          .put("kind", finding.kind().label())
          .put("id", finding.id())
          .put("sentence", finding.sentence());
      json.set("place", Places.json(finding.place()));
      json.putObject("evidence").put("basis", finding.basis()).put("source", finding.source());
      json.put("count", finding.count());
      details(json.putObject("details"), finding.details());
    }
  }

  private static void section(ArrayNode rows, Section section) {
    for (Section.Group group : section.groups()) {
      for (Section.Row row : group.rows()) {
        ObjectNode json = rows.addObject();
        if (!group.name().isEmpty()) {
          json.put("group", group.name());
        }
        details(json.put("done", row.done()), row.cells());
      }
    }
  }

  private static void check(ObjectNode json, Check check) {
    json.put("number", check.number()).put("group", check.group()).put("id", check.id());
    json.put("sentence", check.sentence()).put("result", check.result().label().replace(' ', '-'));
    json.put("reason", check.reason()).put("durationMs", check.seconds() * 1000);
    check.rules().forEach(json.putArray("rules")::add);
    details(json.putObject("details"), check.details());
    check.messages().ifPresent(messages -> {
      message(json.putObject("request"), messages.request());
      message(json.putObject("response"), messages.response());
    });
  }

  private static void message(ObjectNode json, Check.Message message) {
    json.put("first", message.first());
    ArrayNode headers = json.putArray("headers");
    message
        .headers()
        .forEach(
            field -> headers.addObject().put("name", field.name()).put("value", field.value()));
    json.put("body", message.body());
  }

  /** Words as a name in JSON: {@code shows in} and {@code non-breaking} as showsIn and nonBreaking. */
  private static String camelCase(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("[ -]", -1)) {
      name.append(
          name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
