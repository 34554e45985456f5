package io.github.pavecontract.photosurl.diff.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.diff.Change;
import io.github.pavecontract.photosurl.diff.Comparison;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Place;
import java.util.List;

/** The comparison as JSON; {@code diff.schema.json} beside this class says what each property means. */
final class DiffJson {
  private static final int VERSION = 1;

  private DiffJson() {}

  static String of(DiffReport report) {
    Comparison comparison = report.comparison();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("reportVersion", VERSION);
    json.put("old", comparison.before().file()).put("new", comparison.after().file());
    json.put("wire", comparison.wire().text());
    json.put("source", comparison.source().text());
    json.put("semver", comparison.semver().text());
    comparison
        .changes()
        .forEach(change -> change(json.withArray("changes").addObject(), change, report));
    if (comparison.changes().isEmpty()) {
      json.putArray("changes");
    }
    json.putArray("accepted");
    report
        .accepted()
        .forEach(change -> change(json.withArray("accepted").addObject(), change, report));
    json.putArray("notices");
    report.notices().forEach(json.withArray("notices")::add);
    report.affected().ifPresent(affected -> {
      ObjectNode teams = json.putObject("teams");
      affected.brokenBy(comparison.changes()).forEach(teams.putArray("broken")::add);
      affected.unaffectedBy(comparison.changes()).forEach(teams.putArray("unaffected")::add);
    });
    return json.toPrettyString() + "\n";
  }

  private static void change(ObjectNode json, Change change, DiffReport report) {
    Comparison comparison = report.comparison();
    json.put("rule", change.rule().id());
    json.put("direction", change.direction().text());
    json.put("verdict", change.verdict().text());
    json.put("wire", change.wire().text());
    json.put("source", change.source().text());
    json.put("arguable", change.arguable());
    json.put("sentence", change.sentence());
    json.put("advice", change.advice());
    place(json, "old", comparison.before(), change.before());
    place(json, "new", comparison.after(), change.after());
    List<String> uses = change.uses();
    json.putArray("uses");
    uses.forEach(json.withArray("uses")::add);
    json.putArray("teams");
    report.teams(change).forEach(json.withArray("teams")::add);
    json.set("witness", change.witness());
    json.put("fingerprint", change.fingerprint());
  }

  private static void place(ObjectNode json, String name, Document document, String pointer) {
    if (pointer.isEmpty()) {
      json.putNull(name);
    } else {
      Place place = document.place(pointer);
      json.putObject(name)
          .put("pointer", place.pointer())
          .put("file", place.file())
          .put("line", place.line());
    }
  }
}
