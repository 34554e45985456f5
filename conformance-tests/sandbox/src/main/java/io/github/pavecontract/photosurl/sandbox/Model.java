package io.github.pavecontract.photosurl.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Labels;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.ProblemException;
import io.github.pavecontract.photosurl.document.StrictJson;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the API behaves: what it answers to a request, and what it remembers of it. No I/O. */
final class Model {
  /** An error case, and when it applies: without an API key, or in a kind of session. */
  private record ErrorRule(Case error, boolean withoutApiKey, ProviderState session) {
    boolean applies(String apiKey, Optional<Session> found) {
      if (withoutApiKey || apiKey.isEmpty()) {
        return withoutApiKey && apiKey.isEmpty();
      }
      return session == ProviderState.ABSENT
          ? found.isEmpty()
          : session == ProviderState.CLOSED && found.isPresent() && found.get().isClosed();
    }
  }

  private final List<ErrorRule> precedence;
  private final int submittedStatus;
  private final Case malformedBody;
  private final Case unknownLabel;
  private final SchemaValidator schemas;
  private final String requestSchema;
  private final Answers answers;
  private final Labels labels;
  private final Sessions sessions;
  private final Processing processing;
  private final Clock clock;
  private final States states;
  private final CaseStates caseStates;
  private final Operation photos;
  private final ExampleAnswers examples;

  Model(Contract contract, Processing processing, Clock clock) {
    Case accepted = contract.named("accepted");
    Operation operation = contract.operation();
    this.submittedStatus = accepted.status().first();
    this.malformedBody = contract.named("malformedBody");
    this.unknownLabel = contract.named("unknownLabel");
    this.schemas = contract.schemas();
    this.requestSchema = operation.requestSchema();
    this.answers = new Answers(contract, clock);
    this.labels = contract.labels(operation);
    this.processing = processing;
    this.clock = clock;
    this.states = new States(contract, answers, labels, clock);
    this.caseStates = new CaseStates(contract);
    this.photos = operation;
    this.examples = new ExampleAnswers(contract);
    this.sessions = new Sessions(states::begin);
    this.precedence = precedence(contract, operation);
  }

  private List<ErrorRule> precedence(Contract contract, Operation operation) {
    List<ErrorRule> rules = new ArrayList<>();
    List<Case> others = new ArrayList<>();
    contract
        .document()
        .at(Pointers.child(operation.pointer(), "x-error-precedence"))
        .forEach(name -> {
          Case error = contract.named(name.asText());
          ProviderState.of(error.state())
              .ifPresentOrElse(
                  state ->
                      rules.add(new ErrorRule(error, error.apiKey() == ApiKeyUse.ABSENT, state)),
                  () -> others.add(error));
        });
    boolean complete = rules.stream()
        .map(ErrorRule::session)
        .collect(Collectors.toSet())
        .containsAll(Set.of(ProviderState.ABSENT, ProviderState.CLOSED));
    if (!complete && !others.isEmpty()) {
      // Not one more state than this knows, but one that it knows under another name.
      States.of(others.get(0), contract);
    }
    if (rules.isEmpty()) {
      throw new ProblemException(contract
          .document()
          .problem(
              operation.pointer(),
              "The contract has no `x-error-precedence` beside `x-cases`.",
              "List the names of its error cases there, the first to answer first."));
    }
    return List.copyOf(rules);
  }

  Sessions sessions() {
    return sessions;
  }

  States states() {
    return states;
  }

  CaseStates caseStates() {
    return caseStates;
  }

