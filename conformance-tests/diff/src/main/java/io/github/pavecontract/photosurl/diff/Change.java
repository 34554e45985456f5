package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change, however many operations it shows in.
 *
 * @param rule what kind of change
 * @param direction the messages that it is about
 * @param wire what it does to deployed clients and servers
 * @param source what it does to code written against a generated client
 * @param arguable whether a reasonable team could rule otherwise
 * @param sentence what changed
 * @param advice what a consumer must do
 * @param before the JSON pointer in the old document; empty if it is not there
 * @param after the JSON pointer in the new document; empty if it is not there
 * @param uses the operations that it shows in; empty if it is in none
 * @param witness a message that only one of the two contracts accepts, or null
 * @param fingerprint what this change is recognized by, wherever its lines are
 */
public record Change(
    DiffRule rule,
    Direction direction,
    Verdict wire,
    Verdict source,
    boolean arguable,
    String sentence,
    String advice,
    String before,
    String after,
    List<String> uses,
    @Nullable JsonNode witness,
    String fingerprint) {
  /** Copies the list. */
  public Change {
    uses = List.copyOf(uses);
  }

  /**
   * Returns the graver of the two verdicts.
   *
   * @return what it does at most
   */
  public Verdict verdict() {
    return wire.or(source);
  }
}
