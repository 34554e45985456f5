package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.verify.check.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares answers with what a team expects, by the rules of the Pact specification. */
final class AnswerDifferences {
  private final Contract contract;
  private final DeclaredSchemas schemas;
  private final MisplacedKey misplacedKey;
  private final Secrets secrets;

  AnswerDifferences(Contract contract, Secrets secrets) {
    this.contract = contract;
    this.schemas = contract.declaredSchemas();
    this.misplacedKey = new MisplacedKey(contract);
    this.secrets = secrets;
  }

  /** Where an answer that could be read is not what the team expects. */
  List<Complaint> of(Interaction interaction, Operation operation, Response received) {
    List<Complaint> found = differences(interaction, operation, received);
    return found.isEmpty() || !misplacedKey.isAskedForBy(json(received))
        ? found
        : misplacedKey
            .toBlame(interaction, operation)
            .map(key -> List.of(keyPlace(key, operation, received)))
            .orElse(found);
  }

  private Complaint keyPlace(MisplacedKey.Found key, Operation operation, Response response) {
    return Complaint.violation(
            PactReplayRule.KEY_PLACE,
            Pointers.child(operation.pointer(), "security"),
            key.pointer(),
            "the header field `" + contract.apiKeyHeader() + "`",
            response.status() + shown(response))
        .about(key.words());
  }

  /** What follows from another status is not told beside it. */
  private List<Complaint> differences(
      Interaction interaction, Operation operation, Response received) {
    MessagePart expected = interaction.response();
    String declared = contract
        .responsePointer(operation, interaction.status())
        .orElse(Pointers.child(operation.pointer(), "responses"));
    if (!StatusCodes.accepts(interaction, received.status())) {
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
    MessagePart expected = interaction.response();
    JsonNode example = expected.body();
    if (example == null || UnreadableAnswer.ofBody(expected, received).isPresent()) {
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
    return StrictJson.readOrNull(response.body().asByteBuffer());
  }

  private String shown(Response response) {
    String body = masked(response.body().utf8());
    return body.isBlank() ? ", no body" : ", " + Show.shortened(body);
  }

  private String masked(String text) {
    return secrets.replaceIn(text);
  }
}
