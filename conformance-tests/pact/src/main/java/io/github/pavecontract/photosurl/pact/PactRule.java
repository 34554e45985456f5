package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.RuleText;

/** Rules on what else an interaction has: provider states, matchers and keys. */
enum PactRule implements Rule {
  STATE(
      "state",
      "The contract does not know the provider state.",
      "The states in `x-cases` of the contract, into which every target can be brought",
      "Use the name of a state of the contract."),
  STATES(
      "states",
      "The interaction has several provider states at once.",
      "The states in `x-cases` of the contract, of which a session is in one",
      "Keep the state that the interaction is about."),
  PROVIDER(
      "provider",
      "The pact names its provider almost as this API is named.",
      "The name under which builds and a Pact Broker find the pacts of this API",
      "Correct the name in the test of the team, or say --provider if the API has that name."),
  SECRET(
      "secret",
      "An API key of the environment stands in the pact.",
      "CWE-540, inclusion of sensitive information in source code",
      "Replace the key, as others have read it, and let the test put another value there."),
  MATCHER(
      "matcher",
      "A matcher lets the team send what the contract excludes.",
      "The schema of the place, or the texts that the contract lists for it, and the evidence",
      "Narrow the matcher until it lets pass no more than the contract has."),
  OWN_EXAMPLE(
      "own-example",
      "The matchers at `{subject}` do not accept the example of the pact itself.",
      "The Pact specification: the mock server answers with the example, the API is held against the matchers",
      "Correct the example or the matchers that exclude it."),
  LITERAL_TIME(
      "literal-time",
      "The team relies on one moment at `{subject}`, which no answer repeats.",
      "The format of the place in the contract",
      "Match the time by its type or format instead of its value."),
  GENERATOR(
      "generator",
      "A generator replaces what the request needs.",
      "The schema of the place in the request, and the texts that the contract lists for it",
      "Drop the generator, or let it take the value from the provider state."),
  MATCHER_LOOSE(
      "matcher-loose",
      "A matcher leaves open what the contract fixes.",
      "The schema of the place, and the evidence",
      "Narrow the matcher where the team relies on it; else leave it.");

  private final RuleText text;

  PactRule(String name, String fault, String grounds, String remedy) {
    this.text = new RuleText("pact." + name, fault, grounds, remedy);
  }

  @Override
  public RuleText text() {
    return text;
  }
}
