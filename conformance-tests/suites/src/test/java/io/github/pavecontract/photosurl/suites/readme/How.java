package io.github.pavecontract.photosurl.suites.readme;

import java.util.Map;

/** How a command line of a README is run by a test, and what must come of it. */
sealed interface How {
  /** It ends with this exit code. */
  record Ends(int exitCode) implements How {}

  /** It says with this text that it serves, takes a photo, and ends on SIGTERM with exit code 143. */
  record Serves(String ready) implements How {}

  /** It is run together with the line behind it. */
  record WithTheNext() implements How {}

  /** It is run elsewhere: a file that has the line, or does what it does. */
  record Elsewhere(String file, String part) implements How {}

  String VERIFY =
      "conformance-tests/verify/src/test/java/io/github/pavecontract/photosurl/verify/harness/";
  String DIFF = "conformance-tests/diff/src/test/java/io/github/pavecontract/photosurl/diff/";

  String DOCS = "conformance-tests/docs/src/test/java/io/github/pavecontract/photosurl/docs/";
  String CLI = "conformance-tests/cli/src/test/java/io/github/pavecontract/photosurl/cli/";
  String LANGUAGES =
      "conformance-tests/suites/src/test/java/io/github/pavecontract/photosurl/suites/languages/";

  String GENERATE =
      "npx @openapitools/openapi-generator-cli generate -i portable.json -o client -g ";
  String COMMAND = "photos-url ";

