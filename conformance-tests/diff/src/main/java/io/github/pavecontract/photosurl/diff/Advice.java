package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.diff.rule.DiffRule;

/** What a consumer must do about a change. */
final class Advice {
  private Advice() {}

  static String of(DiffRule rule, Direction direction, Verdict wire, Verdict source) {
    String code =
        source == Verdict.BREAKING ? " Regenerate the client and adapt the code that uses it." : "";
    if (wire == Verdict.BREAKING) {
      return onTheWire(rule, direction) + code;
    }
    if (source == Verdict.BREAKING) {
      return code.strip();
    }
    return wire == Verdict.NON_BREAKING || source == Verdict.NON_BREAKING
        ? "Nothing; use it when you are ready."
        : "Nothing.";
  }

  private static String onTheWire(DiffRule rule, Direction direction) {
    return switch (rule.concern()) {
      case CREDENTIALS ->
        "Obtain and send the credentials that are required, before the change is deployed.";
      case ADDRESS ->
        "Send the requests elsewhere, or stop sending them, before the change is deployed.";
      case MESSAGES -> messages(direction);
    };
  }

  private static String messages(Direction direction) {
    return switch (direction) {
      case REQUEST -> "Send only what is accepted, before the change is deployed.";
      case RESPONSE -> "Be ready to receive this, before the change is deployed.";
      case BOTH ->
        "Send only what is accepted and be ready to receive the rest, before the change is deployed.";
      case NONE -> "Stop relying on it, before the change is deployed.";
    };
  }
}
