package io.github.pavecontract.photosurl.conformance.vendor;

import io.github.pavecontract.photosurl.contract.Contract;
import java.util.List;

/**
 * What a page came to.
 *
 * @param page the page
 * @param contract what it was held against
 * @param operations what the page is about, as method and path
 * @param facts how many facts were held against the contract
 * @param drifts what differs, drift first
 * @param seen what the page has now, for the next time
 */
public record DocsResult(
    Page page,
    Contract contract,
    List<String> operations,
    int facts,
    List<Drift> drifts,
    LastSeen seen) {
  /** Copies the lists. */
  public DocsResult {
    operations = List.copyOf(operations);
    drifts = List.copyOf(drifts);
  }

  /**
   * Replaces the differences.
   *
   * @param others those that are left
   * @return a copy
   */
  public DocsResult with(List<Drift> others) {
    return new DocsResult(page, contract, operations, facts, others, seen);
  }

  /**
   * Counts differences.
   *
   * @param kind a kind
   * @return how many there are of it
   */
  public long count(Drift.Kind kind) {
    return drifts.stream().filter(drift -> drift.kind() == kind).count();
  }
}
