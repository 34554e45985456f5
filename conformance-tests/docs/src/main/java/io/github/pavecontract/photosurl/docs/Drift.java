package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.report.Acceptable;
import java.util.List;

/**
 * One difference between the page and the contract.
 *
 * @param kind what it means
 * @param rule how they differ
 * @param sentence what differs, in one sentence
 * @param page the file or URL of the page
 * @param pageLine the line of the page, from 1; where the fact is no longer there, that where it would
 *     be expected
 * @param file the file of the contract
 * @param line the line of the contract, from 1
 * @param pointer the JSON pointer that the fact is held against
 * @param contractSays what the contract has there; empty if nothing
 * @param pageSays what the page has; empty if nothing
 * @param edit the edit to consider
 */
public record Drift(
    Kind kind,
    PageRule rule,
    String sentence,
    String page,
    int pageLine,
    String file,
    int line,
    String pointer,
    String contractSays,
    String pageSays,
    String edit)
    implements Acceptable {
  /** What a difference means. */
  public enum Kind {
    /** Page and contract contradict each other, or one has a fact that the other lacks. */
    DRIFT("drift"),
    /** The page may state something that cannot be held against the contract. */
    READ_THIS("read this");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /**
     * Names the kind.
     *
     * @return {@code drift} or {@code read this}
     */
    public String words() {
      return words;
    }
  }

  @Override
  public List<String> identity() {
    return List.of(rule.id(), pointer);
  }
}
