package io.github.pavecontract.photosurl.verify.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import io.github.pavecontract.photosurl.contract.Status;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Response;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers in the traffic of others that a gateway gave in place of the API; they are only counted. */
final class Gateways {
  private static final Set<Integer> STATUSES = Set.of(413, 429, 502, 503, 504);

  private final Contract contract;
  private final Operation operation;
  private final SortedMap<Integer, Long> counts = new TreeMap<>();

  Gateways(Contract contract) {
    this.contract = contract;
    this.operation = contract.operation();
  }

  /** Whether this answer is not the API's; it is counted then. */
  boolean answered(Response response) {
    int status = response.status();
    boolean gateway = STATUSES.contains(status) || (status / 100 == 5 && !isEnvelope(response));
    if (gateway) {
      counts.merge(status, 1L, Long::sum);
    }
    return gateway;
  }

  /** The same for a question whose answer is known: only what a gateway alone answers, and the API does not. */
  boolean answered(Response response, Status expected) {
    int status = response.status();
    boolean gateway = STATUSES.contains(status) && !expected.matches(status);
    if (gateway) {
      counts.merge(status, 1L, Long::sum);
    }
    return gateway;
  }

  /** Whether a body is that of an error as the contract has it. */
  private boolean isEnvelope(Response response) {
    try {
      var body = StrictJson.read(response.body().asByteBuffer());
      return contract.document().at(operation.pointer() + "/responses").properties().stream()
          .map(Map.Entry::getKey)
          .filter(status -> !status.startsWith("2"))
          .map(operation::responseSchema)
          .anyMatch(schema -> contract.schemas().validate(schema, body).isEmpty());
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** How often each status was answered. */
  SortedMap<Integer, Long> counts() {
    return counts;
  }
}
