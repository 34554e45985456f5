package io.github.pavecontract.photosurl.diff.rule;

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

  private final String id;
  private final Effect effect;
  private final String fault;
  private final String grounds;
  private final String remedy;

  SecurityRule(String id, Effect effect, String fault, String grounds, String remedy) {
    this.id = id;
    this.effect = effect;
    this.fault = fault;
    this.grounds = grounds;
    this.remedy = remedy;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Effect effect() {
    return effect;
  }

  @Override
  public String fault() {
    return fault;
  }

  @Override
  public String grounds() {
    return grounds;
  }

  @Override
  public String remedy() {
    return remedy;
  }

  @Override
  public Concern concern() {
    return Concern.CREDENTIALS;
  }
}
