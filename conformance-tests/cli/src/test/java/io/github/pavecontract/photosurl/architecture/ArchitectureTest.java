package io.github.pavecontract.photosurl.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * What may know what. Which module may depend on which one, Maven holds; this holds what Maven cannot: the
 * packages within a module, and what kinds of work belong where.
 */
final class ArchitectureTest {
  private static final String ROOT = "io.github.pavecontract.photosurl.";
  private static final JavaClasses OURS = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(ROOT.substring(0, ROOT.length() - 1));

  @Test
  void noPackagesDependOnEachOtherInACycle() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void aCheckDoesNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "verify.check..", ROOT + "contract.invariant..", ROOT + "diff..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "diff.OpenApiFile")
        .or()
        .haveSimpleNameEndingWith("Check")
        .or()
        .implement("io.github.pavecontract.photosurl.contract.lint.LintCheck")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net.http..", "javax.net..", "okhttp3..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\..*(Socket|URLConnection).*|java\\.io\\.File.*")
        .because("what is judged must be the same whenever and wherever it is judged")
        .check(OURS);
  }

  @Test
  void aReportDecidesNothing() {
    classes()
        .that()
        .resideInAPackage(ROOT + "report..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "report..",
            ROOT + "document..",
            ROOT + "rule..",
            "java..",
            "javax.xml.stream..",
            "com.fasterxml.jackson..",
            "org.jspecify..")
        .because("it shows what others have found out, and cannot look at anything else")
        .check(OURS);
  }

  @Test
  void whatCommandsAddToAReportDecidesNothingEither() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "verify.report..", ROOT + "diff.report..", ROOT + "docs.report..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*\\.\\w+Check")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "verify.check..",
            ROOT + "verify.probe..",
            ROOT + "verify.live..",
            ROOT + "verify.wire..",
            ROOT + "contract.invariant..")
        .because("it words what a run has found, and must not find anything by itself")
        .check(OURS);
  }

  @Test
  void onlyTheCommandKnowsItsCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .because("every other part is a library as well")
        .check(OURS);
  }

  @Test
  void onlyThoseWhoJudgeCompileInvariants() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "contract.invariant..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.cel..")
        .check(OURS);
  }

  @Test
  void theComparisonOfContractsKnowsNothingOfPhotos() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "diff..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                ROOT + "contract..", ROOT + "client..", ROOT + "pact..", ROOT + "verify.."))
        .because("it compares any two OpenAPI files")
        .check(OURS);
  }

  @Test
  void nothingPrintsButTheCommandAndTheBuild() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "cli..", ROOT + "contract.lint..", ROOT + "contract")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a library leaves the terminal to its caller")
        .check(OURS);
  }
}
