package io.github.pavecontract.photosurl.conformance.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.Document;
import io.github.pavecontract.photosurl.contract.release.Version.Bump;

/** Says how much the version must grow between two contracts. */
@FunctionalInterface
public interface Demand {
  /** At least the patch where anything differs at all, comments and layout aside. */
  Demand ANY_DIFFERENCE = (released, working) ->
      withoutVersion(released).equals(withoutVersion(working)) ? Bump.NONE : Bump.PATCH;

  /**
   * Compares two contracts.
   *
   * @param released the latest that was released
   * @param working the one that is worked on
   * @return what must grow
   */
  Bump between(Document released, Document working);

  private static JsonNode withoutVersion(Document contract) {
    JsonNode root = contract.root().deepCopy();
    if (root.path("info") instanceof ObjectNode info) {
      info.remove("version");
    }
    return root;
  }
}
