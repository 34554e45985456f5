package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.exchange.Header;
import io.github.pavecontract.photosurl.exchange.Response;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import io.github.pavecontract.photosurl.verify.wire.Received;
import java.net.URI;
import java.util.Optional;
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
  private int answers;
  private int status;
  private boolean known;

  NotThisApi(Contract contract, URI baseUrl) {
    this.contract = contract;
    this.baseUrl = baseUrl;
  }

  /** Takes note of an answer; tells what answers instead, as soon as that is clear. */
  Optional<Unjudged> note(Received received, @Nullable JsonNode body) {
    Response response = received.exchange().response();
    known |= (answers > 0 && response.status() != status) || isOfContract(body);
    status = response.status();
    answers++;
    if (known || answers < ENOUGH) {
      return Optional.empty();
    }
    return Optional.of(Unjudged.nothing("what answers is not this API: " + what(received)));
  }

  private boolean isOfContract(@Nullable JsonNode body) {
    return body != null
        && contract
            .document()
            .at(contract.operation().pointer() + "/responses")
            .properties()
            .stream()
            .map(response -> contract.operation().responseSchema(response.getKey()))
            .anyMatch(schema -> contract.schemas().validate(schema, body).isEmpty());
  }

  private String what(Received received) {
    if (received.statusLine().startsWith("\u0015\u0003")) {
      return "it speaks TLS. Use https:// in the base URL";
    }
    Response response = received.exchange().response();
    Optional<String> corrected = corrected();
    if (corrected.isPresent()) {
      return "it gives every question the status " + status
          + ". The base URL already has a part of the path "
          + contract.operation().path()
          + "; use " + corrected.get();
    }
    if (status / 100 == 3) {
      return "it redirects every question to "
          + Header.first(response.headers(), "Location").orElse("nowhere")
          + ". Log in to the network if that is its portal, or correct the base URL";
    }
    if (response.body().utf8().contains("HTTPS")) {
      return "it wants TLS. Use https:// in the base URL";
    }
    String type = Header.first(response.headers(), "Content-Type").orElse("no media type");
    return "it gives every question the status " + status + " and a body that the contract does not"
        + " know (" + type
        + "), as a portal of the network or another server does. Correct the base"
        + " URL";
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
