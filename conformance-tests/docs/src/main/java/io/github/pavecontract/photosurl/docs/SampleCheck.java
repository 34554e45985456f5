package io.github.pavecontract.photosurl.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.SchemaError;
import io.github.pavecontract.photosurl.contract.SchemaValidator;
import io.github.pavecontract.photosurl.docs.ContractView.Example;
import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import io.github.pavecontract.photosurl.docs.Leaves.Leaf;
import io.github.pavecontract.photosurl.docs.Leaves.LeafType;
import io.github.pavecontract.photosurl.docs.facts.SampleText;
import io.github.pavecontract.photosurl.docs.facts.Titles;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.Optional;

/** Holds one sample against its schema and its example. */
final class SampleCheck {
  private final ContractView view;
  private final Document document;
  private final SchemaValidator validator;
  private final Drifts drifts;

  SampleCheck(ContractView view, SchemaValidator validator, Drifts drifts) {
    this.view = view;
    this.document = view.contract().document();
    this.validator = validator;
    this.drifts = drifts;
  }

  void check(SampleMatch match) {
    properties(match);
    schema(match);
    SampleStatusCheck.check(view, match, drifts);
    match.leaves().all().forEach(leaf -> listed(match, leaf));
    match.example().ifPresent(example -> compare(match, example));
    if (match.example().isEmpty()) {
      unknown(match);
    } else {
      title(match, match.example().get());
    }
  }

  private void properties(SampleMatch match) {
    for (Leaves.Undeclared property : match.leaves().undeclared()) {
      drifts.drift(
          match.sample().line(property.pointer()),
          Pointers.child(property.owner(), "properties"),
          new Texts(
              PageRule.PROPERTY_UNDECLARED,
              "A sample has a property that the schema does not name.",
              "",
              "`" + property.name() + "`",
              "Add the property `" + property.name()
                  + "` to the schema, as optional unless the page "
                  + "says that it is always there."));
    }
  }

  private void schema(SampleMatch match) {
    for (SchemaError error :
        validator.validate(match.body().schema(), match.sample().value())) {
      JsonNode value = match.sample().value().at(error.pointer());
      boolean open = SampleText.isPlaceholder(value)
          || (match.sample().partial() && List.of("required", "minItems").contains(error.keyword()))
          || (List.of("anyOf", "oneOf", "enum", "const").contains(error.keyword())
              && isListed(match, error.pointer()));
      if (!open) {
        absent(error, value);
        drifts.drift(
            match.sample().line(error.pointer()),
            error.schemaPointer(),
            new Texts(
                PageRule.SAMPLE_SCHEMA,
                "A sample does not satisfy the schema.",
                error.keyword() + ": " + Excerpts.of(document.at(error.schemaPointer())),
                error.message(),
                "Change the schema so that it accepts the sample, if the sample is no slip."));
      }
    }
  }

  /** A property that a sample lacks although it is required is not missing from the page as well. */
  private void absent(SchemaError error, JsonNode value) {
    if (error.keyword().equals("required")) {
      String table = Pointers.child(Pointers.parent(error.schemaPointer()), "properties");
      document.at(error.schemaPointer()).forEach(name -> {
        if (!value.has(name.asText())) {
          drifts.explain(Pointers.child(table, name.asText()));
        }
      });
    }
  }

  private static boolean isListed(SampleMatch match, String pointer) {
    return match.leaves().all().stream()
        .anyMatch(leaf -> leaf.pointer().equals(pointer) && leaf.kind() == LeafType.LISTED);
  }

  /** A value that is not on its list, wherever it stands. */
  private void listed(SampleMatch match, Leaf leaf) {
    if (leaf.kind() != LeafType.LISTED) {
      return;
    }
    List<String> values = view.schemas().listed(leaf.schemas());
    if (values.stream().noneMatch(value -> document.at(value).equals(leaf.value()))) {
      Optional<String> before = match
          .example()
          .filter(example -> !leaf.isRepeated())
          .map(example -> example.value().at(leaf.pointer()))
          .flatMap(
              old -> values.stream().filter(v -> document.at(v).equals(old)).findFirst());
      before.ifPresent(drifts::explain);
      drifts.drift(
          match.sample().line(leaf.pointer()),
          before.orElse(Pointers.parent(values.get(0))),
          new Texts(
              PageRule.VALUE_UNDECLARED,
              "A sample has a value of " + leaf.path() + " that the contract does not list.",
              before.map(view::text).orElse("another list"),
              leaf.value().asText(),
              before.isPresent()
                  ? "Change the listed value, and the examples that have it."
                  : "Add the value to the list."));
    }
  }

