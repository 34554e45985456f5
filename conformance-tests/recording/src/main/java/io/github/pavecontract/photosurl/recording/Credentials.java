package io.github.pavecontract.photosurl.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.secret.CredentialFinder;
import java.util.ArrayList;
import java.util.List;

/** What credentials are in the traffic of a contract. */
public final class Credentials {
  private Credentials() {}

  /**
   * Recognises credentials; no word that the contract itself uses is one.
   *
   * @param contract the contract
   * @return what finds them
   */
  public static CredentialFinder of(Contract contract) {
    List<String> texts = new ArrayList<>();
    collect(contract.document().root(), texts);
    return new CredentialFinder(
        contract.operations().stream().map(Operation::path).toList(), texts);
  }

  private static void collect(JsonNode node, List<String> texts) {
    node.fieldNames().forEachRemaining(texts::add);
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> collect(child, texts));
  }
}
