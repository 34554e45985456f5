package io.github.pavecontract.photosurl.contract.lint;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Problem;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Holds a contract against every {@link Rule}. */
public final class Lint {
  private static final List<Rule> RULES = List.of(
      new ReferencesResolve(),
      new SchemaKeywordsAreValid(),
      new SwaggerParserIsSilent(),
      new OnlyGeneratableConstructs(),
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
  public static List<Problem> check(Path path) {
    try {
      List<Problem> problems = new ArrayList<>();
      Contract contract = Contract.lenient(Document.read(path), problems);
      // What leads nowhere or means nothing would make every later rule complain about its
      // consequences.
      for (Rule rule : RULES) {
        List<Problem> found = rule.check(contract);
        problems.addAll(found);
        if (FIRST.contains(rule.getClass()) && !found.isEmpty()) {
          break;
        }
      }
      return problems.stream()
          .distinct()
          .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::pointer))
          .toList();
    } catch (ProblemException e) {
      return e.problems();
    }
  }
}
