package io.github.pavecontract.photosurl.pact;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.recording.Credentials;
import io.github.pavecontract.photosurl.secret.Credential;
import io.github.pavecontract.photosurl.secret.CredentialFinder;
import io.github.pavecontract.photosurl.secret.HeaderSecrets;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What pacts hold where credentials stand: in headers and cookies, members and parameters whose names say
 * so, and signed URLs. A report shows none of it, wherever else in a pact it stands. Session keys stay.
 */
final class PactSecrets {
  private static final String MASKED = "***";

  private final CredentialFinder credentials;
  private final HeaderSecrets headers;
  private final Map<String, String> everywhere = new LinkedHashMap<>();

  private PactSecrets(Contract contract) {
    this.credentials = Credentials.of(contract);
    this.headers = new HeaderSecrets(credentials);
  }

  /** What masks the secrets of all pacts in any text. */
  static Secrets of(Contract contract, List<Pact> pacts) {
    PactSecrets secrets = new PactSecrets(contract);
    pacts.forEach(pact -> pact.interactions().forEach(secrets::learn));
    return Secrets.of(secrets.everywhere, secrets.credentials, PactSecrets::shown);
  }

  private static String shown(Credential credential) {
    return credential.type() == Credential.Type.SESSION ? credential.value() : MASKED;
  }

  private void learn(Interaction interaction) {
    learn(interaction.description());
    learn(interaction.path());
    interaction
        .query()
        .forEach((name, values) -> values.forEach(value -> learn(name + "=" + value)));
    interaction.states().forEach(state -> learn(state.name()));
    for (MessagePart part : List.of(interaction.request(), interaction.response())) {
      for (Header header : part.headers()) {
        learn(header.value());
        headers.rewrite(
            header,
            secret -> {
              learn(credentials.secret(secret));
              return secret;
            },
            rest -> rest);
      }
      credentials.in(part.content().toByteArray()).forEach(this::learn);
    }
  }

  private void learn(String text) {
    credentials.in(text).forEach(this::learn);
  }

  private void learn(Credential credential) {
    if (credential.everywhere() && credential.type() != Credential.Type.SESSION) {
      everywhere.put(credential.value(), MASKED);
    }
  }
}
