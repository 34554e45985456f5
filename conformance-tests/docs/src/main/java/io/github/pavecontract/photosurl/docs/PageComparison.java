package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import io.github.pavecontract.photosurl.docs.LastSeen.Said;
import io.github.pavecontract.photosurl.docs.Subjects.Subject;
import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.facts.FactReader;
import io.github.pavecontract.photosurl.docs.facts.PageFacts;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Sample;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Statement;
import io.github.pavecontract.photosurl.docs.facts.Titles;
import io.github.pavecontract.photosurl.docs.page.BlockReader;
import io.github.pavecontract.photosurl.docs.page.GitBookText;
import io.github.pavecontract.photosurl.docs.page.NotRecognised;
import io.github.pavecontract.photosurl.docs.page.Page;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the facts of a page against a contract, in both directions. */
public final class PageComparison {
  private final Page page;
  private final Contract contract;
  private final Optional<LastSeen> before;
  private final Drifts drifts;

  private PageComparison(Page page, Contract contract, Optional<LastSeen> before) {
    this.page = page;
    this.contract = contract;
    this.before = before;
    this.drifts = new Drifts(page, contract.document());
  }

  /**
   * Compares a page with a contract.
   *
   * @param page the page
   * @param contract the contract
   * @param before what the page had when it was last read; empty if it never was
   * @return what differs
   * @throws ProblemException if the page is about none of the operations, or not all of it
   */
  public static DocsResult of(Page page, Contract contract, Optional<LastSeen> before) {
    return new PageComparison(page, contract, before).result();
  }

  private DocsResult result() {
    if (contract.operations().isEmpty()) {
      throw new ProblemException(contract
          .document()
          .problem(
              "/paths",
              "The contract has no operation.",
              "Name the contract that the page is about."));
    }
    GitBookText text = new GitBookText(page.text());
    List<ContractView> views = contract.operations().stream()
        .map(operation -> new ContractView(contract, operation))
        .toList();
    OwnPart part = OwnPart.of(BlockReader.read(page, text), views);
    List<Subject> subjects = new Subjects(page, views, part).find();
    requireEnd(subjects, text.hasTrailer());
    for (Subject subject : subjects) {
      check(subject, part.text(page.text()));
    }
    PageFacts facts = FactReader.read(part.blocks());
    others(subjects, facts);
    facts.statements.removeIf(statement -> isKnownCall(subjects, facts, statement));
    SeenFacts now = SeenFacts.of(facts, subjects, part.others());
    seen(subjects, facts, now);
    LastSeen seen = new LastSeen(
        text.hasTrailer(),
        facts.samples.stream().map(Sample::title).map(String::strip).toList(),
        now.names(),
        now.statements().stream().map(s -> new Said(s.section(), s.marks())).toList());
    return new DocsResult(
        page,
        contract,
        subjects.stream()
            .map(s -> s.view().operation())
            .map(o -> o.method() + " " + o.path())
            .toList(),
        part.others().stream().map(Call::toString).distinct().toList(),
        now.names().size() + now.statements().size() + facts.samples.size(),
        drifts.all(),
        seen);
  }

  /** Whether code in some language only makes the call that the page documents, and was not kept as code. */
  private boolean isKnownCall(List<Subject> subjects, PageFacts facts, Statement statement) {
    return statement.isCode()
        && before.stream()
            .flatMap(seen -> seen.statements().stream())
            .noneMatch(said -> said.marks().equals(statement.marks()))
        && subjects.stream()
            .anyMatch(subject -> new CallInCode(subject.view(), facts).isTheSame(statement.text()));
  }

  /** Holds the page against what it had when it was last read. */
  private void seen(List<Subject> subjects, PageFacts facts, SeenFacts now) {
    StatementCheck check = new StatementCheck(subjects.get(0), before, drifts);
    check.statements(now.statements());
    // What the contract calls documented was looked for above; a status that a title names is in
    // addition.
    boolean documented = !contract.evidence().isEmpty();
    check.facts(documented ? SeenFacts.STATUS : "", now.names(), facts::isInUnreadable);
    if (documented) {
      check.placeholders(now.names());
    }
    check.examples(now.shown());
    check.others(now.alike());
  }

  /** A page that had an end, and lacks it together with its last samples, was cut off. */
  private void requireEnd(List<Subject> subjects, boolean trailer) {
    if (trailer || before.isEmpty() || !before.get().trailer()) {
      return;
    }
    List<String> titles = before.get().samples();
    Set<String> present = new HashSet<>();
    subjects.forEach(subject -> subject.matches().forEach(match -> {
      present.add(match.sample().title());
      match.example().ifPresent(example -> present.add(example.title()));
    }));
    if (!titles.isEmpty()
        && present.stream().noneMatch(t -> Titles.same(t, titles.get(titles.size() - 1)))) {
      throw NotRecognised.because(
          page.name(),
          "it has neither its last sample nor the end that it had, so it is not all of the page",
          "Fetch the page again, to its end.");
    }
  }

  private void check(Subject subject, String text) {
    ContractView view = subject.view();
    PageFacts facts = subject.facts();
    int start = new ExpectedPlaces(subject, before).start();
    new CallCheck(view, drifts).check(subject.calls(), start, text);
    facts.fields.forEach(new FieldCheck(view, drifts)::check);
    facts.values.forEach(new ValueCheck(view, drifts)::check);
    SampleCheck samples = new SampleCheck(view, contract.schemas(), drifts);
    subject.matches().forEach(samples::check);
    for (Sample sample : subject.strange()) {
      unknown(view, sample.line(), sample.title(), "It resembles no request and no response.");
    }
    facts.unreadable.forEach(u -> unknown(view, u.line(), u.title(), "No JSON: " + u.reason()));
    SampleInvariantCheck.check(view, subject.matches(), drifts);
    new MissingCheck(subject, before, drifts).check();
  }

  private void unknown(ContractView view, int line, String title, String reason) {
    drifts.readThis(
        line,
        view.operation().pointer(),
        new Texts(
            PageRule.SAMPLE_UNREADABLE,
            "A sample cannot be held against the contract.",
            "",
            title.strip() + ": " + reason,
            "Read it, and the contract."));
  }

  /** Calls of what the contract does not have. */
  private void others(List<Subject> subjects, PageFacts facts) {
    Set<Call> own = new HashSet<>();
    subjects.forEach(subject -> own.addAll(subject.calls()));
    for (Call call : facts.endpoints) {
      if (!own.contains(call)) {
        drifts.drift(
            call.line(),
            "/paths",
            new Texts(
                PageRule.ENDPOINT_UNDECLARED,
                "The page calls what is no operation of the contract.",
                "",
                call.toString(),
                "Add the operation, or correct its path."));
      }
    }
  }
}
