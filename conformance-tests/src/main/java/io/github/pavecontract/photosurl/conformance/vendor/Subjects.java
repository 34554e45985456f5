package io.github.pavecontract.photosurl.conformance.vendor;

import io.github.pavecontract.photosurl.conformance.vendor.PageFacts.Sample;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Finds the operations of the contract that a page is about, and whether it is all of the page. */
final class Subjects {
  private final Page page;
  private final Contract contract;
  private final PageFacts facts;

  Subjects(Page page, Contract contract, PageFacts facts) {
    this.page = page;
    this.contract = contract;
    this.facts = facts;
  }

  /**
   * An operation, with what of the page belongs to it.
   *
   * @param view what the contract says of it
   * @param calls where the page calls it
   * @param matches its samples
   * @param strange samples that resemble none of its bodies
   * @param lines the lines of the page that are about it
   */
  record Subject(
      ContractView view,
      List<Endpoint> calls,
      List<SampleMatch> matches,
      List<Sample> strange,
      IntPredicate lines) {}

  List<Subject> find() throws NotRecognisedException {
    List<ContractView> views = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      views.add(new ContractView(contract, operation));
    }
    List<Endpoint> calls = facts.endpoints.isEmpty() ? facts.mentions : facts.endpoints;
    Map<ContractView, List<Endpoint>> exact = called(views, calls, false);
    Map<ContractView, List<Endpoint>> called = exact.isEmpty() ? called(views, calls, true) : exact;
    List<Subject> subjects = new ArrayList<>();
    if (called.isEmpty()) {
      subjects.add(byShape(views, calls));
    } else {
      for (Map.Entry<ContractView, List<Endpoint>> entry : called.entrySet()) {
        IntPredicate lines =
            called.size() == 1 ? line -> true : line -> isBelow(entry.getKey(), line, called);
        subjects.add(subject(entry.getKey(), entry.getValue(), lines));
      }
    }
    for (Subject subject : subjects) {
      requireWhole(subject);
    }
    return subjects;
  }

  private Map<ContractView, List<Endpoint>> called(
      List<ContractView> views, List<Endpoint> calls, boolean anyMethod) {
    Map<ContractView, List<Endpoint>> called = new LinkedHashMap<>();
    for (ContractView view : views) {
      List<Endpoint> own = calls.stream()
          .filter(call -> EndpointCheck.isCalled(view, call, anyMethod))
          .toList();
      if (!own.isEmpty()) {
        called.put(view, own);
      }
    }
    return called;
  }

  /** Whether a line comes after a call of this operation, and before the next call of another one. */
  private static boolean isBelow(
      ContractView view, int line, Map<ContractView, List<Endpoint>> called) {
    int nearest = 0;
    ContractView owner = called.keySet().iterator().next();
    for (Map.Entry<ContractView, List<Endpoint>> entry : called.entrySet()) {
      for (Endpoint call : entry.getValue()) {
        if (call.line() <= line && call.line() > nearest) {
          nearest = call.line();
          owner = entry.getKey();
        }
      }
    }
    return owner == view;
  }

  private Subject subject(ContractView view, List<Endpoint> calls, IntPredicate lines) {
    List<SampleMatch> matches = new ArrayList<>();
    List<Sample> strange = new ArrayList<>();
    for (Sample sample : facts.samples) {
      if (!lines.test(sample.line())) {
        continue;
      }
      Optional<SampleMatch> match = SampleMatch.of(view, sample);
      match.ifPresentOrElse(matches::add, () -> strange.add(sample));
    }
    return new Subject(view, calls, matches, strange, lines);
  }

  /** The page calls none of the operations: its samples must show that it is about one. */
  private Subject byShape(List<ContractView> views, List<Endpoint> calls)
      throws NotRecognisedException {
    for (ContractView view : views) {
      Subject subject = subject(view, calls, line -> true);
      int documented = MissingCheck.documented(view).size();
      long found = subject.matches().stream()
          .flatMap(match -> match.example().stream())
          .filter(example -> !example.title().isEmpty())
          .map(ContractView.Example::title)
          .distinct()
          .count();
      boolean bodies = subject.matches().stream().anyMatch(m -> m.body().isRequest())
          || view.bodies().stream().noneMatch(ContractView.Body::isRequest);
      if (documented > 1 && found * 2 > documented && bodies) {
        return subject;
      }
    }
    throw new NotRecognisedException(
        page.name(),
        calls.isEmpty()
            ? "names nothing that could be called."
            : "calls " + calls.get(0) + ", and shows no samples of the contract.",
        "Name the page of an operation of the contract: "
            + contract.operations().stream()
                .map(o -> o.method() + " " + o.path())
                .collect(Collectors.joining(", "))
            + ".");
  }

  private void requireWhole(Subject subject) throws NotRecognisedException {
    Set<String> documented = MissingCheck.documented(subject.view());
    Set<String> present = new MissingCheck(
            subject.view(), facts, subject.matches(), new Drifts(page, contract.document()))
        .present();
    boolean bare = subject.matches().isEmpty()
        && facts.unreadable.isEmpty()
        && facts.fields.stream().noneMatch(f -> f.place() == PageFacts.Place.BODY)
        && !subject.view().bodies().isEmpty();
    if (present.size() * 2 < documented.size() || bare) {
      throw new NotRecognisedException(
          page.name(),
          "has " + present.size() + " of the " + documented.size()
              + " samples that the contract was written from: it is another page, or not all of it.",
          "Fetch the page again, to its end.");
    }
  }
}
