package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.page.Page;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.report.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects differences; what several samples show in the same way is one of them. */
final class Drifts {
  private final Page page;
  private final Document contract;
  private final List<PageDrift> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> explained = new HashSet<>();

  Drifts(Page page, Document contract) {
    this.page = page;
    this.contract = contract;
  }

  /** What to say about a difference: the rule, the texts of both sides, and the edit to consider. */
  record Texts(PageRule rule, String sentence, String contractSays, String pageSays, String edit) {}

  void drift(int pageLine, String pointer, Texts texts) {
    add(Kind.PAGE_DRIFT, pageLine, pointer, texts);
  }

  void readThis(int pageLine, String pointer, Texts texts) {
    add(Kind.READ_THIS, pageLine, pointer, texts);
  }

  private void add(Kind kind, int pageLine, String pointer, Texts texts) {
    if (seen.add(kind + texts.rule().id() + "\n" + pointer + "\n" + texts.contractSays() + "\n"
        + (kind == Kind.READ_THIS ? pageLine : "") + texts.pageSays())) {
      found.add(new PageDrift(
          kind,
          texts.rule(),
          texts.sentence(),
          page.name(),
          Math.max(1, pageLine),
          contract.file(),
          contract.line(pointer),
          pointer,
          texts.contractSays(),
          texts.pageSays(),
          texts.edit()));
    }
  }

  /** Remembers that a fact of the contract differs as reported, and is not missing as well. */
  void explain(String pointer) {
    explained.add(pointer);
  }

  boolean isExplained(String pointer) {
    return explained.contains(pointer);
  }

  /** All of them: drift first, what the page has before what it lacks, then in the order of the page. */
  List<PageDrift> all() {
    return found.stream()
        .sorted(Comparator.comparing(PageDrift::kind)
            .thenComparing(drift -> drift.pageSays().isEmpty())
            .thenComparing(PageDrift::pageLine))
        .toList();
  }
}
