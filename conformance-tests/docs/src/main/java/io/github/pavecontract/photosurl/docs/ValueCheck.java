package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Values;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns and lists of which most values are on one list of the contract are that list. */
final class ValueCheck {
  private final ContractView view;
  private final Drifts drifts;

  ValueCheck(ContractView view, Drifts drifts) {
    this.view = view;
    this.drifts = drifts;
  }

  void check(Values values) {
    for (List<String> pointers : view.enumerations()) {
      Set<String> listed = pointers.stream().map(view::text).collect(Collectors.toSet());
      long known = values.values().stream().filter(listed::contains).count();
      if (known < 2 || known * 2 < values.values().size()) {
        continue;
      }
      for (int i = 0; i < values.values().size(); i++) {
        String value = values.values().get(i);
        if (!value.isEmpty() && !listed.contains(value)) {
          drifts.drift(
              values.lines().get(i),
              Pointers.parent(pointers.get(0)),
              new Texts(
                  PageRule.VALUE_UNDECLARED,
                  "The page lists a value that the contract does not list.",
                  "another list",
                  value,
                  "Add the value to the list."));
        }
      }
      return;
    }
  }
}
