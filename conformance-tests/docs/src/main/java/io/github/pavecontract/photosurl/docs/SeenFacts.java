package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.facts.Hashes;
import io.github.pavecontract.photosurl.docs.facts.PageFacts;
import io.github.pavecontract.photosurl.docs.facts.SampleText;
import io.github.pavecontract.photosurl.docs.facts.Titles;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.docs.ContractView.Parameter;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Statement;
import io.github.pavecontract.photosurl.docs.Subjects.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page has now, in the words of {@link LastSeen}.
 *
 * @param names its facts, sorted
 * @param statements its statements, without the names of the contract
 * @param shown the examples of its headers and parameters
 * @param alike operations beside ours that are much like one of them
 */
record SeenFacts(
    List<String> names, List<Statement> statements, List<Shown> shown, List<Call> alike) {
  static final String STATUS = "status ";
  static final String PLACEHOLDER = "placeholder ";
  static final String EXAMPLE = "example ";
  static final String OTHER = "other ";

  /** Copies the lists. */
  SeenFacts {
    names = List.copyOf(names);
    statements = List.copyOf(statements);
    shown = List.copyOf(shown);
    alike = List.copyOf(alike);
  }

  /**
   * The example of a header or parameter. Which one it is counts where the contract has the same; else
   * its shape, so that nothing that could be a key is kept.
   *
   * @param line its line
   * @param name the name of the header or parameter
   * @param pointer its place in the contract, or the empty string
   * @param value the example
   * @param kept what is kept of it
   */
  record Shown(int line, String name, String pointer, String value, String kept) {
    String prefix() {
      return EXAMPLE + lower(name) + " ";
    }

    String fact() {
      return prefix() + kept;
    }
  }

  static SeenFacts of(PageFacts facts, List<Subject> subjects, List<Call> others) {
    Set<String> names = names(facts, subjects);
    List<Shown> shown = shown(subjects);
    shown.forEach(example -> names.add(example.fact()));
    List<Call> alike = others.stream()
        .filter(other ->
            subjects.stream().anyMatch(subject -> CallCheck.isAlike(subject.view(), other)))
        .toList();
    alike.forEach(other -> names.add(OTHER + other));
    return new SeenFacts(List.copyOf(names), stating(facts, subjects), shown, alike);
  }

  private static List<Shown> shown(List<Subject> subjects) {
    List<Shown> shown = new ArrayList<>();
    for (Subject subject : subjects) {
      for (PageFacts.Field field : subject.facts().fields) {
        if (!field.example().isEmpty()) {
          Optional<Parameter> parameter = subject.view().parameters().stream()
              .filter(p -> p.name().equalsIgnoreCase(field.name()))
              .findFirst();
          boolean known = parameter.stream()
              .flatMap(p -> subject.view().examples(p).stream())
              .map(JsonNode::asText)
              .anyMatch(field.example()::equals);
          shown.add(new Shown(
              field.line(),
              field.name(),
              parameter.map(Parameter::pointer).orElse(""),
              field.example(),
              known ? field.example() : shape(field.example())));
        }
      }
    }
    return shown;
  }

  /** The lengths of the runs of letters and digits in a value, with what stands between them. */
  private static String shape(String value) {
    StringBuilder shape = new StringBuilder();
    int run = 0;
    for (int c : value.codePoints().toArray()) {
      if (Character.isLetterOrDigit(c)) {
        run++;
        continue;
      }
      shape.append(run > 0 ? String.valueOf(run) : "").appendCodePoint(c);
      run = 0;
    }
    return shape.append(run > 0 ? String.valueOf(run) : "").toString();
  }

  /** What is a name of the contract states nothing by being set as code. */
  private static List<Statement> stating(PageFacts facts, List<Subject> subjects) {
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

  private static Set<String> names(PageFacts facts, List<Subject> subjects) {
    Set<String> names = new TreeSet<>();
    facts.fields.forEach(field -> names.add("field " + lower(field.name())));
    for (Subject subject : subjects) {
      subject
          .calls()
          .forEach(call -> names.add("call " + call.toString().replaceAll("\\{[^}]*}", "{}")));
      for (SampleMatch match : subject.matches()) {
        if (Titles.status(match.sample().title()) > 0) {
          names.add(STATUS + Titles.status(match.sample().title()));
        }
        for (Leaves.Leaf leaf : match.leaves().all()) {
          String body = match.body().isRequest() ? "request " : "response ";
          names.add(body + leaf.path());
          SampleText.placeholder(leaf.value())
              .ifPresent(name -> names.add(PLACEHOLDER + leaf.path() + " " + name));
          if (leaf.kind() == Leaves.LeafType.CODE
              || (leaf.kind() == Leaves.LeafType.LISTED
                  && !leaf.value().asText().contains(" "))) {
            names.add(body + leaf.path() + " " + leaf.value().asText());
          } else if (leaf.states()) {
            names.add(body + leaf.path() + " text " + Hashes.of(leaf.value().asText()));
          }
        }
      }
    }
    return names;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
