package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document. */
final class Problems {
  private final Document document;
  private final List<LintProblem> found = new ArrayList<>();

  Problems(Document document) {
    this.document = document;
  }

  void add(Rule rule, String pointer) {
    add(rule, pointer, "");
  }

  void add(Rule rule, String pointer, String subject) {
    add(rule, pointer, subject, "", "");
  }

  void add(Rule rule, String pointer, String subject, String expected, String received) {
    String fault = Sentence.of(rule, subject, expected, received);
    found.add(new LintProblem(rule, document.problem(pointer, fault, rule.remedy())));
  }

  void addAll(Rule rule, List<Problem> problems) {
    problems.forEach(problem -> found.add(new LintProblem(rule, problem)));
  }

  List<LintProblem> found() {
    return List.copyOf(found);
  }
}
