package io.github.pavecontract.photosurl.suites.provider;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.pact.stage.AcceptedException;
import io.github.pavecontract.photosurl.pact.stage.Asked;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.pact.stage.Prepared;
import io.github.pavecontract.photosurl.pact.stage.StageRequest;
import io.github.pavecontract.photosurl.suites.consumer.ClientPact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kotlin.Pair;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Sends the request of an interaction to a stage. The session that the stage has ready stands in the
 * path, and its API key in the header where the pact has one, whether or not the pact was made with
 * generators for them; a key is never added. Unlike Pact's own client this one follows no redirect,
 * which would take the key elsewhere.
 */
final class StageTarget extends HttpTestTarget {
  /** Headers whose values hold commas that separate nothing. */
  private static final Set<String> UNDIVIDED =
      Set.of("content-type", "date", "expires", "last-modified", "retry-after", "set-cookie");

  private final Contract contract;
  private final PactStage stage;
  private final Asked asked;
  private final Prepared prepared;

  StageTarget(Contract contract, PactStage stage, Asked asked, Prepared prepared) {
    super(stage.baseUrl().getHost(), stage.baseUrl().getPort());
    this.contract = contract;
    this.stage = stage;
    this.asked = asked;
    this.prepared = prepared;
  }

  @Override
  public Pair<Object, Object> prepareRequest(
      Pact pact, Interaction interaction, Map<String, Object> context) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (context.get("providerState") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> values.put(String.valueOf(name), value));
    }
    values.put(ClientPact.SESSION_KEY, prepared.sessionKey());
    values.put(ClientPact.API_KEY, prepared.apiKey());
    context.put("providerState", values);
    IRequest request = ((SynchronousRequestResponse) interaction)
        .getRequest()
        .generatedRequest(context, GeneratorTestMode.Provider);
    return new Pair<>(wire(request), this);
  }

  private StageRequest wire(IRequest request) {
    byte[] value = request.getBody().getValue();
    List<Header> headers = new ArrayList<>();
    request
        .getHeaders()
        .forEach((name, values) -> headers.add(new Header(name, String.join(", ", values))));
    if (value != null
        && value.length > 0
        && Header.first(headers, "Content-Type").isEmpty()) {
      headers.add(new Header("Content-Type", request.determineContentType().asString()));
    }
    Asked sent = new Asked(
        asked.operation(),
        asked.state(),
        asked.sessionKey(),
        asked.hasKey(),
        value == null ? ByteString.EMPTY : ByteString.of(value));
    return StageRequest.of(contract, stage, sent, prepared, headers);
  }

  @Override
  public ProviderResponse executeInteraction(@Nullable Object client, @Nullable Object request) {
    try {
      return response(
          ((StageRequest) Objects.requireNonNull(request)).send().exchange().response());
    } catch (AcceptedException e) {
      throw new AssertionError(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(stage.baseUrl() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private ProviderResponse response(Response response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : response.headers()) {
      String value = stage.secrets().replaceIn(header.value());
      headers
          .computeIfAbsent(header.name(), name -> new ArrayList<>())
          .addAll(
              UNDIVIDED.contains(header.name().toLowerCase(Locale.ROOT))
                  ? List.of(value)
                  : List.of(value.split(" *, *", -1)));
    }
    ContentType type = Header.first(response.headers(), "Content-Type")
        .map(ContentType::fromString)
        .orElse(ContentType.getUNKNOWN());
    byte[] body = stage.secrets().replaceIn(response.body().toByteArray());
    return new ProviderResponse(response.status(), headers, type, OptionalBody.body(body, type));
  }
}
