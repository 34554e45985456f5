package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.recording.Credentials;
import io.github.pavecontract.photosurl.secret.Credential;
import io.github.pavecontract.photosurl.secret.CredentialFinder;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Puts pseudonyms in the place of session keys: of those that were given, and of those that stand in a
 * path of the text. Files are mailed and kept; who holds the key of a session can submit photos to it.
 */
final class SessionNames implements UnaryOperator<String> {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final CredentialFinder paths;

  SessionNames(Contract contract, Collection<String> given) {
    this.paths = Credentials.of(contract);
    // A key that is a word of the contract is one in a path alone.
    given.stream().filter(key -> !paths.isWordingOfContract(key)).forEach(this::name);
  }

  private String name(String sessionKey) {
    return names.computeIfAbsent(sessionKey, key -> "REDACTED-SESSION-" + (names.size() + 1));
  }

  @Override
  public String apply(String text) {
    for (Credential found : paths.in(text)) {
      if (isSession(found) && found.everywhere()) {
        name(found.value());
      }
    }
    return Secrets.of(names, paths, found -> isSession(found) ? name(found.value()) : found.value())
        .replaceIn(text);
  }

  private boolean isSession(Credential found) {
    return found.type() == Credential.Type.SESSION && !names.containsValue(found.value());
  }
}
