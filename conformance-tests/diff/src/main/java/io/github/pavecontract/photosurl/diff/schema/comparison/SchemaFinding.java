package io.github.pavecontract.photosurl.diff.schema.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.rule.DiffRule;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two schemas.
 *
 * @param rule what kind of change
 * @param breaking whether it breaks those who rely on the schema
 * @param arguable whether a reasonable team could rule otherwise
 * @param sentence what changed
 * @param before where it is in the old document, or empty
 * @param after where it is in the new document, or empty
 * @param witness a whole message that only one of the two accepts, or null
 * @param message the number of that message among those that were compared
 */
public record SchemaFinding(
    DiffRule rule,
    boolean breaking,
    boolean arguable,
    String sentence,
    String before,
    String after,
    @Nullable JsonNode witness,
    int message) {
  /**
   * Takes the witness away.
   *
   * @return the same, which is arguable then
   */
  public SchemaFinding unshown() {
    return new SchemaFinding(rule, breaking, true, sentence, before, after, null, message);
  }
}
