package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.ContractView.Example;
import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import io.github.pavecontract.photosurl.docs.facts.Titles;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.Locale;

/** Holds the status of a response against the contract. */
final class SampleStatusCheck {
  private SampleStatusCheck() {}

  /** A status in the title is one of the contract, and that of the body. */
  static void check(ContractView view, SampleMatch match, Drifts drifts) {
    int titled = match.body().isRequest() ? 0 : Titles.status(match.sample().title());
    int carried = match.leaves().status();
    for (int status : new int[] {titled, match.body().isRequest() ? 0 : carried}) {
      if (status > 0
          && view.contract().responsePointer(view.operation(), status).isEmpty()) {
        drifts.drift(
            status == titled ? match.sample().titleLine() : match.sample().line(),
            Pointers.child(view.operation().pointer(), "responses"),
            new Texts(
                PageRule.STATUS_UNDECLARED,
                "The page shows a status that the contract does not have.",
                "",
                String.valueOf(status),
                "Add the response " + status + " to the operation."));
      }
    }
    String declared =
        match.example().map(e -> e.body().status()).orElse(match.body().status());
    if (titled > 0 && !fits(declared, titled)) {
      drifts.explain("status " + declared);
      drifts.drift(
          match.sample().titleLine(),
          match.example().map(Example::pointer).orElse(match.body().pointer()),
          new Texts(
              PageRule.SAMPLE_STATUS,
              "The title of a sample names another status than the contract.",
              declared,
              String.valueOf(titled),
              "Move the example to the response " + titled + "."));
    }
  }

  private static boolean fits(String declared, int status) {
    return declared.equals(String.valueOf(status))
        || declared.equals("default")
        || declared.toUpperCase(Locale.ROOT).equals(status / 100 + "XX");
  }
}
