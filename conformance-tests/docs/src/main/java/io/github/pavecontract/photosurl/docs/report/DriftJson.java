package io.github.pavecontract.photosurl.docs.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.docs.Drift;
import java.util.List;

/** Drift as JSON; {@code docs.schema.json} beside this class says what each property means. */
final class DriftJson {
  private static final int VERSION = 1;

  private DriftJson() {}

  static String of(DriftReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("reportVersion", VERSION);
    root.put("verdict", report.result().drifts().isEmpty() ? "no drift" : "drift");
    root.put("page", report.result().page().name());
    root.putObject("contract")
        .put("file", report.result().contract().document().file())
        .put("version", report.result().contract().version())
        .put("sha256", report.result().contract().sha256());
    report.result().operations().forEach(root.putArray("operations")::add);
    report.result().others().forEach(root.putArray("leftOut")::add);
    root.put("facts", report.result().facts());
    root.putObject("counts")
        .put("drift", report.result().count(Drift.Kind.DRIFT))
        .put("readThis", report.result().count(Drift.Kind.READ_THIS));
    drifts(root.putArray("drifts"), report.result().drifts());
    drifts(root.putArray("accepted"), report.accepted());
    report.notices().forEach(root.putArray("notices")::add);
    return root.toPrettyString() + "\n";
  }

  private static void drifts(ArrayNode array, List<Drift> drifts) {
    for (Drift drift : drifts) {
      ObjectNode node = array.addObject();
      node.put("kind", drift.kind().words())
          .put("id", drift.rule().id())
          .put("sentence", drift.sentence());
      node.putObject("page")
          .put("file", drift.page())
          .put("line", drift.pageLine())
          .put("says", drift.pageSays());
      node.putObject("contract")
          .put("file", drift.file())
          .put("line", drift.line())
          .put("pointer", drift.pointer())
          .put("says", drift.contractSays());
      node.put("edit", drift.edit());
    }
  }
}
