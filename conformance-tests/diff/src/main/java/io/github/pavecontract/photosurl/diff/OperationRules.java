package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.OperationMatcher.Pair;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;

/** Which operations there are, where they are, and what each of them does. */
final class OperationRules {
  private final Sides sides;

  OperationRules(Sides sides) {
    this.sides = sides;
  }

  void compare() {
    OperationMatcher.Matches matches = OperationMatcher.match(
        Endpoint.of(sides.before(), "/paths"), Endpoint.of(sides.after(), "/paths"));
    for (Pair pair : matches.matched()) {
      address(pair);
      compare(pair, Flow.REQUEST);
    }
    removed(matches, "operation", Flow.REQUEST);
    OperationMatcher.Matches hooks = OperationMatcher.match(
        Endpoint.of(sides.before(), "/webhooks"), Endpoint.of(sides.after(), "/webhooks"));
    hooks.matched().forEach(pair -> called(pair, "webhook", Flow.RESPONSE));
    removed(hooks, "webhook", Flow.RESPONSE);
  }

  private void removed(OperationMatcher.Matches matches, String what, Flow asked) {
    for (Endpoint gone : matches.removed()) {
      sides
          .changes()
          .add(
              what + ".removed",
              Direction.of(asked),
              Verdict.BREAKING,
              "`" + gone.name() + "` is gone.",
              gone.pointer(),
              "")
          .use(gone.name());
    }
    for (Endpoint fresh : matches.added()) {
      sides
          .changes()
          .add(
              what + ".added",
              Direction.of(asked),
              Verdict.NON_BREAKING,
              "`" + fresh.name() + "` is new.",
              "",
              fresh.pointer())
          .use(fresh.name());
    }
  }

  private void address(Pair pair) {
    Server before = pair.before().server();
    Server after = pair.after().server();
    boolean moved = !pair.before().address().equals(pair.after().address());
    if (!before.host().equals(after.host()) || (moved && !before.path().equals(after.path()))) {
      sides
          .changes()
          .add(
              "server.changed",
              Direction.REQUEST,
              Verdict.BREAKING,
              "The first server was `" + before.url() + "` and is `" + after.url() + "` now.",
              before.pointer(),
              after.pointer())
          .arguable(isSecured(before, after) || isListed(before, pair.after()))
          .use(pair.before().name());
    }
    if (!pair.before().local().equals(pair.after().local()) && moved) {
      sides
          .changes()
          .add(
              "operation.moved",
              Direction.REQUEST,
              Verdict.BREAKING,
              "`" + pair.before().name() + "` is `" + pair.after().name() + "` now.",
              pair.before().pointer(),
              pair.after().pointer())
          .use(pair.before().name());
    }
  }

  private static boolean isSecured(Server before, Server after) {
    return after.host().equals(before.host().replaceFirst("^http:", "https:"));
  }

  /** Whether the old server is still there, though no longer the first. */
  private static boolean isListed(Server before, Endpoint after) {
    for (int i = 1; i < after.document().root().path("servers").size(); i++) {
      String url = after.document().root().path("servers").get(i).path("url").asText();
      if (url.replaceFirst("/+$", "").equals(before.url())) {
        return true;
      }
    }
    return false;
  }

  /** Compares two operations; the one of a webhook or callback is asked by the server. */
  void compare(Pair pair, Flow asked) {
    Endpoint before = pair.before();
    Endpoint after = pair.after();
    new ParameterRules(sides, pair, asked).compare();
    new BodyRules(sides, before.name(), asked)
        .request(
            sides.before().canonical(Pointers.child(before.pointer(), "requestBody")),
            sides.after().canonical(Pointers.child(after.pointer(), "requestBody")),
            before.pointer(),
            after.pointer());
    new ResponseRules(sides, pair, asked.reversed()).compare();
    if (asked == Flow.REQUEST) {
      new SecurityRules(sides, pair).compare();
      new PromiseRules(sides, pair).compare();
    }
    new Deprecation(sides, before.name())
        .compare(before.pointer(), after.pointer(), "The operation");
    callbacks(pair, asked);
  }

  /** What the server calls: the name of a webhook and the label of a callback are not on the wire. */
  private void called(Pair pair, String what, Flow asked) {
    Endpoint old = pair.before();
    Endpoint now = pair.after();
    boolean elsewhere = what.equals("callback") && !old.path().equals(now.path());
    if (elsewhere || !old.method().equals(now.method())) {
      sides
          .changes()
          .add(
              what + ".moved",
              Direction.of(asked),
              Verdict.BREAKING,
              "`" + old.name() + "` is `" + now.name() + "` now.",
              old.pointer(),
              now.pointer())
          .arguable(elsewhere)
          .use(old.name());
    }
    compare(pair, asked);
  }

  private void callbacks(Pair pair, Flow asked) {
    OperationMatcher.Matches matches = OperationMatcher.match(
        callbacks(sides.before(), pair.before()), callbacks(sides.after(), pair.after()));
    matches.matched().forEach(inner -> called(inner, "callback", asked.reversed()));
    removed(matches, "callback", asked.reversed());
  }

  private static List<Endpoint> callbacks(Document document, Endpoint operation) {
    String callbacks = Pointers.child(operation.pointer(), "callbacks");
    List<Endpoint> endpoints = new ArrayList<>();
    document
        .root()
        .at(callbacks)
        .fieldNames()
        .forEachRemaining(label -> endpoints.addAll(
            Endpoint.of(document, document.canonical(Pointers.child(callbacks, label)))));
    return endpoints;
  }
}
