package io.github.pavecontract.photosurl.contract;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code x-invariants}. */
final class InvariantTable {
  private InvariantTable() {}

  static List<Invariant> read(
      Document document, List<Operation> operations, List<Problem> problems) {
    List<Invariant> found = new ArrayList<>();
    for (Operation operation : operations) {
      String table = Pointers.child(operation.pointer(), "x-invariants");
      document.at(table).properties().forEach(entry -> {
        String pointer = Pointers.child(table, entry.getKey());
        Rows row = new Rows(document, pointer, problems);
        row.allow("sentence", "when", "expression");
        found.add(new Invariant(
            entry.getKey(),
            pointer,
            operation,
            row.text("sentence"),
            row.has("when") ? row.text("when") : "true",
            row.text("expression")));
      });
    }
    return List.copyOf(found);
  }
}
