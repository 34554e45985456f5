package io.github.pavecontract.photosurl.contract;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code x-evidence}, and finds in it what a fact rests on. */
final class EvidenceTable {
  private final Document document;
  private final List<Evidence> rows;

  EvidenceTable(Document document, List<Problem> problems) {
    this.document = document;
    List<Evidence> found = new ArrayList<>();
    for (int i = 0; i < document.at("/x-evidence").size(); i++) {
      Rows row = new Rows(document, Pointers.child("/x-evidence", i), problems);
      Basis basis = row.choice("basis", Basis.class, Basis.ASSUMED);
      String source = basis == Basis.DOCUMENTED ? "sample" : "reason";
      row.allow("pointer", "basis", source);
      found.add(new Evidence(row.text("pointer"), basis, row.text(source)));
    }
    this.rows = List.copyOf(found);
  }

  List<Evidence> rows() {
    return rows;
  }

  Optional<Evidence> find(String pointer) {
    Optional<Evidence> nearest = nearest(document.canonical(pointer));
    return nearest.isPresent() ? nearest : nearest(pointer);
  }

  private Optional<Evidence> nearest(String pointer) {
    for (String place = pointer; !place.isEmpty(); place = Pointers.parent(place)) {
      String here = place;
      Optional<Evidence> found =
          rows.stream().filter(e -> e.pointer().equals(here)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
