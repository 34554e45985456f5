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
  SECRET(
      "secret",
      "An API key of the environment stands in the pact.",
      "CWE-540, inclusion of sensitive information in source code",
      "Replace the key, as others have read it, and let the test put another value there."),
  MATCHER(
      "matcher",
      "A matcher accepts what the contract excludes.",
      "The schema of the place, or the texts that the contract lists for it, and the evidence",
      "Narrow the matcher until it accepts no more than the contract has."),
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
