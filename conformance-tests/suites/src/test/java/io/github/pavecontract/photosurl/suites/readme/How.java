package io.github.pavecontract.photosurl.suites.readme;

import java.util.Map;

/** How a command line of the README is run by a test, and what must come of it. */
sealed interface How {
  /** It ends with this exit code. */
  record Ends(int exitCode) implements How {}

  /** It says with this text that it serves, takes a photo, and ends on SIGTERM with exit code 143. */
  record Serves(String ready) implements How {}

  /** It is run together with the line behind it. */
  record WithTheNext() implements How {}

  /** It is run elsewhere: a file that has the line, or does what it does. */
  record Elsewhere(String file, String part) implements How {}

  String JAR = "java -jar conformance-tests/target/photos-url.jar ";

  /** The lines of the README in its words. */
  Map<String, How> TABLE = Map.ofEntries(
      Map.entry("mvn -DskipTests package && " + JAR + "verify", inAClone("package && ")),
      Map.entry("mvn -DskipTests install", inAClone("mvn -DskipTests install")),
      // What .ci/run calls, with the profile that adds checks.
      Map.entry("mvn verify", new Elsewhere(".ci/run", "-Pci verify")),
      Map.entry(
          "mvn verify -Dphotosurl.target=sandbox -Dphotosurl.pacts=DIR",
          inAClone("mvn verify -Dphotosurl.target=sandbox -Dphotosurl.pacts=DIR")),
      Map.entry(
          "PACT_BROKER_BASE_URL=… PACT_BROKER_TOKEN=… mvn verify",
          new Elsewhere(
              "conformance-tests/suites/src/test/java/io/github/pavecontract/photosurl/suites/provider/BrokerTest.java",
              "SuiteRun.of(BrokerPactsIT.class, properties)")),
      Map.entry(
          ".ci/release --dry-run",
          new Elsewhere("conformance-tests/cli/pom.xml", "<argument>--dry-run</argument>")),
      // The dry run calls it in a clone.
      Map.entry(".ci/release", new Elsewhere(".ci/release", "DRY_RUN=yes .ci/release")),
      Map.entry(JAR + "sandbox --port 8080", new Serves("Sandbox of contract")),
      Map.entry(
          JAR + "record --listen 8081 --to https://openapi.paveapi.com --out pave.har",
          new Serves("Recording what is sent to")),
      Map.entry(JAR + "replay pave.har --port 8082", new Serves("Replaying 1 exchanges of")),
      Map.entry(JAR + "lint openapi/photos-url.yaml", new Ends(0)),
      Map.entry(JAR + "explain property.removed", new Ends(0)),
      Map.entry("export PAVE_API_KEY=…", new WithTheNext()),
      Map.entry(JAR + "verify --base-url https://openapi.paveapi.com", new Ends(0)),
      Map.entry(JAR + "pact conformance-tests/target/pacts", new Ends(0)),
      Map.entry(JAR + "pact --verify conformance-tests/target/pacts", new Ends(0)),
      Map.entry(JAR + "diff OLD.yaml NEW.yaml --pacts conformance-tests/target/pacts", new Ends(1)),
      Map.entry(JAR + "docs https://docs.paveapi.com/…/post-upload-photos.md", new Ends(0)),
      Map.entry("verify --record FILE", new Ends(0)),
      Map.entry("verify --har FILE", new Ends(0)));

  private static How inAClone(String part) {
    return new Elsewhere(".ci/readme", part);
  }
}
