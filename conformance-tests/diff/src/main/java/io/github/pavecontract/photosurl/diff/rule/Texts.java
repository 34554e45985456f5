package io.github.pavecontract.photosurl.diff.rule;

/** What many rules rest on, and what to do about them. */
final class Texts {
  static final String ACCEPTED =
      "What a request may hold must stay accepted, and what a response may hold must have been announced";
  static final String PROMISED =
      "The contract promises it beyond OpenAPI, and consumers may have built on the promise.";
  static final String GENERATED =
      "Code is written against the client that is generated from the contract, as japicmp compares it.";

  static final String NOTHING = "Nothing; use it when you are ready.";
  static final String BOTH_WAYS =
      "Where requests have it, send only what is accepted under both contracts; where responses have it, be ready for what is new; before the change is deployed.";
  static final String RECEIVE = "Be ready to receive this, before the change is deployed.";
  static final String SEND = "Send only what is accepted, before the change is deployed.";
  static final String SEND_ELSEWHERE =
      "Send the requests elsewhere, or stop sending them, before the change is deployed.";
  static final String ADAPT = "Regenerate the client and adapt the code that uses it.";
  static final String REVIEW = "Read the two places, and ask whoever relies on them.";

  private Texts() {}

  /** What a rule about keywords of schemas rests on. */
  static String accepted(String keywords) {
    return ACCEPTED + ": " + keywords + ".";
  }
}
