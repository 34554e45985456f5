package io.github.pavecontract.photosurl.verify.finding;

import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes API keys out of what is shown. */
public final class Mask {
  private static final String MASKED = "***";
  private static final String VARIABLE = "PAVE_API_KEY";

  private final String apiKeyHeader;
  private final Map<String, String> variables;
  private final Secrets secrets;

  /**
   * Creates a mask.
   *
   * @param apiKeyHeader the name of the header that carries the API key
   * @param variables for each API key the variable of the environment that has it; empty where the
   *     keys are those that the requests themselves carry
   */
  public Mask(String apiKeyHeader, Map<String, String> variables) {
    this.apiKeyHeader = apiKeyHeader;
    this.variables = new LinkedHashMap<>(variables);
    this.secrets = secrets(this.variables);
  }

  private static Secrets secrets(Map<String, String> variables) {
    Map<String, String> masks = new LinkedHashMap<>();
    variables.keySet().forEach(key -> masks.put(key, MASKED));
    return Secrets.of(masks);
  }

  /** For each API key of a request the variable of the environment that has it. */
  Map<String, String> variables(Request request) {
    if (!variables.isEmpty()) {
      return variables;
    }
    Map<String, String> own = new LinkedHashMap<>();
    Header.first(request.headers(), apiKeyHeader)
        .filter(key -> !key.isBlank())
        .ifPresent(key -> own.put(key, VARIABLE));
    return own;
  }

  /**
   * Masks a text.
   *
   * @param text what is to be shown of an exchange
   * @param request the request of that exchange
   * @return the text without API keys, however they are encoded
   */
  public String apply(String text, Request request) {
    Map<String, String> keys = variables(request);
    String masked = text;
    for (String key : keys.keySet()) {
      masked = masked.replace(key, MASKED);
    }
    return (variables.isEmpty() ? secrets(keys) : secrets).replaceIn(masked);
  }

  /**
   * Masks a text that belongs to no request.
   *
   * @param text what is to be shown
   * @return the text without the API keys of the environment
   */
  public String apply(String text) {
    return secrets.replaceIn(text);
  }
}