  private void compare(SampleMatch match, Example example) {
    Leaves theirs = view.leaves(example);
    for (Leaf leaf : match.leaves().all()) {
      if (leaf.isRepeated()) {
        if (leaf.kind() == LeafType.TEXT
            && theirs.all().stream()
                .noneMatch(other ->
                    other.path().equals(leaf.path()) && other.value().equals(leaf.value()))) {
          differs(match, example, leaf, "");
        }
        continue;
      }
      JsonNode expected = example.value().at(leaf.pointer());
      if (expected.isMissingNode()
          || expected.equals(leaf.value())
          || drifts.isExplained(listing(leaf, expected))
          || (match.body().isRequest() && !listing(leaf, leaf.value()).isEmpty())) {
        continue;
      }
      boolean states = leaf.states()
          || theirs.all().stream()
              .anyMatch(other -> other.pointer().equals(leaf.pointer()) && other.states());
      if (SampleText.isPlaceholder(leaf.value())) {
        if (states) {
          readThis(match, example, leaf, expected.asText());
        }
      } else if (states) {
        differs(match, example, leaf, expected.asText());
      } else if (leaf.kind() == LeafType.FLAG) {
        readThis(match, example, leaf, expected.asText());
      }
    }
  }

  private String listing(Leaf leaf, JsonNode value) {
    return view.schemas().listed(leaf.schemas()).stream()
        .filter(pointer -> document.at(pointer).equals(value))
        .findFirst()
        .orElse("");
  }

  private void differs(SampleMatch match, Example example, Leaf leaf, String expected) {
    drifts.explain(example.pointer() + leaf.path());
    drifts.drift(
        match.sample().line(leaf.pointer()),
        example.pointer() + leaf.pointer(),
        value(leaf, expected));
  }

  private void readThis(SampleMatch match, Example example, Leaf leaf, String expected) {
    drifts.readThis(
        match.sample().line(leaf.pointer()),
        example.pointer() + leaf.pointer(),
        value(leaf, expected));
  }

  private static Texts value(Leaf leaf, String expected) {
    return new Texts(
        PageRule.SAMPLE_VALUE,
        "A sample has another value of " + leaf.path() + " than the example of the contract.",
        expected,
        leaf.value().asText().replace(SampleText.PLACEHOLDER, "placeholder "),
        "Change the example, and what else the contract says of this case.");
  }

  /** The contract has no example like it: another error is a case of its own. */
  private void unknown(SampleMatch match) {
    if (view.examples().stream()
        .noneMatch(e -> e.body().isRequest() == match.body().isRequest())) {
      return;
    }
    boolean error =
        match.leaves().all().stream().anyMatch(leaf -> leaf.states() && !leaf.isRepeated());
    Texts texts = new Texts(
        PageRule.SAMPLE_UNDECLARED,
        "The page has a sample that no example of the contract resembles.",
        "",
        match.sample().title(),
        "Add an example and a case for it, with evidence `documented`, sample `"
            + match.sample().title().strip() + "`.");
    if (error) {
      drifts.drift(match.sample().titleLine(), match.body().pointer(), texts);
    } else {
      drifts.readThis(match.sample().titleLine(), match.body().pointer(), texts);
    }
  }

  /** Another title of the same sample may mean another situation. */
  private void title(SampleMatch match, Example example) {
    String title = match.sample().title();
    if (match.sample().named()
        && !example.title().isEmpty()
        && !Titles.statement(title).isEmpty()
        && !Titles.same(title, example.title())
        && view.examples().stream()
            .noneMatch(
                e -> e.pointer().equals(example.pointer()) && Titles.same(title, e.title()))) {
      drifts.readThis(
          match.sample().titleLine(),
          example.pointer(),
          new Texts(
              PageRule.SAMPLE_TITLE,
              "A sample has another title.",
              example.title(),
              title.strip(),
              "If it means the same situation, change `sample` in x-evidence; else change the case."));
    }
  }
}
