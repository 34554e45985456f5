package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.ProblemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The provider states of teams in their own words, and the sentences of the contract that they stand for. */
public final class StateNames {
  private StateNames() {}

  /**
   * Reads a file such as
   *
   * <pre>{@code
   * states:
   *   an open hotspot: the session is open and has no photos
   * }</pre>
   *
   * @param file a YAML or JSON file
   * @return the sentence of the contract for each name
   * @throws ProblemException if it cannot be read, or names a state that the contract does not know
   */
  public static Map<String, String> read(Path file) {
    Document document = Document.read(file);
    JsonNode states = document.at("/states");
    if (!states.isObject()) {
      throw new ProblemException(document.problem(
          "",
          "The file has no object `states`.",
          "Write `states:`, and below it a line `words of the team: sentence of the contract`."));
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : states.properties()) {
      String sentence = entry.getValue().asText();
      if (ProviderState.of(sentence).isEmpty()) {
        throw new ProblemException(document.problem(
            Pointers.child("/states", entry.getKey()),
            "Here " + ProviderState.unknown(sentence) + ".",
            "Use one of these sentences."));
      }
      names.put(entry.getKey(), sentence);
    }
    return names;
  }
}
