package io.github.pavecontract.photosurl.verify.harness;

import static io.github.pavecontract.photosurl.verify.harness.Variant.errors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;

/** Doors that are open, and secrets that are out. */
final class SecurityDeviations {
  private static final String G = "security";

  private SecurityDeviations() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    all.add(new Variant(G, "no key is needed", call -> {
      if (!call.hasKey()) {
        call.key("sandbox-key");
      }
      return call.forward();
    }));
    all.add(keyFrom("an empty key will do", (call, found) -> {
      if (call.headers.stream().anyMatch(h -> h.name().equalsIgnoreCase(Call.KEY))) {
        found.add("sandbox-key");
      }
    }));
    all.add(keyFrom("a key in the query will do", (call, found) -> {
      if (call.target.contains("?API-Key=")) {
        found.add(call.target.replaceFirst(".*API-Key=([^&]*).*", "$1"));
      }
    }));
    all.add(keyFrom("a key in a cookie will do", (call, found) -> {
      if (call.header("Cookie").contains("API-Key=")) {
        found.add(call.header("Cookie").replaceFirst(".*API-Key=([^;]*).*", "$1"));
      }
    }));
    all.add(keyFrom("a bearer token will do", (call, found) -> {
      if (call.header("Authorization").startsWith("Bearer ")) {
        found.add(call.header("Authorization").substring(7));
      }
    }));
    all.add(keyFrom("a key in X-API-Key will do", (call, found) -> {
      if (!call.header("X-API-Key").isEmpty()) {
        found.add(call.header("X-API-Key"));
      }
    }));
    all.add(new Variant(G, "any key will do", call -> {
      if (call.hasKey()) {
        call.key("sandbox-key");
      }
      return call.forward();
    }));
    all.add(new Variant(G, "any known key sees every session", call -> {
      if (call.header(Call.KEY).startsWith("sandbox-")) {
        call.key("sandbox-key");
      }
      return call.forward();
    }));
    all.add(new Variant(G, "a key that begins like the right one will do", call -> {
      if (call.header(Call.KEY).startsWith("sandbox-key")) {
        call.key("sandbox-key");
      }
      return call.forward();
    }));
    all.add(keyFrom("a key in api_key will do", (call, found) -> {
      if (call.target.contains("&api_key=")) {
        found.add(call.target.replaceFirst(".*&api_key=([^&]*).*", "$1"));
      }
    }));
    all.add(new Variant(G, "sessions of others take photos", call -> {
      Answer answer = call.forward();
      if (call.session().contains("FOREIGN") && call.hasKey()) {
        answer.submitAll(call);
      }
      return answer;
    }));
    all.add(new Variant(G, "a foreign session is forbidden, not missing", call -> {
      Answer answer = call.forward();
      if (call.session().contains("FOREIGN") && call.hasKey()) {
        answer.error(403, "This session belongs to another account.");
      }
      return answer;
    }));
    all.add(new Variant(G, "a foreign session has a text of its own", call -> {
      Answer answer = call.forward();
      if (call.session().contains("FOREIGN") && call.hasKey()) {
        answer.error(404, "Session belongs to another account.");
      }
      return answer;
    }));
    all.add(leak("the key in a header", (a, key) -> a.header("X-Echo", key)));
    all.add(
        leak("the key in a cookie", (a, key) -> a.header("Set-Cookie", "k=" + key + "; Path=/")));
    all.add(leak("the key in the body", (a, key) -> a.json.put("key", key)));
    all.add(leak(
        "the key in Base64",
        (a, key) -> a.header(
            "X-Account",
            Base64.getEncoder().encodeToString(("id:" + key).getBytes(StandardCharsets.UTF_8)))));
    all.add(leak("the key in the reason phrase", (a, key) -> a.reason = "OK " + key));
    all.add(leak("the key in the text of an error", (a, key) -> {
      if (a.isError()) {
        a.json.put("debug", "key=" + key);
      }
    }));
    all.add(new Variant(G, "a label that ends a header field", call -> {
      Answer answer = call.forward();
      String label = call.json().at("/photos/0/photo_label").asText();
      answer.header("X-Label", label);
      return answer;
    }));
    all.add(new Variant(G, "a label that becomes an element of a page", call -> {
      Answer answer = call.forward();
      if (answer.isError() && answer.says("malformed")) {
        answer.contentType = "text/html";
        answer.text = "<p>" + call.json().at("/photos/0/photo_label").asText() + "</p>";
      }
      return answer;
    }));
    all.add(new Variant(G, "the url of another session", call -> {
      Answer answer = call.forward();
      String url = call.json().at("/photos/0/url").asText();
      String before = call.memory.put("url", url);
      if (!call.session().equals(call.memory.put("of", call.session())) && before != null) {
        answer.header("X-Last-Url", before);
      }
      return answer;
    }));
    internals(all);
    return all;
  }

  private static void internals(List<Variant> all) {
    all.add(debug(
        "a stack trace of Java",
        "java.lang.NullPointerException\n\tat com.pave.Photos.submit(Photos.java:42)"));
    all.add(debug(
        "a stack trace of Python",
        "Traceback (most recent call last):\n  File \"app.py\", line 3, in f"));
    all.add(
        debug("a stack trace of Node", "TypeError: x\n    at submit (/app/src/photos.js:10:5)"));
    all.add(debug(
        "a stack trace of PHP",
        "PHP Fatal error: Uncaught Error in /var/www/html/a.php on line 3"));
    all.add(
        debug("a stack trace of .NET", "at Pave.Api.Submit(String s) in C:\\src\\Api.cs:line 12"));
    all.add(debug("a stack trace of Ruby", "app/models/photo.rb:12:in `save'"));
    all.add(debug("a panic of Go", "goroutine 17 [running]:\nmain.main()"));
    all.add(debug("a database error", "SQLSTATE[23000]: Integrity constraint violation"));
    all.add(debug("a query", "SELECT * FROM sessions WHERE id = 1"));
    all.add(debug("a path", "cannot open /var/lib/pave/photos.db"));
    all.add(debug("an address", "upstream 10.1.2.3:8080 refused"));
    all.add(debug("a connection string", "postgres://pave:secret@db/pave"));
    all.add(debug("a private key", "-----BEGIN RSA PRIVATE KEY-----"));
    all.add(Variant.answers(
        G,
        "a stack trace in a header",
        a -> a.header("X-Exception", "java.lang.IllegalStateException")));
    all.add(new Variant(G, "the photos of another session", call -> {
      Answer answer = call.forward();
      String before = call.memory.put("session", call.session());
      if (before != null && !before.equals(call.session())) {
        answer.header("X-Last-Session", before);
      }
      return answer;
    }));
  }

  private static Variant debug(String what, String text) {
    return errors(G, what, "", a -> a.json.put("details", text));
  }

  private static Variant leak(String what, BiConsumer<Answer, String> leak) {
    return new Variant(G, what, call -> {
      Answer answer = call.forward();
      if (call.hasKey()) {
        leak.accept(answer, call.header(Call.KEY));
      }
      return answer;
    });
  }

  private static Variant keyFrom(String what, BiConsumer<Call, List<String>> search) {
    return new Variant(G, what, call -> {
      List<String> found = new ArrayList<>();
      if (!call.hasKey()) {
        search.accept(call, found);
      }
      if (!found.isEmpty()) {
        call.target = call.target.replaceFirst("\\?.*", "");
        call.key(found.get(0));
      }
      return call.forward();
    });
  }
}
