package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.expectation.ExpectedOutcome;
import io.github.pavecontract.photosurl.expectation.Grounds;
import io.github.pavecontract.photosurl.verify.live.LiveSettings;
import io.github.pavecontract.photosurl.verify.probe.Step.Ask;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a request and a question of a step, once it is known in which session. */
final class Interview {
  private static final String UNKNOWN_API_KEY = "photos-url-unknown-api-key";

  private final Contract contract;
  private final LiveSettings settings;
  private final Consent consent;
  private final Expectations expectations;
  private final ExampleUrls exampleUrls;
  private int requests;

  Interview(Contract contract, LiveSettings settings, Consent consent) {
    this.contract = contract;
    this.settings = settings;
    this.consent = consent;
    this.expectations = new Expectations(contract);
    this.exampleUrls = new ExampleUrls(contract);
  }

  /**
   * A step, ready to be sent.
   *
   * @param draft the request
   * @param apiKey the API key that it is sent with; empty for none
   * @param expectation what it asks
   * @param body the JSON that it sends, or null
   */
  record Ready(
      Draft draft,
      String apiKey,
      Expectation expectation,
      @Nullable JsonNode body) {}

  /** The step in a session; empty if the contract has no case that says what to expect. */
  List<Ready> prepare(Step step, KnownSession session) {
    return step.asks().stream().flatMap(ask -> prepare(ask, session).stream()).toList();
  }

  private Optional<Ready> prepare(Ask ask, KnownSession session) {
    requests++;
    if (ask instanceof Ask.OfCase ofCase) {
      return Optional.of(prepare(ofCase.aCase(), session));
    }
    Ask.OfProbe ofProbe = (Ask.OfProbe) ask;
    return expect(ofProbe, draft(ofProbe, session), session);
  }

  /** What was prepared, with what is to be expected by what is known of the session now. */
  Ready again(Ask ask, Ready ready, KnownSession session) {
    return ask instanceof Ask.OfProbe ofProbe
        ? expect(ofProbe, ready.draft(), session).orElse(ready)
        : ready;
  }

  private Ready prepare(Case aCase, KnownSession session) {
    Case asked = aCase.inSession(session.key());
    boolean authenticated = aCase.apiKey() != ApiKeyUse.ABSENT;
    boolean shorter = consent.isForOneLabel(session.state()) && hasSeveralPhotos(aCase);
    JsonNode request = shorter ? withFirstPhoto(aCase.request()) : aCase.request();
    Draft draft = new Draft(
        settings.baseUrl(),
        aCase.operation().method(),
        asked.path(),
        session.key(),
        contract.apiKeyHeader(),
        authenticated ? settings.apiKey() : null,
        request == null ? JsonNodeFactory.instance.objectNode() : request);
    if (asked.body().length == 0) {
      draft.withoutBody();
    } else if (!shorter) {
      draft.body(asked.body());
    }
    Expectation expectation = new Expectation(
        aCase.name(),
        aCase.summary(),
        Grounds.of(contract, aCase),
        aCase.operation(),
        asked.pathParameters(),
        request,
        authenticated,
        expectations.of(aCase, request, session, settings.apiKey()));
    return new Ready(draft, authenticated ? settings.apiKey() : "", expectation, request);
  }

  private static boolean hasSeveralPhotos(Case aCase) {
    return aCase.request() != null && aCase.request().path("photos").size() > 1;
  }

  /** The request of a case with one photo, of which its answer says the same. */
  private static ObjectNode withFirstPhoto(@Nullable JsonNode request) {
    ObjectNode shorter = Objects.requireNonNull(request).deepCopy();
    shorter.putArray("photos").add(request.at("/photos/0"));
    return shorter;
  }

  private Draft draft(Ask.OfProbe ask, KnownSession session) {
    Probe probe = ask.probe();
    List<String> labels = consent.isForOneLabel(session.state())
        ? ask.labels().isEmpty()
            ? List.of()
            : contract.labels(contract.operation()).all().subList(0, 1)
        : ask.labels();
    Case any = contract.cases(contract.operation()).get(0);
    Draft draft = new Draft(
        settings.baseUrl(),
        any.operation().method(),
        any.inSession(session.key()).path(),
        session.key(),
        contract.apiKeyHeader(),
        apiKey(probe.key()),
        submission(labels, session, probe.urls()));
    draft.change(probe.request());
    return draft;
  }

  private Optional<Ready> expect(Ask.OfProbe ask, Draft draft, KnownSession session) {
    Probe probe = ask.probe();
    String apiKey = apiKey(probe.key());
    Case any = contract.cases(contract.operation()).get(0);
    JsonNode body = json(draft);
    boolean issued = probe.key() != Key.UNKNOWN;
    List<ExpectedOutcome> anyOf = expectations.of(probe.expect(), body, session, apiKey);
    if (anyOf.isEmpty()) {
      return Optional.empty();
    }
    Operation operation = any.operation();
    return Optional.of(new Ready(
        draft,
        draft.hasKey() ? apiKey : "",
        new Expectation(
            probe.id(),
            probe.sentence(),
            probe.grounds(),
            operation,
            any.inSession(session.key()).pathParameters(),
            body,
            issued && draft.hasKey(),
            anyOf),
        body));
  }

  private String apiKey(Key key) {
    return switch (key) {
      case OWN -> settings.apiKey();
      case SECOND -> settings.secondApiKey().orElseThrow();
      case UNKNOWN -> UNKNOWN_API_KEY;
      case LONGER -> settings.apiKey() + "x";
    };
  }

  /**
   * Photos with urls that no other request has; for a session that is said to take none always the
   * same, so that it gets no photo that it has not refused on its own.
   */
  private ObjectNode submission(List<String> labels, KnownSession session, Urls urls) {
    ObjectNode submission = JsonNodeFactory.instance.objectNode();
    ArrayNode photos = submission.putArray("photos");
    for (String label : labels) {
      String url = session.isSaidToRefuse() && urls == Urls.NEW
          ? exampleUrls.of(label)
          : urls.of(requests, photos.size(), exampleUrls.of(label));
      photos.addObject().put("photo_label", label).put("url", url);
    }
    return submission;
  }

  private static @Nullable JsonNode json(Draft draft) {
    return StrictJson.readOrNull(draft.request(true).body().asByteBuffer());
  }

  Expectations expectations() {
    return expectations;
  }
}
