package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import java.util.ArrayList;
import java.util.List;

/** A pact is read by many, so that it may hold no API key. */
final class KeyCheck {
  private KeyCheck() {}

  static List<Complaint> check(Interaction interaction, Mask mask) {
    List<Complaint> found = new ArrayList<>();
    for (MessagePart part : List.of(interaction.request(), interaction.response())) {
      for (Header header : part.headers()) {
        if (shows(header.value(), mask)) {
          found.add(complaint(Pointers.child(part.pointer(), "headers", header.name())));
        }
      }
      if (part.body() != null && shows(part.body().toString(), mask)) {
        found.add(complaint(part.bodyPointer()));
      }
    }
    if (shows(interaction.path(), mask) || shows(interaction.query().toString(), mask)) {
      found.add(complaint(Pointers.child(interaction.request().pointer(), "path")));
    }
    return found;
  }

  private static boolean shows(String text, Mask mask) {
    return !mask.apply(text).equals(text);
  }

  private static Complaint complaint(String pointer) {
    return Complaint.violation(
        PactRule.SECRET,
        "/components/securitySchemes",
        pointer,
        "a placeholder",
        "an API key of the environment");
  }
}
