package io.github.pavecontract.photosurl.verify.check;

import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas;
import io.github.pavecontract.photosurl.contract.DeclaredSchemas.Undeclared;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The body has no property that its schema does not name; one is an addition, never an error. */
final class UndeclaredCheck implements AnswerCheck {
  private final Contract contract;
  private final DeclaredSchemas schemas;

  UndeclaredCheck(Contract contract) {
    this.contract = contract;
    this.schemas = contract.declaredSchemas();
  }

  @Override
  public Needs needs() {
    return Needs.JSON;
  }

  @Override
  public List<Deviation> judge(Observation observation) {
    Map<String, Deviation> found = new LinkedHashMap<>();
    contract
        .responseSchema(observation.expectation().operation(), observation.judgedStatus())
        .map(schema -> schemas.undeclared(schema, Objects.requireNonNull(observation.body())))
        .orElse(List.of())
        .forEach(undeclared ->
            found.putIfAbsent(undeclared.owner() + " " + undeclared.name(), deviation(undeclared)));
    return List.copyOf(found.values());
  }

  private static Deviation deviation(Undeclared undeclared) {
    return Deviation.of(
            BodyRule.UNDECLARED_PROPERTY,
            Pointers.child(undeclared.owner(), "properties"),
            "no property `" + Show.shortened(undeclared.name()) + "`",
            Show.place(undeclared.pointer(), "= " + Show.json(undeclared.value())))
        .about(undeclared.name())
        .at(undeclared.pointer())
        .on(Set.of(undeclared.name()));
  }
}
