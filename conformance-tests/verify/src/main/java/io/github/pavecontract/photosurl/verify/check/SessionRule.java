package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.rule.RuleText;
import io.github.pavecontract.photosurl.verify.rule.ExchangeRule;
import io.github.pavecontract.photosurl.verify.rule.Force;
import io.github.pavecontract.photosurl.verify.rule.Scope;

/** Rules on sessions that are said to be in a certain state. */
public enum SessionRule implements ExchangeRule {
  /** A photo of a session that should take none, or none from here. */
  ACCEPTED(
      "accepted",
      "The session {subject} took a photo though it was said to take none.",
      "The case of the contract for such a session, and what was said of this one",
      "Find out which of the two it is: the API takes photos where it must not, or the session is not"
          + " what it was said to be. The photo is final."),
  /** A photo of such a session, of which an answer says both. */
  IN_DOUBT(
      "in-doubt",
      "The session {subject} may have taken a photo though it was said to take none.",
      "The case of the contract for such a session, and what was said of this one",
      "Look the session up, as one part of the answer says that the photo was submitted and another one"
          + " that it was not. The photo may be final.");

  private final RuleText text;

  SessionRule(String name, String fault, String grounds, String remedy) {
    this.text = new RuleText("session." + name, fault, grounds, remedy);
  }

  /**
   * A session has taken photos.
   *
   * @param pointer the case that says it should not
   * @param key the key of the session
   * @param state what the session is said to be
   * @param labels the labels of the photos
   * @return the deviation
   */
  public static Deviation accepted(String pointer, String key, ProviderState state, String labels) {
    return deviation(
        ACCEPTED, pointer, key, state, "success for " + labels, labels + " is final in it");
  }

  /**
   * A session may have taken photos, as an answer says so beside the contrary.
   *
   * @param pointer the case that says it should not
   * @param key the key of the session
   * @param state what the session is said to be
   * @param labels the labels of the photos
   * @return the deviation
   */
  public static Deviation inDoubt(String pointer, String key, ProviderState state, String labels) {
    return deviation(
        IN_DOUBT,
        pointer,
        key,
        state,
        "signs of a submission and of a refusal of " + labels,
        labels + " may be final in it");
  }

  private static Deviation deviation(
      SessionRule rule,
      String pointer,
      String key,
      ProviderState state,
      String received,
      String consequence) {
    return Deviation.of(
            rule, pointer, "a refusal, as " + state.sentence(), received + " in the session " + key)
        .about(key)
        .withHint("Either the API broke its promise, or the session is not what it was said to be."
            + " It is left alone, and " + consequence + ".");
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Force force() {
    return Force.ALWAYS;
  }

  @Override
  public Scope scope() {
    return Scope.PLACE;
  }
}
