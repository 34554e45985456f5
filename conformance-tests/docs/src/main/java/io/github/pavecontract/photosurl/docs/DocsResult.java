package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.docs.page.Page;
import io.github.pavecontract.photosurl.report.Kind;
import java.util.List;

/**
 * What a page came to.
 *
 * @param page the page
 * @param contract what it was held against
 * @param operations what the page is about, as method and path
 * @param others what else it calls, in sections of their own, which were left out
 * @param facts how many facts were held against the contract
 * @param drifts what differs, drift first
 * @param seen what the page has now, for the next time
 */
public record DocsResult(
    Page page,
    Contract contract,
    List<String> operations,
    List<String> others,
    int facts,
    List<PageDrift> drifts,
    LastSeen seen) {
  /** Copies the lists. */
  public DocsResult {
    operations = List.copyOf(operations);
    others = List.copyOf(others);
    drifts = List.copyOf(drifts);
  }

  /**
   * Counts differences.
   *
   * @param kind a kind
   * @return how many there are of it
   */
  public long count(Kind kind) {
    return drifts.stream().filter(drift -> drift.kind() == kind).count();
  }
}
