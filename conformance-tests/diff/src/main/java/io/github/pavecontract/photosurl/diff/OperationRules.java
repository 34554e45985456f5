package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.OperationMatcher.Match;
import io.github.pavecontract.photosurl.diff.rule.OperationRule;
import io.github.pavecontract.photosurl.diff.schema.Flow;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which operations there are, where they are, and what each of them does. */
final class OperationRules {
  private final Sides sides;

  OperationRules(Sides sides) {
    this.sides = sides;
  }

  void compare() {
    OperationMatcher.Matches matches = OperationMatcher.match(
        Endpoint.of(sides.before(), "/paths"), Endpoint.of(sides.after(), "/paths"));
    for (Match pair : matches.matched()) {
      address(pair);
      compare(pair, Flow.REQUEST);
    }
    told(matches, OperationRule.ADDED, OperationRule.REMOVED, Flow.REQUEST);
    OperationMatcher.Matches hooks = OperationMatcher.match(
        Endpoint.of(sides.before(), "/webhooks"), Endpoint.of(sides.after(), "/webhooks"));
    hooks.matched().forEach(pair -> webhook(pair));
    told(hooks, OperationRule.WEBHOOK_ADDED, OperationRule.WEBHOOK_REMOVED, Flow.RESPONSE);
  }

  private void told(
      OperationMatcher.Matches matches, OperationRule added, OperationRule removed, Flow asked) {
    for (Endpoint gone : matches.removed()) {
      sides
          .changes()
          .add(
              removed,
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
              added,
              Direction.of(asked),
              Verdict.NON_BREAKING,
              "`" + fresh.name() + "` is new.",
              "",
              fresh.pointer())
          .use(fresh.name());
    }
  }

  private void address(Match pair) {
    Server before = pair.before().server();
    Server after = pair.after().server();
    boolean moved = !pair.before().address().equals(pair.after().address());
    if (!before.host().equals(after.host()) || (moved && !before.path().equals(after.path()))) {
      sides
          .changes()
          .add(
              OperationRule.SERVER_CHANGED,
              Direction.REQUEST,
              Verdict.BREAKING,
              "The first server was `" + before.url() + "` and is `" + after.url() + "` now.",
              before.pointer(),
              after.pointer())
          .arguable(isSecured(before, after) || isListed(before, pair.after()))
          .use(pair.before().name());
    }
    addresses(pair);
    if (!pair.before().local().equals(pair.after().local()) && moved) {
      sides
          .changes()
          .add(
              OperationRule.MOVED,
              Direction.REQUEST,
              Verdict.BREAKING,
              "`" + pair.before().name() + "` is `" + pair.after().name() + "` now.",
              pair.before().pointer(),
              pair.after().pointer())
          .use(pair.before().name());
    }
  }

  /** Which addresses an operation had, and which it has got; one that another server has is not lost. */
  private void addresses(Match pair) {
    Set<String> before = pair.before().addressesOfAllServers();
    Set<String> after = pair.after().addressesOfAllServers();
    if (before.size() <= 1 && after.size() <= 1) {
      return;
    }
    String oldPlace = pair.before().server().pointer();
    String newPlace = pair.after().server().pointer();
    for (String gone : before) {
      if (!after.contains(gone) && !gone.equals(pair.before().fullAddress())) {
        boolean first = pair.before().addresses().contains(gone);
        sides
            .changes()
            .add(
                OperationRule.SERVER_VALUE_REMOVED,
                Direction.REQUEST,
                Verdict.BREAKING,
                "`" + gone + "` is no address of the operation any more.",
                first ? oldPlace + "/variables" : list(oldPlace),
                first ? newPlace : list(newPlace))
            // Few send to another server than the first.
            .arguable(!first)
            .use(pair.before().name());
      }
    }
    for (String fresh : after) {
      if (!before.contains(fresh) && !fresh.equals(pair.after().fullAddress())) {
        boolean first = pair.after().addresses().contains(fresh);
        sides
            .changes()
            .add(
                OperationRule.SERVER_VALUE_ADDED,
                Direction.REQUEST,
                Verdict.NON_BREAKING,
                "`" + fresh + "` is an address of the operation, too.",
                first ? oldPlace : list(oldPlace),
                first ? newPlace + "/variables" : list(newPlace))
            .use(pair.after().name());
      }
    }
  }

  /** The list that a server is the first of. */
  private static String list(String server) {
    return server.replaceFirst("/0$", "");
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
  void compare(Match pair, Flow asked) {
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

  /** The name of a webhook is not on the wire. */
  private void webhook(Match pair) {
    if (!pair.before().method().equals(pair.after().method())) {
      moved(pair, OperationRule.WEBHOOK_MOVED, Flow.RESPONSE);
    }
    compare(pair, Flow.RESPONSE);
  }

  /** The label of a callback is not on the wire. */
  private void callback(Match pair, Flow asked) {
    Endpoint old = pair.before();
    Endpoint now = pair.after();
    boolean elsewhere = !old.path().equals(now.path());
    if (elsewhere || !old.method().equals(now.method())) {
      moved(pair, OperationRule.CALLBACK_MOVED, asked).arguable(elsewhere);
    }
    compare(pair, asked);
  }

  private Changes.Draft moved(Match pair, OperationRule rule, Flow asked) {
    Endpoint old = pair.before();
    Endpoint now = pair.after();
    return sides
        .changes()
        .add(
            rule,
            Direction.of(asked),
            Verdict.BREAKING,
            "`" + old.name() + "` is `" + now.name() + "` now.",
            old.pointer(),
            now.pointer())
        .use(old.name());
  }

  private void callbacks(Match pair, Flow asked) {
    OperationMatcher.Matches matches = OperationMatcher.match(
        callbacks(sides.before(), pair.before()), callbacks(sides.after(), pair.after()));
    matches.matched().forEach(inner -> callback(inner, asked.reversed()));
    told(matches, OperationRule.CALLBACK_ADDED, OperationRule.CALLBACK_REMOVED, asked.reversed());
  }

  private static List<Endpoint> callbacks(Document document, Endpoint operation) {
    String callbacks = Pointers.child(operation.pointer(), "callbacks");
    List<Endpoint> endpoints = new ArrayList<>();
    document
        .written(callbacks)
        .fieldNames()
        .forEachRemaining(label -> endpoints.addAll(
            Endpoint.of(document, document.canonical(Pointers.child(callbacks, label)))));
    return endpoints;
  }
}
