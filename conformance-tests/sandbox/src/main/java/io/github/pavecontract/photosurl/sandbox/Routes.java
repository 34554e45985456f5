package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which operation of the contract a request is for. */
final class Routes {
  private final Contract contract;
  /** By path; those with the fewest parameters first: a path that is written out is meant. */
  private final Map<String, List<Operation>> operations = new LinkedHashMap<>();

  Routes(Contract contract) {
    this.contract = contract;
    contract.operations().stream()
        .sorted(Comparator.comparing(
            each -> each.path().chars().filter(c -> c == '{').count()))
        .forEach(each ->
            operations.computeIfAbsent(each.path(), path -> new ArrayList<>()).add(each));
  }

  /**
   * A path of the contract.
   *
   * @param operation the operation that was asked; empty if the path has none of this method
   * @param parameters the values of the parameters of the path, by name
   * @param sessionKey the first of them; empty if there is none
   * @param methods what the path can be asked with, as {@code Allow} lists it
   */
  record Route(
      Optional<Operation> operation,
      Map<String, String> parameters,
      String sessionKey,
      String methods) {}

  /** The route of a request; empty if the contract has no such path. */
  Optional<Route> of(String method, String rawPath) {
    for (List<Operation> here : operations.values()) {
      Optional<Map<String, String>> parameters = contract.path(here.get(0)).parameters(rawPath);
      if (parameters.isPresent()) {
        return Optional.of(new Route(
            here.stream().filter(each -> each.method().equals(method)).findFirst(),
            parameters.get(),
            parameters.get().values().stream().findFirst().orElse(""),
            here.stream().map(Operation::method).collect(Collectors.joining(", "))));
      }
    }
    return Optional.empty();
  }
}
