package io.github.pavecontract.photosurl.suites.languages;

import java.util.Locale;
import java.util.Set;

/** A language that the OpenAPI Generator makes clients in, and what the generator cannot help saying. */
enum Language {
  CSHARP("csharp", ""),
  GO("go", "", "go", "go build -o asks .", "./asks"),
  KOTLIN("kotlin", ""),
  PYTHON(
      "python",
      "",
      "python3",
      "python3 -m venv --copies venv"
          + " && venv/bin/pip install -q --disable-pip-version-check -r requirements.txt"
          + " && mv client/openapi_client .",
      "venv/bin/python asks.py"),
  RUST("rust", "supportAsync=false", "cargo", "cargo build --quiet --locked", "target/debug/asks"),
  TYPESCRIPT(
      "typescript-fetch",
      "importFileExtension=.js",
      "npm",
      "npm ci --silent --no-audit --no-fund --no-update-notifier && npx --no-install tsc",
      "node built/asks.js");

  /** The generator warns of these for any contract, even one with a single operation and schema. */
  static final Set<String> OF_ANY_CONTRACT = Set.of(
      "Failed to get the schema name: null",
      "ApplicationJson cannot be used as a model name. Renamed to ApplicationSlashJson");

  private final String generator;
  private final String properties;
  private final String tool;
  private final String build;
  private final String run;

  Language(String generator, String properties) {
    this(generator, properties, "", "", "");
  }

  Language(String generator, String properties, String tool, String build, String run) {
    this.generator = generator;
    this.properties = properties;
    this.tool = tool;
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
    return name().toLowerCase(Locale.ROOT);
  }

  /** The program on the PATH that building needs. */
  String tool() {
    return tool;
  }

  /** How its program is built, beside the folder {@code client}: a line for the shell. */
  String build() {
    return build;
  }

  /** How its program is run: a line for the shell, followed by a base URL and a file of questions. */
  String run() {
    return run;
  }
}
