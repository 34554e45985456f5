package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.FanOut;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a contract against every {@link LintCheck}. */
public final class Lint {
  private static final List<LintCheck> CHECKS = List.of(
      new ReferencesResolve(),
      new SchemaKeywordsAreValid(),
      new SwaggerParserIsSilent(),
      new OnlyGeneratableConstructs(),
      new FactoriesNameProperties(),
      new NamesAreDistinctInJava(),
      new TextsFitIntoJavadoc(),
      new ExamplesSatisfySchemas(),
      new CasesAreComplete(),
      new CasesKeepInvariants(),
      new EvidenceIsComplete());

  private static final Set<Class<?>> FIRST =
      Set.of(ReferencesResolve.class, SchemaKeywordsAreValid.class);

  private Lint() {}

  /**
   * Lints a file.
   *
   * @param path a YAML or JSON file
   * @return what is wrong with it, by line; empty if nothing is
   */
  public static List<LintProblem> check(Path path) {
    try {
      return check(Document.read(path));
    } catch (ProblemException e) {
      return e.problems().stream()
          .map(problem -> new LintProblem(LintRule.DOCUMENT_MALFORMED, problem))
          .toList();
    }
  }

  private static List<LintProblem> check(Document document) {
    Optional<Problem> tooLarge = FanOut.in(document);
    if (tooLarge.isPresent()) {
      // The checks would follow each reference, too.
      return List.of(new LintProblem(LintRule.REFERENCE_FAN_OUT, tooLarge.get()));
    }
    List<Problem> incomplete = new ArrayList<>();
    Contract contract = Contract.lenient(document, incomplete);
    Problems problems = new Problems(document);
    problems.addAll(LintRule.CONTRACT_INCOMPLETE, incomplete);
    // What leads nowhere or means nothing would make every later check complain about its
    // consequences.
    for (LintCheck check : CHECKS) {
      int before = problems.found().size();
      check.check(contract, problems);
      if (FIRST.contains(check.getClass()) && problems.found().size() > before) {
        break;
      }
    }
    return problems.found().stream()
        .distinct()
        .sorted(Comparator.<LintProblem>comparingInt(found -> found.problem().line())
            .thenComparing(found -> found.problem().pointer()))
        .toList();
  }
}
