package io.github.pavecontract.photosurl.suites.languages;

import java.util.List;
import java.util.Set;

/** A language that the OpenAPI Generator makes clients in, and what the generator cannot help saying. */
enum Language {
  CSHARP("csharp", ""),
  GO("go", "", List.of("go", "build", "-o", "asks", "."), List.of("./asks")),
  KOTLIN("kotlin", ""),
  PYTHON(
      "python",
      "",
      List.of(
          "sh",
          "-c",
          "python3 -m venv venv"
              + " && venv/bin/pip install -q --disable-pip-version-check -r requirements.txt"
              + " && mv client/openapi_client ."),
      List.of("venv/bin/python", "asks.py")),
  RUST(
      "rust",
      "supportAsync=false",
      List.of("cargo", "build", "--quiet", "--locked"),
      List.of("target/debug/asks")),
  TYPESCRIPT(
      "typescript-fetch",
      "importFileExtension=.js",
      List.of(
          "sh",
          "-c",
          "npm ci --silent --no-audit --no-fund --no-update-notifier && npx --no-install tsc"),
      List.of("node", "built/asks.js"));

  /** The generator warns of these for any contract, even one with a single operation and schema. */
  static final Set<String> OF_ANY_CONTRACT = Set.of(
      "Failed to get the schema name: null",
      "ApplicationJson cannot be used as a model name. Renamed to ApplicationSlashJson");

  private final String generator;
  private final String properties;
  private final List<String> build;
  private final List<String> run;

  Language(String generator, String properties) {
    this(generator, properties, List.of(), List.of());
  }

  Language(String generator, String properties, List<String> build, List<String> run) {
    this.generator = generator;
    this.properties = properties;
    this.build = build;
    this.run = run;
  }

  /** The name of its generator. */
  String generator() {
    return generator;
  }

  /** What its generator is given as {@code --additional-properties}; empty for nothing. */
  String properties() {
    return properties;
  }

  /** Whether there is a program in it that asks the cases. */
  boolean asks() {
    return !run.isEmpty();
  }

  /** The folder of its program below {@code src/languages}. */
  String folder() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** How its program is built, beside the folder {@code client}. */
  List<String> build() {
    return build;
  }

  /** How its program is run; it takes a base URL and a file of questions. */
  List<String> run() {
    return run;
  }
}
