package io.github.pavecontract.photosurl.verify.harness;

import static io.github.pavecontract.photosurl.verify.harness.Variant.answers;
import static io.github.pavecontract.photosurl.verify.harness.Variant.errors;
import static io.github.pavecontract.photosurl.verify.harness.Variant.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Bodies of another form. */
final class SchemaDeviations {
  private static final String G = "schema";

  private SchemaDeviations() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    for (String name : List.of("photo_label", "url", "success", "message")) {
      all.add(results(G, "a result has no " + name, a -> a.each(r -> r.remove(name))));
      all.add(results(G, name + " is null", a -> a.each(r -> r.putNull(name))));
      all.add(results(G, name + " is a number", a -> a.each(r -> r.put(name, 1))));
      all.add(results(G, name + " in camel case", a -> a.each(r -> rename(r, name, "x" + name))));
      all.add(results(
          G, name + " is an object", a -> a.each(r -> r.putObject(name).put("value", "x"))));
    }
    all.add(results(G, "success is a text", a -> a.each(r -> r.put("success", "true"))));
    all.add(results(
        G,
        "success is true or false as a text",
        a -> a.each(r -> r.put("success", r.path("success").asText()))));
    all.add(results(
        G,
        "no url if refused",
        a -> a.each(r -> {
          if (!r.path("success").asBoolean()) {
            r.remove("url");
          }
        })));
    all.add(results(G, "only the last result has no message", a -> {
      if (a.data().size() > 1 && a.data().get(a.data().size() - 1) instanceof ObjectNode last) {
        last.remove("message");
      }
    }));
    all.add(results(G, "data is missing", a -> a.json.remove("data")));
    all.add(results(G, "data is null", a -> a.json.putNull("data")));
    all.add(results(G, "data is called results", a -> rename(a.json, "data", "results")));
    all.add(results(G, "data is an object by label", a -> {
      ObjectNode byLabel = JsonNodeFactory.instance.objectNode();
      a.each(r -> byLabel.set(r.path("photo_label").asText(), r));
      a.json.set("data", byLabel);
    }));
    all.add(results(G, "data is one result", a -> {
      if (a.data().size() == 1) {
        a.json.set("data", a.data().get(0));
      }
    }));
    all.add(results(G, "results are texts", a -> {
      var texts = JsonNodeFactory.instance.arrayNode();
      a.each(r -> texts.add(r.path("message").asText()));
      a.json.set("data", texts);
    }));
    all.add(results(G, "a result is null", a -> a.data().addNull()));
    all.add(results(G, "the body is the array", a -> a.text = a.data().toString()));
    all.add(results(G, "the body is wrapped", a -> wrap(a, "response")));
    all.add(answers(G, "an error is wrapped", a -> {
      if (a.isError()) {
        wrap(a, "error");
      }
    }));
    for (String name : List.of("code", "message", "timestamp")) {
      all.add(errors(G, "an error has no " + name, "", a -> a.json.remove(name)));
      all.add(errors(G, "an error's " + name + " is null", "", a -> a.json.putNull(name)));
    }
    all.add(errors(G, "code is a text", "", a -> a.json.put("code", "" + a.status)));
    all.add(errors(G, "an error's message is a list", "", a -> {
      JsonNode message = a.json.path("message");
      a.json.putArray("message").add(message);
    }));
    all.add(errors(G, "timestamp is a number", "", a -> a.json.put("timestamp", 1700000000)));
    all.add(errors(
        G, "timestamp has no zone", "", a -> a.json.put("timestamp", "2026-01-01T10:00:00")));
    all.add(errors(G, "timestamp is no time", "", a -> a.json.put("timestamp", "yesterday")));
    all.add(errors(
        G, "only the not-found error has no code", "cannot be found", a -> a.json.remove("code")));
    all.add(results(G, "url is no url", a -> a.each(r -> r.put("url", "not a url"))));
    all.add(answers(G, "the body is empty JSON", a -> a.text = "{}"));
    all.add(answers(G, "the body is null", a -> a.text = "null"));
    return all;
  }

  private static void rename(ObjectNode node, String from, String to) {
    JsonNode value = node.remove(from);
    if (value != null) {
      node.set(to, value);
    }
  }

  private static void wrap(Answer answer, String name) {
    ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
    wrapped.set(name, answer.json);
    answer.json = wrapped;
  }
}
