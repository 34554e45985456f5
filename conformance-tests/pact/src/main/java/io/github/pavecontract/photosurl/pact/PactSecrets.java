package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.pact.Interaction.State;
import io.github.pavecontract.photosurl.recording.Credentials;
import io.github.pavecontract.photosurl.secret.Credential;
import io.github.pavecontract.photosurl.secret.CredentialFinder;
import io.github.pavecontract.photosurl.secret.HeaderSecrets;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What pacts hold where credentials stand: in headers and cookies, members and parameters whose names say
 * so, and signed URLs. A report shows none of it, wherever else in a pact it stands. Session keys stay.
 */
final class PactSecrets {
  private static final String MASKED = "***";

  /** What a matcher or generator has its value in. */
  private static final List<String> WITH_VALUES =
      List.of("regex", "value", "example", "expression", "format");

  /** What in a regular expression, or in an expression such as {@code ${apiKey}}, is not itself. */
  private static final Pattern NOT_LITERAL =
      Pattern.compile("\\\\[A-Za-z]|\\\\(?=[^A-Za-z])|\\[[^\\]]*]|\\{[^}]*}|[\\^$.*+?()|]+");

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
    for (State state : interaction.states()) {
      learn(state.name());
      learn(state.params().toString());
    }
    for (MessagePart part : List.of(interaction.request(), interaction.response())) {
      part.headerRules().forEach((name, rule) -> learn(name, rule.matchers()));
      part.bodyRules().all().forEach(rule -> learn(rule.path().last(), rule.matchers()));
      generated(part.generators());
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

  /** A matcher of what a name says is a secret has the secret, or what it looks like. */
  private void learn(String name, List<Matcher> matchers) {
    matchers.forEach(matcher -> values(name, matcher.attributes()));
  }

  private void generated(JsonNode generators) {
    generators.forEach(category -> category
        .properties()
        .forEach(entry -> values(PathExpression.lastOf(entry.getKey()), entry.getValue())));
  }

  private void values(String name, JsonNode attributes) {
    if (credentials.isTelling(name)) {
      for (String attribute : WITH_VALUES) {
        for (String literal : NOT_LITERAL.split(attributes.path(attribute).asText(), -1)) {
          learn(credentials.secret(literal));
        }
      }
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
