package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.ApiKeyUse;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.document.Pointers;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.expectation.Expectation;
import io.github.pavecontract.photosurl.recording.Credentials;
import io.github.pavecontract.photosurl.secret.CredentialFinder;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An API key that a request carries, but not in the header field where the API reads it. */
final class MisplacedKey {
  private final Contract contract;
  private final CredentialFinder credentials;

  MisplacedKey(Contract contract) {
    this.contract = contract;
    this.credentials = Credentials.of(contract);
  }

  /**
   * Where a key stands instead.
   *
   * @param pointer its place in the pact
   * @param words the same as the end of a sentence
   */
  record Found(String pointer, String words) {}

  /** Where the key of a request stands; empty if it stands where it belongs, or there is none. */
  private Optional<Found> in(Interaction interaction) {
    MessagePart request = interaction.request();
    return request.header(contract.apiKeyHeader()).filter(key -> !key.isBlank()).isPresent()
        ? Optional.empty()
        : inHeaders(request)
            .or(() -> inQuery(interaction))
            .or(() -> inBody(request))
            .or(() -> empty(request));
  }

  /** The same where a team does not mean to be asked for its key. */
  Optional<Found> toBlame(Interaction interaction, Operation operation) {
    Situation situation = new Situation(contract, operation);
    JsonNode expected = interaction.response().body();
    boolean without = allows(situation.expectation(interaction, true, false), interaction.status());
    boolean with = allows(situation.expectation(interaction, true, true), interaction.status());
    return isAskedForBy(expected) || (without && (!with || expected == null))
        ? Optional.empty()
        : in(interaction);
  }

  private static boolean allows(Optional<Expectation> expectation, int status) {
    return expectation.stream()
        .flatMap(each -> each.anyOf().stream())
        .anyMatch(outcome -> outcome.status().matches(status));
  }

  /** Whether a body asks for the key, by the text of a case without one. */
  boolean isAskedForBy(@Nullable JsonNode body) {
    return body != null
        && contract.cases().stream()
            .filter(aCase -> aCase.apiKey() == ApiKeyUse.ABSENT)
            .map(aCase -> aCase.response().path("message"))
            .anyMatch(text -> text.isTextual() && text.equals(body.path("message")));
  }

  private Optional<Found> inHeaders(MessagePart request) {
    return request.headers().stream()
        .filter(header -> tells(header.name()) && !header.value().isBlank())
        .findFirst()
        .map(header -> found(request, header, "it stands in the header field `%s`"));
  }

  private Optional<Found> inQuery(Interaction interaction) {
    return interaction.query().keySet().stream()
        .filter(this::tells)
        .findFirst()
        .map(name -> new Found(
            Pointers.child(interaction.request().pointer(), "query"),
            "it stands in the query parameter `" + name + "`"));
  }

  private Optional<Found> inBody(MessagePart request) {
    JsonNode body = request.body();
    return body == null
        ? Optional.empty()
        : body.propertyStream()
            .map(member -> member.getKey())
            .filter(this::tells)
            .findFirst()
            .map(name -> new Found(
                request.bodyPointer() + Pointers.child("", name),
                "it stands in the property `" + name + "` of the body"));
  }

  private Optional<Found> empty(MessagePart request) {
    return request.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(contract.apiKeyHeader()))
        .findFirst()
        .map(header -> found(request, header, "the header field `%s` is empty"));
  }

  private static Found found(MessagePart request, Header header, String words) {
    return new Found(
        Pointers.child(request.pointer(), "headers", header.name()),
        String.format(words, header.name()));
  }

  /** An idempotency key is a key of another kind. */
  private boolean tells(String name) {
    return credentials.isTelling(name)
        && !name.equalsIgnoreCase(contract.apiKeyHeader())
        && !name.toLowerCase(Locale.ROOT).contains("idempotency");
  }
}
