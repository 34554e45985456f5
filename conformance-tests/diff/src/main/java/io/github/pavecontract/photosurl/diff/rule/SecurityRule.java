package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** What a request must prove. */
public enum SecurityRule implements DiffRule {
  TIGHTENED(
      "security.tightened",
      Effect.SHIFTED,
      "Credentials that were enough are no longer enough.",
      "OpenAPI, Security Requirement Object: any of the alternatives is enough, and each is all of its schemes and scopes.",
      "Obtain and send the credentials that are required, before the change is deployed."),
  LOOSENED(
      "security.loosened",
      Effect.SHIFTED,
      "Fewer or other credentials are enough as well.",
      "OpenAPI, Security Requirement Object: any of the alternatives is enough, and each is all of its schemes and scopes.",
      Texts.NOTHING);

  private final RuleText text;
  private final Effect effect;

  SecurityRule(String id, Effect effect, String fault, String grounds, String remedy) {
    this.text = new RuleText(id, fault, grounds, remedy);
    this.effect = effect;
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Effect effect() {
    return effect;
  }
}
