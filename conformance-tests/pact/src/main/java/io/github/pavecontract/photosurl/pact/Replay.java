package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.ProviderState;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.pact.stage.AcceptedException;
import io.github.pavecontract.photosurl.pact.stage.Asked;
import io.github.pavecontract.photosurl.pact.stage.Prepared;
import io.github.pavecontract.photosurl.pact.stage.Stage;
import io.github.pavecontract.photosurl.pact.stage.StageRequest;
import io.github.pavecontract.photosurl.pact.stage.UnreachableException;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.verify.check.Show;
import io.github.pavecontract.photosurl.verify.wire.NoAnswerException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replays interactions, each from a session of its own, and says where the answers are not what the
 * teams expect. What a session is for is decided by the first provider state that is known; an
 * interaction without any gets an open session.
 */
public final class Replay {
  private final Contract contract;
  private final DeclaredSchemas schemas;
  private final Stage stage;

  /**
   * Prepares to replay.
   *
   * @param contract the contract
   * @param stage where interactions are replayed
   */
  public Replay(Contract contract, Stage stage) {
    this.contract = contract;
    this.schemas = contract.declaredSchemas();
    this.stage = stage;
  }

  /**
   * Replays each interaction of a pact that asks for an operation of the contract.
   *
   * @param pact the pact
   * @return what differs, a sentence each, and what could not be replayed; empty if the API keeps the pact
   */
  public List<String> of(Pact pact) {
    List<String> sentences = new ArrayList<>();
    for (Interaction interaction : pact.interactions()) {
      interaction.operation(contract).stream()
          .flatMap(operation -> of(interaction, operation).stream())
          .forEach(complaint -> sentences.add(pact.team() + ": " + interaction.description()
              + ": " + complaint.rule().id() + " " + complaint.subject() + ": expected "
              + complaint.expected() + ", received " + complaint.received()));
    }
    return sentences;
  }

  List<Complaint> of(Interaction interaction, Operation operation) {
    Optional<Complaint> unknown = Situation.unknownState(interaction)
        .map(name -> notReplayed(interaction, operation, ProviderState.unknown(name)));
    if (unknown.isPresent()) {
      return List.of(unknown.get());
    }
    Part request = interaction.request();
    Asked asked = new Asked(
        operation,
        Optional.of(Situation.state(interaction).orElse(ProviderState.OPEN)),
        contract.path(operation).sessionKeyIn(interaction.path()).orElse(""),
        request.header(contract.apiKeyHeader()).filter(key -> !key.isBlank()).isPresent(),
        request.content());
    try {
      Prepared prepared = stage.prepare(asked);
      Response response =
          StageRequest.of(contract, stage, asked, prepared, request.headers()).send();
      return differences(interaction, operation, response);
    } catch (AcceptedException e) {
      return List.of(complaint(
          interaction,
          operation,
          PactReplayRule.ACCEPTED,
          "a refusal",
          String.valueOf(e.getMessage())));
    } catch (UnreachableException e) {
      return List.of(notReplayed(interaction, operation, String.valueOf(e.getMessage())));
    } catch (NoAnswerException e) {
      return List.of(complaint(
          interaction,
          operation,
          PactReplayRule.NO_ANSWER,
          "status " + interaction.status(),
          String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return List.of(notReplayed(interaction, operation, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(notReplayed(interaction, operation, "it was interrupted"));
    }
  }

  private static Complaint complaint(
      Interaction interaction,
      Operation operation,
      PactReplayRule rule,
      String expected,
      String received) {
    return Complaint.violation(
        rule, operation.pointer(), interaction.response().pointer(), expected, received);
  }

  private static Complaint notReplayed(
      Interaction interaction, Operation operation, String reason) {
    return new Complaint(
        Kind.GAP,
        PactReplayRule.NOT_REPLAYED,
        "",
        operation.pointer(),
        interaction.pointer(),
        "an answer",
        reason,
        "");
  }

  /** What follows from another status is not told beside it. */
  private List<Complaint> differences(
      Interaction interaction, Operation operation, Response received) {
    Part expected = interaction.response();
    String declared = contract
        .responsePointer(operation, interaction.status())
        .orElse(Pointers.child(operation.pointer(), "responses"));
    boolean status = expected.statusRules().isEmpty()
        ? received.status() == interaction.status()
        : StatusCodes.accepts(expected.statusRules(), received.status());
    if (!status) {
      String wanted = expected.statusRules().isEmpty()
          ? String.valueOf(interaction.status())
          : expected.statusRules().toString();
      return List.of(Complaint.violation(
          PactReplayRule.STATUS,
          declared,
          Pointers.child(expected.pointer(), "status"),
          wanted,
          received.status() + shown(received)));
    }
    List<Complaint> found = new ArrayList<>();
    for (HeaderMatching.Difference difference :
        HeaderMatching.differences(expected, received.headers())) {
      found.add(Complaint.violation(
              PactReplayRule.HEADER,
              declared,
              Pointers.child(expected.pointer(), "headers", difference.name()),
              difference.expected(),
              masked(difference.received()))
          .about(difference.name()));
    }
    body(interaction, operation, received, declared, found);
    return found;
  }

  private void body(
      Interaction interaction,
      Operation operation,
      Response received,
      String declared,
      List<Complaint> found) {
    Part expected = interaction.response();
    JsonNode example = expected.body();
    if (!expected.hasBody() || example == null) {
      return;
    }
    JsonNode body = json(received);
    if (body == null) {
      found.add(Complaint.violation(
          PactReplayRule.MEDIA_TYPE,
          Pointers.child(declared, "content"),
          expected.bodyPointer(),
          "a JSON body",
          mediaType(received).orElse("no media type") + shown(received)));
      return;
    }
    String schema = contract.responseSchema(operation, interaction.status()).orElse("");
    for (Mismatch mismatch :
        new BodyMatching(expected.bodyRules(), false).mismatches(List.of(), example, body)) {
      String pointer = Pointers.child("", mismatch.place().toArray());
      JsonNode there = mismatch.received();
      found.add(Complaint.violation(
              PactReplayRule.BODY,
              place(schema, pointer).orElse(declared),
              expected.bodyPointer() + pointer,
              mismatch.expected(),
              there == null ? "nothing" : masked(Show.json(there)))
          .about(mismatch.jsonPath()));
    }
  }

  private Optional<String> place(String schema, String pointer) {
    return schema.isEmpty()
        ? Optional.empty()
        : schemas.at(schema, pointer).stream().findFirst();
  }

  private static Optional<String> mediaType(Response response) {
    return Header.first(response.headers(), "Content-Type");
  }

  /** The body, if it may be read as JSON: where no media type is given, what it looks like counts. */
  private static @Nullable JsonNode json(Response response) {
    if (!mediaType(response).map(MediaType::namesJson).orElse(true)) {
      return null;
    }
    try {
      return StrictJson.read(response.body().asByteBuffer());
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private String shown(Response response) {
    String body = masked(response.body().utf8());
    return body.isBlank() ? ", no body" : ", " + Show.shortened(body);
  }

  private String masked(String text) {
    return stage.secrets().replaceIn(text);
  }
}
