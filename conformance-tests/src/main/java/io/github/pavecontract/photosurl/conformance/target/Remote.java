package io.github.pavecontract.photosurl.conformance.target;

import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A server that somebody else runs. */
public final class Remote implements Target {
  private final URI baseUrl;
  private final Map<ApiKeyUse, String> apiKeys;

  /**
   * Creates a target.
   *
   * @param baseUrl where the server is
   * @param apiKeys the keys by use
   * @throws IllegalArgumentException if the base URL is not absolute, or not of http or https
   */
  public Remote(URI baseUrl, Map<ApiKeyUse, String> apiKeys) {
    String scheme = String.valueOf(baseUrl.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || baseUrl.getHost() == null) {
      throw new IllegalArgumentException(
          "`" + baseUrl + "` is not an absolute http or https URL, such as http://127.0.0.1:8080/");
    }
    if (baseUrl.getRawQuery() != null
        || baseUrl.getRawFragment() != null
        || baseUrl.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a base URL has no user, query or fragment");
    }
    this.baseUrl = baseUrl.getRawPath().endsWith("/") ? baseUrl : URI.create(baseUrl + "/");
    this.apiKeys = Map.copyOf(apiKeys);
  }

  @Override
  public String description() {
    return "a server at " + baseUrl();
  }

  @Override
  public Attempt attempt(Case aCase) {
    Driver driver =
        new Driver(baseUrl(), "API-Key", java.time.Duration.ofSeconds(10), Trust.DEFAULT);
    Optional<String> key =
        apiKey(aCase.apiKey() == ApiKeyUse.ABSENT ? ApiKeyUse.VALID : aCase.apiKey());
    return key.isEmpty()
        ? new Attempt.NotRun("PAVE_FOREIGN_API_KEY is not set")
        : driver.send(aCase, key.get());
  }

  @Override
  public java.util.List<String> secrets() {
    return java.util.List.copyOf(apiKeys.values());
  }

  public URI baseUrl() {
    return baseUrl;
  }

  public Optional<String> apiKey(ApiKeyUse use) {
    return Optional.ofNullable(apiKeys.get(use));
  }
}
