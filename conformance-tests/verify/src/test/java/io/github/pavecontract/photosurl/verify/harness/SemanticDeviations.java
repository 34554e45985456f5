package io.github.pavecontract.photosurl.verify.harness;

import static io.github.pavecontract.photosurl.verify.harness.Variant.errors;
import static io.github.pavecontract.photosurl.verify.harness.Variant.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Answers of the right form that say the wrong thing. */
final class SemanticDeviations {
  private static final String G = "semantics";

  private SemanticDeviations() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    all.add(results(G, "the last result is left out", a -> {
      if (a.data().size() > 1) {
        a.data().remove(a.data().size() - 1);
      }
    }));
    all.add(results(G, "no more than 10 results", a -> {
      while (a.data().size() > 10) {
        a.data().remove(10);
      }
    }));
    all.add(results(G, "refused photos have no result", a -> {
      for (int i = a.data().size() - 1; i >= 0; i--) {
        if (!a.data().get(i).path("success").asBoolean()) {
          a.data().remove(i);
        }
      }
    }));
    all.add(results(G, "no results at all", a -> a.data().removeAll()));
    all.add(results(G, "the first result twice", a -> {
      if (!a.data().isEmpty()) {
        a.data().add(a.data().get(0).deepCopy());
      }
    }));
    all.add(results(G, "urls are paired with the next label", a -> {
      for (int i = 0, n = a.data().size(); i + 1 < n; i += 2) {
        JsonNode url = a.data().get(i).path("url");
        object(a.data().get(i)).set("url", a.data().get(i + 1).path("url"));
        object(a.data().get(i + 1)).set("url", url);
      }
    }));
    all.add(results(G, "outcomes are paired with the order of the page", a -> {
      List<String> labels = new ArrayList<>();
      a.each(r -> labels.add(r.path("photo_label").asText()));
      labels.sort(null);
      int[] i = new int[1];
      a.each(r -> r.put("photo_label", labels.get(i[0]++)));
    }));
    all.add(results(
        G,
        "labels in lower case",
        a -> a.each(
            r -> r.put("photo_label", r.path("photo_label").asText().toLowerCase(Locale.ROOT)))));
    all.add(results(
        G,
        "labels with blanks",
        a -> a.each(r -> r.put("photo_label", r.path("photo_label").asText().replace('_', ' ')))));
    all.add(results(
        G,
        "urls without their query",
        a -> a.each(r -> r.put("url", r.path("url").asText().replaceFirst("\\?.*", "")))));
    all.add(results(
        G,
        "urls decoded",
        a -> a.each(r -> r.put("url", r.path("url").asText().replace("%20", "+")))));
    all.add(results(
        G,
        "urls by http",
        a -> a.each(r -> r.put("url", r.path("url").asText().replace("https:", "http:")))));
    all.add(results(
        G,
        "hosts in lower case",
        a -> a.each(r -> {
          String url = r.path("url").asText();
          int slash = url.indexOf('/', "https://".length());
          int end = slash < 0 ? url.length() : slash;
          r.put("url", url.substring(0, end).toLowerCase(Locale.ROOT) + url.substring(end));
        })));
    all.add(results(
        G,
        "urls of the vendor's store",
        a -> a.each(r -> r.put(
            "url", "https://images-cdn.paveapi.com/" + r.path("photo_label").asText()))));
    all.add(results(G, "success is always true", a -> a.each(r -> r.put("success", true))));
    all.add(results(G, "success is always false", a -> a.each(r -> r.put("success", false))));
    all.add(results(
        G,
        "success turned round",
        a -> a.each(r -> r.put("success", !r.path("success").asBoolean()))));
    all.add(results(
        G,
        "the text of a submission is always sent",
        a -> a.each(r -> r.put("message", Answer.SUBMITTED))));
    all.add(results(G, "a submission has another text", a -> text(a, true, "OK")));
    all.add(results(
        G,
        "a submission has a text in capitals",
        a -> text(a, true, Answer.SUBMITTED.toUpperCase(Locale.ROOT))));
    all.add(results(
        G,
        "a submission has a text without a stop",
        a -> text(a, true, Answer.SUBMITTED.replace(".", ""))));
    all.add(results(G, "a refusal has another text", a -> text(a, false, "Photo already exists.")));
    all.add(results(G, "a refusal has no text", a -> text(a, false, "")));
    all.add(
        results(G, "a refusal has a blank behind", a -> text(a, false, Answer.PROCESSED + " ")));
    all.add(results(G, "everything is submitted again and again", a -> a.each(a::submit)));
    all.add(results(G, "everything is refused", a -> a.each(a::refuse)));
    all.add(results(G, "the first label is never taken", a -> first(a, true)));
    all.add(results(G, "the first label is always taken", a -> first(a, false)));
    all.add(results(G, "one label is never taken", a -> label(a, "Windshield", true)));
    all.add(results(G, "one label is always taken", a -> label(a, "Rear_Left", false)));
    all.add(results(G, "one refusal refuses all", a -> {
      boolean[] any = new boolean[1];
      a.each(r -> any[0] |= !r.path("success").asBoolean());
      if (any[0]) {
        a.each(a::refuse);
      }
    }));
    all.add(results(G, "one submission submits all", a -> {
      boolean[] any = new boolean[1];
      a.each(r -> any[0] |= r.path("success").asBoolean());
      if (any[0]) {
        a.each(a::submit);
      }
    }));
    all.add(new Variant(G, "another url submits again", call -> {
      Answer answer = call.forward();
      for (JsonNode r : answer.data()) {
        String url = r.path("url").asText();
        String place =
            call.header(Call.KEY) + call.session() + r.path("photo_label").asText();
        if (answer.status == 200 && !url.equals(call.memory.put(place, url))) {
          answer.submit(object(r));
        }
      }
      return answer;
    }));
    all.add(new Variant(G, "a single photo is refused", call -> {
      Answer answer = call.forward();
      if (call.photos() == 1) {
        answer.each(answer::refuse);
      }
      return answer;
    }));
    all.add(new Variant(G, "all photos at once are refused", call -> {
      Answer answer = call.forward();
      if (call.photos() >= 13) {
        answer.each(answer::refuse);
      }
      return answer;
    }));
    all.add(new Variant(G, "only the first photo is submitted", call -> {
      Answer answer = call.forward();
      for (int i = 1; i < answer.data().size(); i++) {
        answer.refuse(object(answer.data().get(i)));
      }
      return answer;
    }));
    all.add(new Variant(G, "sessions share their photos", call -> {
      if (call.session().startsWith("OPEN")) {
        call.session("OPEN-99");
      }
      return call.forward();
    }));
    all.add(new Variant(G, "a closed session takes photos", call -> {
      Answer answer = call.forward();
      if (answer.says("inspected")) {
        answer.submitAll(call);
      }
      return answer;
    }));
    all.add(new Variant(G, "a session that does not exist takes photos", call -> {
      Answer answer = call.forward();
      if (answer.says("cannot be found")) {
        answer.submitAll(call);
      }
      return answer;
    }));
    all.add(new Variant(
        G,
        "a new label is taken on each of several connections",
        call -> besideOthers(call, answer -> answer.each(answer::submit))));
    all.add(new Variant(
        G,
        "answers of several connections are mixed up",
        call -> besideOthers(call, answer -> answer.each(r -> r.put("photo_label", "VIN")))));
    all.add(new Variant(G, "a missing key still submits", call -> {
      if (!call.hasKey()) {
        Answer refusal = call.forward();
        call.key("sandbox-key");
        call.forward();
        return refusal;
      }
      return call.forward();
    }));
    all.add(errors(
        G,
        "a missing key has another text",
        "Missing",
        a -> a.json.put("message", "Unauthorized")));
    all.add(errors(
        G, "a missing session has another text", "found", a -> a.json.put("message", "Not Found")));
    all.add(errors(
        G,
        "a closed session has another text",
        "inspected",
        a -> a.json.put("message", "Closed.")));
    all.add(errors(
        G,
        "a closed session has the text of a missing key",
        "inspected",
        a -> a.json.put("message", "Missing API-Key in authentication header.")));
    all.add(errors(
        G,
        "texts of errors in capitals",
        "",
        a -> a.json.put("message", a.json.path("message").asText().toUpperCase(Locale.ROOT))));
    all.add(errors(
        G,
        "texts of errors without a stop",
        "",
        a -> a.json.put("message", a.json.path("message").asText().replace(".", ""))));
    return all;
  }

  /** Changes the answers to those that came before another one was answered. */
  private static Answer besideOthers(Call call, Consumer<Answer> change) throws IOException {
    synchronized (call.memory) {
      Answer answer = call.forward();
      String before = call.memory.put("answered", String.valueOf(System.nanoTime()));
      if (before != null && call.openedAt < Long.parseLong(before)) {
        change.accept(answer);
      }
      return answer;
    }
  }

  private static ObjectNode object(JsonNode node) {
    return (ObjectNode) node;
  }

  private static void text(Answer answer, boolean success, String text) {
    answer.each(r -> {
      if (r.path("success").asBoolean() == success) {
        r.put("message", text);
      }
    });
  }

  private static void first(Answer answer, boolean refuse) {
    label(answer, "VIN", refuse);
  }

  private static void label(Answer answer, String label, boolean refuse) {
    answer.each(r -> {
      if (r.path("photo_label").asText().equals(label)) {
        if (refuse) {
          answer.refuse(r);
        } else {
          answer.submit(r);
        }
      }
    });
  }

  /** Results in another order, for those who only assume one. */
  static void reverse(Answer answer) {
    ArrayNode reversed = JsonNodeFactory.instance.arrayNode();
    answer.each(r -> reversed.insert(0, r));
    answer.json.set("data", reversed);
  }
}