  /** The lines of the READMEs in their words. */
  Map<String, How> TABLE = Map.ofEntries(
      Map.entry(
          "mvn -DskipTests package && java -jar conformance-tests/target/photos-url.jar verify",
          inAClone("package && ")),
      Map.entry("mvn -DskipTests package", inAClone("mvn -DskipTests package")),
      Map.entry("mvn -DskipTests install", inAClone("mvn -DskipTests install")),
      // What .ci/run calls, with the profile that adds checks.
      Map.entry("mvn verify", new Elsewhere(".ci/run", "-Pci verify")),
      Map.entry(
          "mvn -Pendurance verify",
          new Elsewhere(".github/workflows/ci.yml", "-Pendurance verify")),
      Map.entry("mvn -Pci verify", new Elsewhere(".ci/run", "-Pci verify")),
      Map.entry("mvn -pl :photos-url-verify test", aTest(VERIFY, "MatrixTest")),
      Map.entry(
          "mvn -pl conformance-tests/verify -Dtest=MatrixTest test", aTest(VERIFY, "MatrixTest")),
      Map.entry(
          "mvn -Pbenchmarks -DskipTests -pl conformance-tests/benchmarks -am verify",
          new Elsewhere(
              ".github/workflows/ci.yml",
              "-Pbenchmarks -DskipTests -pl conformance-tests/benchmarks -am verify")),
      Map.entry(
          "mvn -Pbenchmarks -pl conformance-tests/diff test -Dtest=GrowthTest#theCurve",
          aTest(DIFF, "GrowthTest")),
      Map.entry("mvn -pl conformance-tests/diff test -Dtest=ChainsTest", aTest(DIFF, "ChainsTest")),
      Map.entry(
          "mvn -pl conformance-tests/diff test -Dtest=RandomEditsTest -Dphotosurl.edits=500 -Dphotosurl.seed=7",
          aTest(DIFF + "random/", "RandomEditsTest")),
      Map.entry(
          "mvn -pl conformance-tests/docs test -Dtest=PageEditTest", aTest(DOCS, "PageEditTest")),
      Map.entry("mvn spotless:apply", new Elsewhere("pom.xml", "spotless-maven-plugin")),
      Map.entry(
          "mvn verify -Dphotosurl.target=sandbox -Dphotosurl.pacts=DIR",
          inAClone("mvn verify -Dphotosurl.target=sandbox -Dphotosurl.pacts=DIR")),
      Map.entry(
          "PACT_BROKER_BASE_URL=… PACT_BROKER_TOKEN=… mvn verify",
          new Elsewhere(
              "conformance-tests/suites/src/test/java/io/github/pavecontract/photosurl/suites/provider/BrokerTest.java",
              "SuiteRun.of(BrokerPactsIT.class, properties)")),
      Map.entry("mvn -Prelease -DskipTests package", inARelease("-Prelease -DskipTests deploy")),
      Map.entry(
          "mvn -Prelease -DskipTests deploy -DaltDeploymentRepository=ID::URL -Dgpg.keyname=KEY",
          inARelease("-Prelease -DskipTests deploy")),
      Map.entry(
          ".ci/release --dry-run",
          new Elsewhere("conformance-tests/cli/pom.xml", "<argument>--dry-run</argument>")),
      // The dry run calls it in a clone.
      Map.entry(".ci/release", inARelease("DRY_RUN=yes .ci/release")),
      // Two builds more; whoever releases runs it.
      Map.entry(".ci/reproducible", new Elsewhere(".ci/reproducible", "-Prelease -DskipTests")),
      Map.entry(
          "java -jar conformance-tests/target/photos-url.jar explain --format markdown >"
              + " conformance-tests/RULES.md",
          new Elsewhere(
              "conformance-tests/cli/src/test/java/io/github/pavecontract/photosurl/cli/ExplainCommandTest.java",
              "RULES.md")),
      Map.entry(COMMAND + "contract --portable > portable.json", new Ends(0)),
      Map.entry(COMMAND + "contract --portable", new Ends(0)),
      Map.entry(
          GENERATE + "typescript-fetch --additional-properties importFileExtension=.js",
          aTest(LANGUAGES, "LanguagesTest")),
      Map.entry(GENERATE + "python", aTest(LANGUAGES, "LanguagesTest")),
      Map.entry(GENERATE + "go", aTest(LANGUAGES, "LanguagesTest")),
      Map.entry(GENERATE + "kotlin", aTest(LANGUAGES, "LanguagesTest")),
      Map.entry(GENERATE + "rust", aTest(LANGUAGES, "LanguagesTest")),
      Map.entry(GENERATE + "csharp", aTest(LANGUAGES, "LanguagesTest")),
      Map.entry(COMMAND + "verify", new Ends(0)),
      Map.entry(COMMAND + "sandbox --port 8080", new Serves("Sandbox of contract")),
      Map.entry(
          COMMAND + "record --listen 8081 --to https://openapi.paveapi.com --out pave.har",
          new Serves("Recording what is sent to")),
      Map.entry(
          COMMAND + "record --to https://openapi.paveapi.com --out pave.har",
          new Serves("Recording what is sent to")),
      Map.entry(COMMAND + "replay pave.har --port 8082", new Serves("Replaying 1 exchange of")),
      Map.entry(COMMAND + "lint openapi/photos-url.yaml", new Ends(0)),
      Map.entry(COMMAND + "explain property.removed", new Ends(0)),
      Map.entry(COMMAND + "help COMMAND", new Ends(0)),
      Map.entry(COMMAND + "completion > photos-url.bash", new Ends(0)),
      Map.entry("export PAVE_API_KEY=…", new WithTheNext()),
      Map.entry(COMMAND + "verify --base-url https://openapi.paveapi.com", new Ends(0)),
      Map.entry(
          COMMAND + "verify --base-url https://openapi.paveapi.com --report target/pave",
          new Ends(0)),
      Map.entry(COMMAND + "pact conformance-tests/target/pacts", new Ends(0)),
      Map.entry(COMMAND + "pact --verify conformance-tests/target/pacts", new Ends(0)),
      Map.entry(COMMAND + "pact --verify target/pacts", new Ends(0)),
      Map.entry(COMMAND + "diff OLD.yaml NEW.yaml --report target/diff", new Ends(1)),
      Map.entry(
          COMMAND + "diff OLD.yaml NEW.yaml --pacts conformance-tests/target/pacts", new Ends(1)),
      Map.entry(COMMAND + "docs post-upload-photos.md", new Ends(0)),
      Map.entry(COMMAND + "docs https://docs.paveapi.com/…/post-upload-photos.md", new Ends(0)),
      // It wants what is released, which there is not yet.
      Map.entry(COMMAND + "release", new Ends(0)),
      Map.entry(COMMAND + "verify --har FILE", new Ends(0)),
      // The traffic has a fault.
      Map.entry(COMMAND + "verify --ndjson FILE", new Ends(1)),
      Map.entry(
          "tail -f /var/log/pave.ndjson | photos-url verify --ndjson - --report-every 5m",
          aTest(CLI, "VerifyStreamIT")),
      Map.entry(
          COMMAND + "merge monday/report.json tuesday/report.json",
          aTest(CLI, "VerifyTrafficTest")),
      Map.entry(
          COMMAND + "merge monday/report.json tuesday/report.json --report week",
          aTest(CLI, "VerifyTrafficTest")),
      Map.entry(COMMAND + "explain --schema exchange", new Ends(0)),
      Map.entry("verify --record FILE", new Ends(0)),
      Map.entry("verify --har FILE", new Ends(0)),
      Map.entry("verify --base-url URL", new Ends(0)));

  private static How inAClone(String part) {
    return new Elsewhere(".ci/readme", part);
  }

  private static How inARelease(String part) {
    return new Elsewhere(".ci/release", part);
  }

  private static How aTest(String folder, String name) {
    return new Elsewhere(folder + name + ".java", "final class " + name);
  }
}
