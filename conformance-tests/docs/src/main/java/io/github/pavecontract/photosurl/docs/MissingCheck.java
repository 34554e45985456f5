package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.ContractView.Example;
import io.github.pavecontract.photosurl.docs.ContractView.Parameter;
import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import io.github.pavecontract.photosurl.docs.Leaves.Leaf;
import io.github.pavecontract.photosurl.docs.Subjects.Subject;
import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.facts.PageFacts;
import io.github.pavecontract.photosurl.docs.facts.Titles;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the contract calls documented is still on the page. */
final class MissingCheck {
  private static final String EDIT =
      "If the page has really dropped it, change its evidence to `assumed`, or take it out.";

  private final ContractView view;
  private final PageFacts facts;
  private final List<SampleMatch> matches;
  private final Drifts drifts;

  private final Subject subject;
  private final ExpectedPlaces places;

  MissingCheck(Subject subject, Optional<LastSeen> before, Drifts drifts) {
    this.subject = subject;
    this.view = subject.view();
    this.facts = subject.facts();
    this.matches = subject.matches();
    this.drifts = drifts;
    this.places = new ExpectedPlaces(subject, before);
  }

  void check() {
    parameters(subject.calls());
    samples();
    values();
    properties();
  }

  private void parameters(List<Call> calls) {
    Set<String> named = facts.fields.stream().map(f -> lower(f.name())).collect(Collectors.toSet());
    facts.codeSpans.forEach(
        span -> named.add(lower(span.text().replaceFirst("[:=].*", "").strip())));
    calls.forEach(call -> call.path().forEach(s -> named.add(lower(s.replaceAll("[{}]", "")))));
    for (Parameter parameter : view.parameters()) {
      if (view.isDocumented(parameter.pointer())
          && !named.contains(lower(parameter.name()))
          && !drifts.isExplained(parameter.pointer())) {
        boolean header = parameter.in().equals("header");
        missing(
            places.documented(parameter.pointer()),
            parameter.pointer(),
            header ? PageRule.HEADER_MISSING : PageRule.PARAMETER_MISSING,
            "The page no longer names a " + (header ? "header." : parameter.in() + " parameter."),
            parameter.name());
      }
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Titles of documented samples that the page has, in any form. */
  Set<String> present() {
    Set<String> titles = new HashSet<>();
    matches.forEach(match -> match.example().map(Example::title).ifPresent(titles::add));
    for (Example example : view.examples()) {
      if (facts.unreadable.stream().anyMatch(u -> Titles.same(u.title(), example.title()))) {
        titles.add(example.title());
      }
    }
    titles.remove("");
    return titles;
  }

  /** Titles of all samples that the contract was written from. */
  static Set<String> documented(ContractView view) {
    return view.examples().stream()
        .map(Example::title)
        .filter(title -> !title.isEmpty())
        .collect(Collectors.toSet());
  }

  private void samples() {
    Set<String> present = present();
    facts.samples.forEach(sample -> present.add(sample.title()));
    for (Example example : view.examples()) {
      if (!example.title().isEmpty()
          && present.stream().noneMatch(title -> Titles.same(title, example.title()))) {
        present.add(example.title());
        explain(example);
        missing(
            places.sample(example.title()),
            example.pointer(),
            PageRule.SAMPLE_MISSING,
            "The page no longer has a sample.",
            example.title());
      }
    }
  }

  /** What only a missing sample showed is not missing on its own account. */
  private void explain(Example example) {
    Map<String, List<String>> properties = view.properties();
    for (Leaf leaf : view.leaves(example).all()) {
      view.schemas().listed(leaf.schemas()).stream()
          .filter(value -> view.text(value).equals(leaf.value().asText()))
          .forEach(drifts::explain);
      Pointers.tokens(leaf.pointer()).stream()
          .flatMap(name -> properties.getOrDefault(name, List.of()).stream())
          .forEach(drifts::explain);
    }
  }

  private Set<String> spans() {
    return facts.codeSpans.stream()
        .map(PageFacts.Span::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void values() {
    Set<String> shown = spans();
    matches.forEach(
        match -> match.leaves().all().forEach(leaf -> shown.add(leaf.value().asText())));
    facts.values.forEach(values -> shown.addAll(values.values()));
    for (List<String> list : view.enumerations()) {
      for (String value : list) {
        if (view.isDocumented(value)
            && !shown.contains(view.text(value))
            && !isInUnreadable(view.text(value))
            && !drifts.isExplained(value)) {
          missing(
              places.documented(value),
              value,
              PageRule.VALUE_MISSING,
              "The page no longer shows a listed value.",
              view.text(value));
        }
      }
    }
  }

  private void properties() {
    Set<String> shown = spans();
    facts.fields.forEach(field -> shown.add(field.name().replaceFirst(".*[.\\]]", "")));
    matches.forEach(match ->
        match.leaves().all().forEach(leaf -> shown.addAll(Pointers.tokens(leaf.pointer()))));
    view.properties().forEach((name, pointers) -> {
      if (!shown.contains(name)
          && !isInUnreadable(name)
          && pointers.stream().anyMatch(view::isDocumented)
          && pointers.stream().noneMatch(drifts::isExplained)) {
        missing(
            places.documented(pointers.get(0)),
            pointers.get(0),
            PageRule.PROPERTY_MISSING,
            "The page no longer shows a property.",
            name);
      }
    });
  }

  /** What stands in a sample that cannot be read is not missing: the sample is reported. */
  private boolean isInUnreadable(String text) {
    return facts.unreadable.stream().anyMatch(sample -> sample.text().contains(text));
  }

  private void missing(
      int line, String pointer, PageRule rule, String sentence, String contractSays) {
    drifts.drift(line, pointer, new Texts(rule, sentence, contractSays, "", EDIT));
  }
}
