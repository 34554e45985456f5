package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.facts.FactReader;
import io.github.pavecontract.photosurl.docs.facts.PageFacts;
import io.github.pavecontract.photosurl.docs.page.NotRecognised;
import io.github.pavecontract.photosurl.docs.page.Page;
import io.github.pavecontract.photosurl.docs.page.Sections;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Finds the operations of the contract that a page is about, and whether it is all of the page. */
final class Subjects {
  private final Page page;
  private final List<ContractView> views;
  private final PageFacts facts;
  private final Sections sections;

  Subjects(Page page, List<ContractView> views, OwnPart part) {
    this.page = page;
    this.views = views;
    this.facts = FactReader.read(part.blocks());
    this.sections = Sections.of(part.blocks());
  }

  /**
   * An operation, with what of the page belongs to it.
   *
   * @param view what the contract says of it
   * @param calls where the page calls it
   * @param facts what the page states of it
   * @param matches its samples
   * @param strange samples that resemble none of its bodies
   */
  record Subject(
      ContractView view,
      List<Call> calls,
      PageFacts facts,
      List<SampleMatch> matches,
      List<Sample> strange) {}

  List<Subject> find() {
    List<Call> calls = facts.endpoints.isEmpty() ? facts.mentions : facts.endpoints;
    Map<ContractView, List<Call>> exact = called(calls, false);
    Map<ContractView, List<Call>> called = exact.isEmpty() ? called(calls, true) : exact;
    List<Subject> subjects = new ArrayList<>();
    if (called.isEmpty()) {
      subjects.add(byShape(calls));
    } else {
      Map<ContractView, NavigableSet<Integer>> lines = new LinkedHashMap<>();
      called.forEach((view, own) -> lines.put(
          view, own.stream().map(Call::line).collect(Collectors.toCollection(TreeSet::new))));
      called.forEach((view, own) -> subjects.add(
          subject(view, own, line -> called.size() == 1 || isAbout(view, line, lines))));
    }
    for (Subject subject : subjects) {
      requireWhole(subject);
    }
    return subjects;
  }

  private Map<ContractView, List<Call>> called(List<Call> calls, boolean anyMethod) {
    Map<ContractView, List<Call>> called = new LinkedHashMap<>();
    for (ContractView view : views) {
      List<Call> own = calls.stream()
          .filter(call -> CallCheck.isCalled(view, call, anyMethod))
          .toList();
      if (!own.isEmpty()) {
        called.put(view, own);
      }
    }
    return called;
  }

  /**
   * Whether a line is about an operation: the smallest section around it that calls one decides, or where
   * that calls several, the call above; what comes before all calls is about each.
   */
  private boolean isAbout(
      ContractView view, int line, Map<ContractView, NavigableSet<Integer>> called) {
    for (Sections.Section section : sections.around(line)) {
      List<ContractView> own = called.entrySet().stream()
          .filter(entry -> section.containsAny(entry.getValue()))
          .map(Map.Entry::getKey)
          .toList();
      if (own.size() == 1) {
        return own.get(0) == view;
      } else if (own.size() > 1) {
        break;
      }
    }
    int nearest = 0;
    ContractView owner = view;
    for (Map.Entry<ContractView, NavigableSet<Integer>> entry : called.entrySet()) {
      Integer above = entry.getValue().floor(line);
      if (above != null && above > nearest) {
        nearest = above;
        owner = entry.getKey();
      }
    }
    return owner == view;
  }

  private Subject subject(ContractView view, List<Call> calls, IntPredicate lines) {
    PageFacts own = facts.within(lines);
    List<SampleMatch> matches = new ArrayList<>();
    List<Sample> strange = new ArrayList<>();
    for (Sample sample : own.samples) {
      Optional<SampleMatch> match = SampleMatch.of(view, sample);
      match.ifPresentOrElse(matches::add, () -> strange.add(sample));
    }
    return new Subject(view, calls, own, matches, strange);
  }

  /** The page calls none of the operations: its samples must show that it is about one. */
  private Subject byShape(List<Call> calls) {
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
    throw NotRecognised.because(
        page.name(),
        calls.isEmpty()
            ? "it names nothing that could be called"
            : "it calls " + calls.get(0) + ", and shows no samples of the contract",
        "Name the page of an operation of the contract: "
            + views.stream()
                .map(ContractView::operation)
                .map(o -> o.method() + " " + o.path())
                .collect(Collectors.joining(", "))
            + ".");
  }

  private void requireWhole(Subject subject) {
    Set<String> documented = MissingCheck.documented(subject.view());
    Set<String> present = new MissingCheck(
            subject,
            Optional.empty(),
            new Drifts(page, subject.view().contract().document()))
        .present();
    boolean bare = subject.matches().isEmpty()
        && subject.facts().unreadable.isEmpty()
        && subject.facts().fields.stream().noneMatch(f -> f.place() == PageFacts.Location.BODY)
        && !subject.view().bodies().isEmpty();
    if (present.size() * 2 < documented.size() || bare) {
      throw NotRecognised.because(
          page.name(),
          "it has " + present.size() + " of the " + documented.size()
              + " samples that the contract was written from; it is another page, or not all of it",
          "Fetch the page again, to its end.");
    }
  }
}
