package io.github.pavecontract.photosurl.diff.rule;

/** What to do about a change that breaks the wire: what its rule says, told for where the change shows. */
public final class Remedies {
  private Remedies() {}

  /**
   * Says what to do before the change is deployed.
   *
   * @param rule the rule of the change
   * @param inRequests whether requests show the change
   * @param inResponses whether responses show it
   * @return one sentence or two
   */
  public static String of(DiffRule rule, boolean inRequests, boolean inResponses) {
    boolean general = rule.remedy().equals(Texts.BOTH_WAYS) || rule.remedy().equals(Texts.NOTHING);
    if (!general || inRequests == inResponses) {
      return rule.remedy().equals(Texts.NOTHING) ? Texts.BOTH_WAYS : rule.remedy();
    }
    return inRequests ? Texts.SEND : Texts.RECEIVE;
  }
}
