package io.github.pavecontract.photosurl.verify.harness;

import static io.github.pavecontract.photosurl.verify.harness.Variant.answers;
import static io.github.pavecontract.photosurl.verify.harness.Variant.errors;
import static io.github.pavecontract.photosurl.verify.harness.Variant.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Contract;
import java.util.ArrayList;
import java.util.List;

/** What an API may come to say or do beyond what is documented. */
final class AdditiveChanges {
  private static final String G = "additive";
  private static final List<String> LABELS =
      Contract.bundled().labels(Contract.bundled().operation()).all();

  private AdditiveChanges() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    all.add(results(G, "a text in each result", a -> a.each(r -> r.put("photo_id", "p-1"))));
    all.add(results(G, "null in each result", a -> a.each(r -> r.putNull("warning"))));
    all.add(results(
        G, "an object in each result", a -> a.each(r -> r.putObject("links").put("self", "/x"))));
    all.add(results(G, "a number in one result", a -> {
      if (a.data().size() > 1 && a.data().get(1) instanceof ObjectNode r) {
        r.put("size", 7);
      }
    }));
    all.add(results(G, "a property beside data", a -> a.json
        .putObject("meta")
        .put("count", a.data().size())));
    all.add(results(G, "a list beside data", a -> a.json.putArray("warnings")));
    all.add(results(G, "code beside data", a -> a.json.put("code", 200)));
    all.add(results(G, "message beside data", a -> a.json.put("message", "Done.")));
    all.add(
        results(G, "timestamp beside data", a -> a.json.put("timestamp", "2026-01-01T00:00:00Z")));
    all.add(errors(G, "a text in errors", "", a -> a.json.put("path", "/v1/x")));
    all.add(errors(
        G, "a list in errors", "", a -> a.json.putArray("errors").addObject().put("field", "x")));
    all.add(errors(G, "null in errors", "", a -> a.json.putNull("help")));
    all.add(
        errors(G, "a text in one error", "inspected", a -> a.json.put("closed_at", "2026-01-01")));
    all.add(results(G, "a result for a label not sent", a -> a.data()
        .addObject()
        .put("photo_label", "Roof")
        .put("url", "https://example.com/roof.jpg")
        .put("success", false)
        .put("message", Answer.PROCESSING)));
    all.add(answers(G, "a deprecation", a -> a.header("Deprecation", "@1735689600")));
    all.add(answers(G, "a sunset", a -> a.header("Sunset", "Wed, 11 Nov 2027 23:59:59 GMT")));
    all.add(answers(G, "a warning", a -> a.header("Warning", "299 - \"soon gone\"")));
    all.add(answers(G, "a limit", a -> a.header("X-RateLimit-Remaining", "99")));
    all.add(answers(G, "a version", a -> a.header("API-Version", "2026-11-01")));
    all.add(answers(G, "two servers", a -> {
      a.header("Server", "a proxy");
      a.header("Server", "a framework");
    }));
    all.add(results(G, "results in another order", SemanticDeviations::reverse));
    all.add(new Variant(G, "another label", call -> {
      Answer answer = call.forward();
      boolean known =
          LABELS.contains(call.json().at("/photos/0/photo_label").asText(LABELS.get(0)));
      if (answer.says("malformed") && call.photos() == 1 && !known) {
        answer.submitAll(call);
      }
      return answer;
    }));
    all.add(new Variant(G, "GET works as well", call -> {
      Answer answer = call.forward();
      if (call.method.equals("GET")) {
        answer.status = 200;
        answer.text = "{\"data\":[]}";
      }
      return answer;
    }));
    all.add(new Variant(G, "an empty list is fine", call -> {
      Answer answer = call.forward();
      if (answer.isError() && call.json().path("photos").isArray() && call.photos() == 0) {
        answer.status = 200;
        answer.text = "{\"data\":[]}";
      }
      return answer;
    }));
    all.add(new Variant(G, "malformed bodies are 500", call -> {
      Answer answer = call.forward();
      if (answer.isError() && answer.says("malformed")) {
        answer.error(500, "Internal error.");
      }
      return answer;
    }));
    all.add(new Variant(G, "malformed bodies end the connection", call -> {
      Answer answer = call.forward();
      answer.drop = answer.isError() && answer.says("malformed");
      return answer;
    }));
    all.add(new Variant(G, "malformed bodies get a page", call -> {
      Answer answer = call.forward();
      if (answer.isError() && answer.says("malformed")) {
        answer.contentType = "text/html";
        answer.text = "<html>Bad Request</html>";
      }
      return answer;
    }));
    return all;
  }
}
