package io.github.pavecontract.photosurl.conformance.vendor;

import io.github.pavecontract.photosurl.conformance.vendor.Drifts.Texts;
import io.github.pavecontract.photosurl.conformance.vendor.LastSeen.Said;
import io.github.pavecontract.photosurl.conformance.vendor.PageFacts.Sample;
import io.github.pavecontract.photosurl.conformance.vendor.PageFacts.Statement;
import io.github.pavecontract.photosurl.conformance.vendor.Subjects.Subject;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
   * @throws NotRecognisedException if the page is about none of the operations, or not all of it
   */
  public static DocsResult of(Page page, Contract contract, Optional<LastSeen> before)
      throws NotRecognisedException {
    return new PageComparison(page, contract, before).result();
  }

  private DocsResult result() throws NotRecognisedException {
    GitBookText text = new GitBookText(page.text());
    PageFacts facts = FactReader.read(BlockReader.read(page, text));
    List<Subject> subjects = new Subjects(page, contract, facts).find();
    requireEnd(subjects, text.hasTrailer());
    for (Subject subject : subjects) {
      check(subject, facts);
    }
    others(subjects, facts);
    List<Statement> statements = statements(facts, subjects);
    String pointer = subjects.get(0).view().operation().pointer();
    StatementCheck.check(statements, before, pointer, drifts);
    List<String> names = names(facts, subjects);
    // What the contract calls documented was looked for above; a status that a title names is in
    // addition.
    String kept = contract.evidence().isEmpty() ? "" : "status ";
    StatementCheck.facts(kept, names, before, pointer, drifts);
    if (!kept.isEmpty()) {
      StatementCheck.placeholders(names, before, pointer, drifts);
    }
    LastSeen seen = new LastSeen(
        text.hasTrailer(),
        facts.samples.stream().map(Sample::title).map(String::strip).toList(),
        names,
        statements.stream().map(s -> new Said(s.section(), s.marks())).toList());
    return new DocsResult(
        page,
        contract,
        subjects.stream()
            .map(s -> s.view().operation())
            .map(o -> o.method() + " " + o.path())
            .toList(),
        names.size() + statements.size() + facts.samples.size(),
        drifts.all(),
        seen);
  }

  /** A page that had an end, and lacks it together with its last samples, was cut off. */
  private void requireEnd(List<Subject> subjects, boolean trailer) throws NotRecognisedException {
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
      throw new NotRecognisedException(
          page.name(),
          "has neither its last sample nor the end that it had: it is not all of the page.",
          "Fetch the page again, to its end.");
    }
  }

  private void check(Subject subject, PageFacts facts) {
    ContractView view = subject.view();
    new EndpointCheck(view, drifts).check(subject.calls(), page.text());
    FieldCheck fields = new FieldCheck(view, drifts);
    facts.fields.stream().filter(f -> subject.lines().test(f.line())).forEach(fields::check);
    ValueCheck values = new ValueCheck(view, drifts);
    facts.values.stream().filter(v -> subject.lines().test(v.line())).forEach(values::check);
    SampleCheck samples = new SampleCheck(view, new SchemaValidator(contract.document()), drifts);
    subject.matches().forEach(samples::check);
    for (Sample sample : subject.strange()) {
      unknown(view, sample.line(), sample.title(), "It resembles no request and no response.");
    }
    facts.unreadable.stream()
        .filter(u -> subject.lines().test(u.line()))
        .forEach(u -> unknown(view, u.line(), u.title(), "No JSON: " + u.reason()));
    InvariantCheck.check(view, subject.matches(), drifts);
    new MissingCheck(view, facts, subject.matches(), drifts).check(subject.calls());
  }

  private void unknown(ContractView view, int line, String title, String reason) {
    drifts.readThis(
        line,
        view.operation().pointer(),
        new Texts(
            "sample.unreadable",
            "A sample cannot be held against the contract.",
            "",
            title.strip() + ": " + reason,
            "Read it, and the contract."));
  }

  /** Calls of what the contract does not have. */
  private void others(List<Subject> subjects, PageFacts facts) {
    for (Endpoint call : facts.endpoints) {
      if (subjects.stream().noneMatch(subject -> subject.calls().contains(call))) {
        drifts.drift(
            call.line(),
            "/paths",
            new Texts(
                "endpoint.undeclared",
                "The page calls what is no operation of the contract.",
                "",
                call.toString(),
                "Add the operation, or correct its path."));
      }
    }
  }

  /** What is a name of the contract states nothing by being set as code. */
  private static List<Statement> statements(PageFacts facts, List<Subject> subjects) {
    Set<String> known = new HashSet<>();
    for (Subject subject : subjects) {
      ContractView view = subject.view();
      view.properties().keySet().forEach(name -> known.add(lower(name)));
      view.parameters().forEach(parameter -> known.add(lower(parameter.name())));
      view.enumerations().forEach(list -> list.forEach(v -> known.add(lower(view.text(v)))));
      known.add(lower(view.operation().method()));
      view.endpoints().forEach(e -> known.addAll(List.of(lower(e.pathText()), lower(e.origin()))));
      subject
          .calls()
          .forEach(c -> known.addAll(
              List.of(lower(c.toString()), lower(c.pathText()), lower(c.origin() + c.pathText()))));
    }
    List<Statement> found = new ArrayList<>();
    for (Statement statement : facts.statements) {
      List<String> marks = statement.marks().stream()
          .filter(mark -> !mark.startsWith("`") || !known.contains(lower(mark.replace("`", ""))))
          .toList();
      if (!marks.isEmpty()) {
        found.add(new Statement(statement.line(), statement.section(), statement.text(), marks));
      }
    }
    return found;
  }

  private static List<String> names(PageFacts facts, List<Subject> subjects) {
    Set<String> names = new TreeSet<>();
    facts.fields.forEach(field -> names.add("field " + lower(field.name())));
    for (Subject subject : subjects) {
      subject
          .calls()
          .forEach(call -> names.add("call " + call.toString().replaceAll("\\{[^}]*}", "{}")));
      for (SampleMatch match : subject.matches()) {
        if (Titles.status(match.sample().title()) > 0) {
          names.add("status " + Titles.status(match.sample().title()));
        }
        for (Leaves.Leaf leaf : match.leaves().all()) {
          String body = match.body().isRequest() ? "request " : "response ";
          names.add(body + leaf.path());
          SampleText.placeholder(leaf.value())
              .ifPresent(name -> names.add("placeholder " + leaf.path() + " " + name));
          if (leaf.kind() == Leaves.Kind.CODE
              || (leaf.kind() == Leaves.Kind.LISTED && !leaf.value().asText().contains(" "))) {
            names.add(body + leaf.path() + " " + leaf.value().asText());
          } else if (leaf.states()) {
            names.add(body + leaf.path() + " text " + Hashes.of(leaf.value().asText()));
          }
        }
      }
    }
    return List.copyOf(names);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
