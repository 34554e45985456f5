package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.ContractView.Parameter;
import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds what is called against the operation: method, host, path, and names of parameters. */
final class CallCheck {
  private final ContractView view;
  private final Drifts drifts;

  CallCheck(ContractView view, Drifts drifts) {
    this.view = view;
    this.drifts = drifts;
  }

  /** Whether the page calls the operation by its path, perhaps with another method or host. */
  static boolean isCalled(ContractView view, Call called, boolean anyMethod) {
    Call bare = Call.of(1, "", view.operation().path()).orElseThrow();
    boolean method = anyMethod
        || called.method().isEmpty()
        || called.method().equals(view.operation().method());
    return method
        && view.endpoints().stream()
            .anyMatch(declared -> called.fits(declared, true)
                || (called.origin().isEmpty() && called.fits(bare, true)));
  }

  /** Whether a call differs from the operation in its method only, or in one segment of its path. */
  static boolean isAlike(ContractView view, Call other) {
    return isCalled(view, other, true)
        || (other.method().equals(view.operation().method())
            && view.endpoints().stream().anyMatch(declared -> other.differences(declared) == 1));
  }

  /** Checks each call that is meant for the operation, and that one of them names each fact. */
  void check(List<Call> calls, int start, String pageText) {
    for (Call call : calls) {
      method(call);
      if (isCalled(view, call, true)) {
        host(call);
        placeholders(call);
      } else {
        path(call);
      }
      query(call);
    }
    if (calls.isEmpty() && view.isDocumented(view.operation().pointer())) {
      drifts.drift(
          start,
          view.operation().pointer(),
          new Texts(
              PageRule.ENDPOINT_MISSING,
              "The page no longer says what to call.",
              String.valueOf(view.endpoints().get(0)),
              "",
              "Look for where the page has moved it."));
    }
    if (!calls.isEmpty()
        && calls.stream().allMatch(call -> call.method().isEmpty())
        && view.isDocumented(view.operation().pointer())) {
      drifts.drift(
          calls.get(0).line(),
          view.operation().pointer(),
          new Texts(
              PageRule.ENDPOINT_METHOD,
              "The page no longer names the method.",
              view.operation().method(),
              "",
              "Look for where the page has moved it."));
    }
    servers(calls, start, pageText);
  }

  private void method(Call call) {
    if (!call.method().isEmpty() && !call.method().equals(view.operation().method())) {
      drifts.drift(
          call.line(),
          view.operation().pointer(),
          new Texts(
              PageRule.ENDPOINT_METHOD,
              "The page calls the operation with another method.",
              view.operation().method(),
              call.method(),
              "Move the operation to the method `" + call.method() + "`."));
    }
  }

  private void host(Call call) {
    if (call.origin().isEmpty() || Call.isPlaceholder(call.origin())) {
      return;
    }
    List<Call> declared = view.endpoints();
    boolean known = declared.stream()
        .anyMatch(e -> e.origin().equals(call.origin()) || e.origin().isEmpty());
    if (!known) {
      String server = view.servers().isEmpty() ? "/servers" : view.servers().get(0);
      drifts.explain(server);
      drifts.drift(
          call.line(),
          server,
          new Texts(
              PageRule.ENDPOINT_HOST,
              "The page calls another host or scheme.",
              declared.get(0).origin(),
              call.origin(),
              "Change the URL of the server."));
    }
  }

  private void path(Call call) {
    Call declared = view.endpoints().get(0);
    host(call);
    drifts.drift(
        call.line(),
        view.operation().pointer(),
        new Texts(
            PageRule.ENDPOINT_PATH,
            "The page calls another path.",
            declared.pathText(),
            call.pathText(),
            "Change the path of the operation."));
  }

  private void placeholders(Call call) {
    Call declared = view.endpoints().stream()
        .filter(e -> call.fits(e, true))
        .findFirst()
        .or(() -> Call.of(1, "", view.operation().path()))
        .orElseThrow();
    for (int i = 0; i < call.path().size(); i++) {
      String ours = call.path().get(i);
      String theirs = declared.path().get(i);
      if (Call.isPlaceholder(ours) && !ours.equals(theirs)) {
        String name = theirs.replaceAll("[{}]", "");
        Optional<Parameter> parameter = view.parameters().stream()
            .filter(p -> p.in().equals("path") && p.name().equals(name))
            .findFirst();
        parameter.ifPresent(p -> drifts.explain(p.pointer()));
        drifts.drift(
            call.line(),
            parameter.map(Parameter::pointer).orElse(view.operation().pointer()),
            new Texts(
                PageRule.PARAMETER_NAME,
                "The page calls a path parameter by another name.",
                theirs,
                ours,
                "Rename the path parameter; what is sent stays the same."));
      }
    }
  }

  private void query(Call call) {
    for (String name : call.query()) {
      if (view.parameters().stream()
          .noneMatch(p -> p.in().equals("query") && p.name().equals(name))) {
        drifts.drift(
            call.line(),
            view.operation().pointer(),
            new Texts(
                PageRule.PARAMETER_UNDECLARED,
                "The page has a query parameter that the contract does not have.",
                "",
                "`" + name + "`",
                "Add the query parameter `" + name + "`."));
      }
    }
  }

  private void servers(List<Call> calls, int start, String pageText) {
    for (String server : view.servers()) {
      String url = view.text(server);
      String host = url.replaceFirst("^https?://", "").replaceFirst("/.*", "");
      if (view.isDocumented(server)
          && !drifts.isExplained(server)
          && calls.stream()
              .noneMatch(call -> url.toLowerCase(Locale.ROOT).startsWith(call.origin())
                  && !call.origin().isEmpty())
          && !pageText.contains(host)) {
        drifts.drift(
            start,
            server,
            new Texts(
                PageRule.ENDPOINT_HOST,
                "The page no longer names the host.",
                url,
                "",
                "Look for where the page has moved it."));
      }
    }
  }
}
