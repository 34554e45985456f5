package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.wire.HttpRule;
import io.github.pavecontract.photosurl.verify.wire.WireAnswer;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether something else answers at the base URL. An API that breaks its contract still makes a
 * difference between questions; what gives all of them the same status, and a body of which the contract
 * knows nothing, has not understood any.
 */
final class NotThisApi {
  /** So many answers must be of the same kind. */
  private static final int ENOUGH = 3;

  private final Contract contract;
  private final URI baseUrl;
  private final Set<String> texts;
  private int answers;
  private int status;
  private boolean known;

  NotThisApi(Contract contract, URI baseUrl) {
    this.contract = contract;
    this.texts = contract.cases().stream()
        .flatMap(aCase -> Stream.concat(
            Stream.of(aCase.response()), aCase.response().path("data").valueStream()))
        .map(body -> body.path("message").asText())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
    this.baseUrl = baseUrl;
  }

  /** Takes note of an answer; tells what answers instead, as soon as that is clear. */
  Optional<Unjudged> note(WireAnswer received, @Nullable JsonNode body) {
    Response response = received.exchange().response();
    boolean tls = speaksTls(received);
    boolean another = answers > 0 && response.status() != status;
    status = response.status();
    known |= another
        || ((isOfContract(body) || hasItsWords(response)) && !isElsewhere())
        || (!tls && !received.breaches().isEmpty());
    answers++;
    if (known || answers < ENOUGH) {
      return Optional.empty();
    }
    return Optional.of(what(received));
  }

  /** Whether the API may answer, and say that nothing is where the base URL leads to. */
  private boolean isElsewhere() {
    return status == 404 && corrected().isPresent();
  }

  /** Whether it is clear that the API itself answers, however well. */
  boolean isRefuted() {
    return known;
  }

  /** Whether a text of the contract stands in a body, be it of a wrong form. */
  private boolean hasItsWords(Response response) {
    String text = response.body().utf8();
    return texts.stream().anyMatch(text::contains);
  }

  private boolean isOfContract(@Nullable JsonNode body) {
    return body != null
        && contract.operations().stream().anyMatch(operation -> isOf(operation, body));
  }

  private boolean isOf(Operation operation, JsonNode body) {
    return contract.document().at(operation.pointer() + "/responses").properties().stream()
        .map(response -> operation.responseSchema(response.getKey()))
        .anyMatch(schema -> contract.schemas().validate(schema, body).isEmpty());
  }

  /** Whether an alert of TLS stands where the status line should. */
  private static boolean speaksTls(WireAnswer received) {
    return received.breaches().stream()
        .anyMatch(breach ->
            breach.rule() == HttpRule.STATUS_LINE && breach.received().startsWith("`\\x15\\x03"));
  }

  /** What answers in its place, by one of its answers. */
  Unjudged what(WireAnswer received) {
    Response response = received.exchange().response();
    String every = "what answers is not this API: it gives every question the status " + status;
    Optional<String> corrected = corrected();
    if (speaksTls(received) || response.body().utf8().contains("HTTPS")) {
      return Unjudged.nothing(
          "what answers is not this API: it wants TLS", "Use https:// in the base URL.");
    }
    if (corrected.isPresent()) {
      return Unjudged.nothing(
          every + ", as the base URL already has a part of the path "
              + contract.operation().path(),
          "Use " + corrected.get() + " as the base URL.");
    }
    if (status / 100 == 3) {
      return Unjudged.nothing(
          every + " and redirects it to "
              + Header.first(response.headers(), "Location").orElse("nowhere"),
          "Log in to the network if that is its portal; else correct the base URL.");
    }
    String type = Header.first(response.headers(), "Content-Type").orElse("no media type");
    return Unjudged.nothing(
        every + " and a body that the contract does not know (" + type + ")",
        "Correct the base URL, or log in to the network if this is its portal.");
  }

  /** The base URL without what belongs to the path of the operation. */
  private Optional<String> corrected() {
    String path = baseUrl.getRawPath().replaceFirst("/$", "");
    String first = "/" + contract.operation().path().split("/", -1)[1];
    int at = path.indexOf(first);
    return at < 0 || first.contains("{")
        ? Optional.empty()
        : Optional.of(baseUrl.resolve(path.substring(0, at) + "/").toString());
  }
}