  /**
   * Answers a request of any operation.
   *
   * @param operation what was asked
   * @param parameters the values of the parameters of its path, by name
   * @param apiKey the API key; empty for none
   * @param sessionKey the first of the parameters; empty for none
   * @param body the body
   */
  ModelAnswer answer(
      Operation operation,
      Map<String, String> parameters,
      String apiKey,
      String sessionKey,
      ByteBuffer body) {
    if (operation.equals(photos)) {
      return answer(apiKey, sessionKey, body);
    }
    ExampleAnswers.Asked asked =
        new ExampleAnswers.Asked(operation, parameters, !apiKey.isEmpty(), body);
    if (examples.mustRefuse(asked)) {
      return refuse(400, "The body is not as the contract has it for " + operation.id() + ".");
    }
    Sessions.Id id = new Sessions.Id(apiKey, sessionKey);
    Optional<Session> session = apiKey.isEmpty() ? Optional.empty() : sessions.find(id);
    return examples
        .to(asked, caseStates.of(id), States.of(session))
        .map(aCase -> ModelAnswer.of(status(aCase), examples.body(aCase, asked)))
        .orElseGet(() -> refuse(
            501, "The contract has no case of " + operation.id() + " that could answer this."));
  }

  /** Answers a request for photos. A key that is empty is none. */
  ModelAnswer answer(String apiKey, String sessionKey, ByteBuffer body) {
    Optional<Session> session =
        apiKey.isEmpty() ? Optional.empty() : sessions.find(new Sessions.Id(apiKey, sessionKey));
    if (!apiKey.isEmpty()) {
      Optional<Case> told =
          caseStates.answering(new Sessions.Id(apiKey, sessionKey), body.duplicate());
      if (told.isPresent()) {
        return refuse(told.get());
      }
    }
    for (ErrorRule rule : precedence) {
      if (rule.applies(apiKey, session)) {
        return refuse(rule.error()).with(hint(apiKey, sessionKey, session));
      }
    }
    return session.isEmpty() ? refuse(malformedBody) : answer(session.get(), body);
  }

  private Optional<String> hint(String apiKey, String sessionKey, Optional<Session> session) {
    return session.isPresent() || sessions.knows(new Sessions.Id(apiKey, sessionKey))
        ? Optional.empty()
        : Hint.of(apiKey, sessionKey);
  }

  private ModelAnswer answer(Session session, ByteBuffer body) {
    JsonNode submission;
    try {
      submission = StrictJson.read(body);
    } catch (JsonProcessingException e) {
      return refuse(malformedBody);
    }
    if (!schemas.validate(requestSchema, submission).isEmpty()) {
      return refuse(malformedBody);
    }
    for (JsonNode photo : submission.path("photos")) {
      if (!labels.knows(photo.path("photo_label").asText())) {
        return refuse(unknownLabel);
      }
    }
    return submit(session, submission.path("photos"));
  }

  private ModelAnswer submit(Session session, JsonNode photos) {
    Instant now = Instant.now(clock);
    List<Session.Fate> outcomes = new ArrayList<>(photos.size());
    // One submission at a time: of two that overlap, each label is accepted in one of them.
    synchronized (session) {
      for (JsonNode photo : photos) {
        int label = labels.number(photo.path("photo_label").asText());
        outcomes.add(session.submit(label, processing, now));
      }
    }
    ArrayNode results = JsonNodeFactory.instance.arrayNode(photos.size());
    int submitted = 0;
    for (Session.Fate outcome : outcomes) {
      submitted += outcome == Session.Fate.SUBMITTED ? 1 : 0;
      results.add(answers.result(photos.path(results.size()), outcome));
    }
    return new ModelAnswer(
        submittedStatus, answers.results(results), submitted, outcomes.size() - submitted);
  }

  /** What the API answers to a request that is malformed in a way that has a status of its own. */
  ModelAnswer refuse(int status) {
    return ModelAnswer.of(status, answers.envelope(malformedBody, status));
  }

  /** What the sandbox itself has to say, in the envelope of the API. */
  ModelAnswer refuse(int status, String message) {
    return ModelAnswer.of(status, answers.envelope(malformedBody, status).put("message", message));
  }

  private ModelAnswer refuse(Case aCase) {
    return ModelAnswer.of(status(aCase), answers.envelope(aCase));
  }

  /** A range leaves the status open; the example's own code is one that it allows. */
  private static int status(Case aCase) {
    int code = aCase.response().path("code").asInt(aCase.status().first());
    return aCase.status().matches(code) ? code : aCase.status().first();
  }
}
