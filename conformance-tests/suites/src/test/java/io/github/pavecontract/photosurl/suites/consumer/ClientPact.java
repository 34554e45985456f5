package io.github.pavecontract.photosurl.suites.consumer;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.HttpStatus;
import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import au.com.dius.pact.core.model.matchingrules.MatchingRulesImpl;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.StatusCodeMatcher;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pact of the generated client: one interaction for each case of the contract that the client can
 * express. Session key and API key are injected from the provider state, so that neither is in it.
 */
public final class ClientPact {
  /** The name of the client in its pact. */
  public static final String CONSUMER = "photos-url-client";

  /** The name of the API in every pact that is verified here. */
  public static final String PROVIDER = "pave-photos-url";

  /** The parameter of a provider state that holds the key of the session. */
  public static final String SESSION_KEY = "sessionKey";

  /** What a provider state is asked for: an API key for which it holds. */
  public static final String API_KEY = "apiKey";

  private static final String ANY_KEY = "^[!-~]+$";
  private static final String KEY_PLACEHOLDER = "api-key-of-the-provider-state";
  private static final String PLACEHOLDER = "session-key-of-the-provider-state";
  private static final String JSON = "application/json";
  private static final String JSON_WITH_PARAMETERS = "(?i)^application/json[ \\t]*(;.*)?$";

  private final Contract contract;

  ClientPact(Contract contract) {
    this.contract = contract;
  }

  /**
   * Makes the pact.
   *
   * @param contract the contract
   * @return the pact, its interactions sorted by description
   */
  public static V4Pact of(Contract contract) {
    ClientPact pact = new ClientPact(contract);
    return pact.with(contract.cases().stream()
        .filter(ClientPact::isExpressible)
        .map(pact::interaction)
        .toList());
  }

  /** A raw body is no valid request, and the client makes no other. */
  static boolean isExpressible(Case aCase) {
    return aCase.rawBody() == null;
  }

  V4Pact with(List<? extends Interaction> interactions) {
    List<Interaction> sorted = new ArrayList<>(interactions);
    sorted.sort(Comparator.comparing(Interaction::getDescription));
    return new V4Pact(new Consumer(CONSUMER), new Provider(PROVIDER), sorted);
  }

  V4Interaction.SynchronousHttp interaction(Case aCase) {
    return new V4Interaction.SynchronousHttp(
        aCase.name() + ": " + aCase.summary(),
        List.of(new ProviderState(
            aCase.state(),
            aCase.sessionKey().isEmpty() ? Map.of() : Map.of(SESSION_KEY, aCase.sessionKey()))),
        request(aCase),
        response(aCase));
  }

  private HttpRequest request(Case aCase) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    MatchingRules rules = new MatchingRulesImpl();
    Generators generators = new Generators(new LinkedHashMap<>());
    if (aCase.body().length > 0) {
      headers.put("Content-Type", List.of(JSON));
      rules.addCategory("header").addRule("Content-Type", new RegexMatcher(JSON_WITH_PARAMETERS));
    }
    if (aCase.apiKey() != ApiKeyUse.ABSENT) {
      headers.put(contract.apiKeyHeader(), List.of(KEY_PLACEHOLDER));
      rules.addCategory("header").addRule(contract.apiKeyHeader(), new RegexMatcher(ANY_KEY));
      generators.addGenerator(
          Category.HEADER,
          contract.apiKeyHeader(),
          new ProviderStateGenerator("${" + API_KEY + "}"));
    }
    String path = aCase.inSession(PLACEHOLDER).path();
    if (path.contains(PLACEHOLDER)) {
      generators.addGenerator(
          Category.PATH,
          new ProviderStateGenerator(path.replace(PLACEHOLDER, "${" + SESSION_KEY + "}")));
    }
    return new HttpRequest(
        aCase.operation().method(),
        aCase.path(),
        new LinkedHashMap<>(),
        headers,
        body(aCase.body()),
        rules,
        generators);
  }

  private static OptionalBody body(byte[] body) {
    return body.length == 0
        ? OptionalBody.missing()
        : OptionalBody.body(body, ContentType.getJSON());
  }

  private HttpResponse response(Case aCase) {
    MatchingRules rules = new MatchingRulesImpl();
    if (aCase.status().isRange()) {
      rules.addCategory("status").addRule(new StatusCodeMatcher(range(aCase), List.of()));
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    byte[] body = {};
    if (!aCase.response().isMissingNode()) {
      headers.put("Content-Type", List.of(JSON));
      rules.addCategory("header").addRule("Content-Type", new RegexMatcher(JSON_WITH_PARAMETERS));
      JsonNode relied = new ContractMatchers(contract, aCase).addTo(rules.addCategory("body"));
      body = relied.toString().getBytes(StandardCharsets.UTF_8);
    }
    return new HttpResponse(
        aCase.status().first(), headers, body(body), rules, new Generators(new LinkedHashMap<>()));
  }

  private static HttpStatus range(Case aCase) {
    return switch (aCase.status().first() / 100) {
      case 1 -> HttpStatus.Information;
      case 2 -> HttpStatus.Success;
      case 3 -> HttpStatus.Redirect;
      case 4 -> HttpStatus.ClientError;
      default -> HttpStatus.ServerError;
    };
  }
}
