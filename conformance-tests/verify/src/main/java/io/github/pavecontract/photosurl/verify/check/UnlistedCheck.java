package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas.Unlisted;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The values of open sets are those that the contract lists; another one is an addition, never an error. */
final class UnlistedCheck implements AnswerCheck {
  private final Contract contract;
  private final DeclaredSchemas schemas;

  UnlistedCheck(Contract contract) {
    this.contract = contract;
    this.schemas = contract.declaredSchemas();
  }

  @Override
  public Needs needs() {
    return Needs.JSON;
  }

  /** Where the contract only assumes an answer, or allows any error, any text is as good as its own. */
  @Override
  public List<Deviation> judge(Observation observation) {
    boolean anyError =
        observation.expected().filter(outcome -> outcome.status().isRange()).isPresent();
    if (anyError || !observation.expectation().grounds().fixed()) {
      return List.of();
    }
    Map<String, Deviation> found = new LinkedHashMap<>();
    contract
        .responseSchema(observation.expectation().operation(), observation.judgedStatus())
        .map(schema -> schemas.unlisted(schema, Objects.requireNonNull(observation.body())))
        .orElse(List.of())
        .forEach(unlisted -> found.putIfAbsent(unlisted.schema(), deviation(unlisted)));
    return List.copyOf(found.values());
  }

  private static Deviation deviation(Unlisted unlisted) {
    return Deviation.of(
            BodyRule.UNLISTED_VALUE,
            unlisted.schema(),
            "one of the values that the contract lists",
            Show.place(unlisted.pointer(), "= " + Show.json(unlisted.value())))
        .about(unlisted.name())
        .at(unlisted.pointer())
        .on(properties(unlisted.pointer()));
  }

  /** The property that has the value, or in whose list it stands. */
  private static Set<String> properties(String pointer) {
    List<String> tokens = Pointers.tokens(pointer);
    return tokens.isEmpty() ? Set.of() : Set.of(tokens.get(tokens.size() - 1));
  }
}
