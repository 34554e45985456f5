package io.github.pavecontract.photosurl.verify.harness;

import static io.github.pavecontract.photosurl.verify.harness.Variant.answers;
import static io.github.pavecontract.photosurl.verify.harness.Variant.errors;
import static io.github.pavecontract.photosurl.verify.harness.Variant.results;

import java.util.ArrayList;
import java.util.List;

/** Answers with another status. */
final class StatusDeviations {
  private static final String G = "status";

  private StatusDeviations() {}

  static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    for (int status : List.of(201, 202, 203, 206, 207, 400, 409, 500)) {
      all.add(results(G, "200 becomes " + status, a -> a.status = status));
    }
    for (int status : List.of(201, 400, 500)) {
      all.add(results(G, "200 becomes " + status + " with flags as texts", a -> {
        a.status = status;
        a.each(r -> r.put("success", r.path("success").asText()));
      }));
    }
    all.add(results(G, "200 becomes 201 with wrong urls", a -> {
      a.status = 201;
      a.each(r -> r.put("url", "https://example.com/other.jpg"));
    }));
    all.add(results(G, "200 becomes 201 with everything submitted", a -> {
      a.status = 201;
      a.each(a::submit);
    }));
    all.add(results(G, "200 becomes 201 with a page", a -> {
      a.status = 201;
      a.text = "<p>Done.</p>";
    }));
    all.add(errors(G, "a missing key is 409 without a time", "Missing API-Key", a -> {
      a.status = 409;
      a.json.remove("timestamp");
    }));
    all.add(results(G, "200 becomes 204 without a body", a -> {
      a.status = 204;
      a.text = "";
      a.contentType = "";
      a.length = false;
    }));
    all.add(results(G, "200 becomes 204 with a body", a -> a.status = 204));
    all.add(results(
        G,
        "200 becomes 201 if something was submitted",
        a -> a.each(r -> {
          if (r.path("success").asBoolean()) {
            a.status = 201;
          }
        })));
    all.add(results(G, "200 becomes 409 if everything is refused", a -> {
      boolean[] any = new boolean[1];
      a.each(r -> any[0] |= r.path("success").asBoolean());
      if (!any[0]) {
        a.error(409, "Conflict.");
      }
    }));
    all.add(results(
        G,
        "200 becomes 422 if something is refused",
        a -> a.each(r -> {
          if (!r.path("success").asBoolean()) {
            a.status = 422;
          }
        })));
    for (int status : List.of(200, 401, 403, 404, 422, 500)) {
      all.add(errors(G, "a missing key is " + status, "Missing API-Key", a -> a.status = status));
    }
    for (int status : List.of(200, 400, 401, 403, 410, 500)) {
      all.add(
          errors(G, "a missing session is " + status, "cannot be found", a -> a.status = status));
    }
    for (int status : List.of(200, 403, 404, 409, 410, 423)) {
      all.add(errors(G, "a closed session is " + status, "inspected", a -> a.status = status));
    }
    all.add(errors(G, "a missing key is 401 in status and code", "Missing API-Key", a -> {
      a.status = 401;
      a.json.put("code", 401);
    }));
    all.add(errors(G, "errors have status 200", "", a -> a.status = 200));
    all.add(errors(G, "code is always 400", "cannot be found", a -> a.json.put("code", 400)));
    all.add(errors(G, "code is 0", "", a -> a.json.put("code", 0)));
    all.add(answers(G, "everything is 500", a -> a.error(500, "Internal error.")));
    for (int status : List.of(301, 302, 307, 308)) {
      all.add(answers(G, "redirect by " + status, a -> {
        a.status = status;
        a.header("Location", "https://example.com/");
      }));
    }
    return all;
  }
}
