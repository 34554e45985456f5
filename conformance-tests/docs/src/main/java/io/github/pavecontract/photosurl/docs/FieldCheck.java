package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.ContractView.Body;
import io.github.pavecontract.photosurl.docs.ContractView.Parameter;
import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Field;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Location;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds the headers, parameters and properties that a page lists against the operation. */
final class FieldCheck {
  private static final Map<String, Pattern> TYPES = Map.of(
      "string",
          Pattern.compile("str(ing)?|text|char.*|uuid|guid|url|uri|date.*|time.*|enum.*|email"),
      "integer", Pattern.compile("int(eger)?(32|64)?|long|number"),
      "number", Pattern.compile("num(ber|eric)?|float|double|decimal|int(eger)?"),
      "boolean", Pattern.compile("bool(ean)?"),
      "array", Pattern.compile("array.*|list.*|.*\\[]"),
      "object", Pattern.compile("object|map|dict.*|json"));

  /** Headers that each request has, whatever the API. */
  private static final Set<String> OF_HTTP = Set.of(
      "host", "user-agent", "content-length", "connection", "accept-encoding", "cache-control");

  private final ContractView view;
  private final Document document;
  private final Drifts drifts;
  private final Map<String, List<String>> properties;

  FieldCheck(ContractView view, Drifts drifts) {
    this.view = view;
    this.document = view.contract().document();
    this.drifts = drifts;
    this.properties = view.properties();
  }

  void check(Field field) {
    String lower = field.name().toLowerCase(Locale.ROOT);
    if (field.place() == Location.HEADER
        && (lower.equals("content-type") || lower.equals("accept"))) {
      mediaType(field, lower.equals("accept"));
      return;
    }
    if (field.place() == Location.HEADER && OF_HTTP.contains(lower)) {
      return;
    }
    Optional<Parameter> parameter = parameter(field);
    if (parameter.isPresent()) {
      String pointer = parameter.get().pointer();
      type(field, List.of(Pointers.child(pointer, "schema")));
      if (field.required() != null && field.required() != parameter.get().required()) {
        required(field, pointer, parameter.get().required());
      }
      return;
    }
    List<String> schemas = field.place() == Location.HEADER || field.place() == Location.QUERY
        ? List.of()
        : properties.getOrDefault(last(field.name()), List.of());
    if (!schemas.isEmpty()) {
      type(field, schemas);
      property(field, schemas);
    } else if (field.place() == Location.UNKNOWN) {
      drifts.readThis(
          field.line(),
          view.operation().pointer(),
          new Texts(
              PageRule.FIELD_UNKNOWN,
              "The page names something that the contract does not have.",
              "",
              "`" + field.name() + "`",
              "Add it to the contract, if it belongs to the operation."));
    } else {
      undeclared(field);
    }
  }

  private static String last(String name) {
    return name.replaceFirst("(\\[\\w*])+$", "").replaceFirst(".*[./>]", "").strip();
  }

  private Optional<Parameter> parameter(Field field) {
    return view.parameters().stream()
        .filter(p -> p.in().equals("header")
            ? p.name().equalsIgnoreCase(field.name())
            : p.name().equals(field.name()))
        .filter(p -> switch (field.place()) {
          case HEADER -> p.in().equals("header");
          case QUERY -> p.in().equals("query");
          case COOKIE -> p.in().equals("cookie");
          case BODY -> false;
          case PATH, UNKNOWN -> true;
        })
        .findFirst();
  }

  private void undeclared(Field field) {
    switch (field.place()) {
      case HEADER -> undeclared(field, PageRule.HEADER_UNDECLARED, "header");
      case BODY -> undeclared(field, PageRule.PROPERTY_UNDECLARED, "property");
      default -> undeclared(field, PageRule.PARAMETER_UNDECLARED, "parameter");
    }
  }

  private void undeclared(Field field, PageRule rule, String kind) {
    drifts.drift(
        field.line(),
        view.operation().pointer(),
        new Texts(
            rule,
            "The page names a " + kind + " that the contract does not have.",
            "",
            "`" + field.name() + "`",
            "Add the " + kind + " `" + field.name() + "`."));
  }

  private void required(Field field, String pointer, boolean required) {
    drifts.drift(
        field.line(),
        pointer,
        new Texts(
            PageRule.FIELD_REQUIRED,
            "The page says otherwise whether `" + field.name() + "` must be there.",
            required ? "required" : "optional",
            required ? "optional" : "required",
            "Change `required` in the contract."));
  }

  private void property(Field field, List<String> schemas) {
    if (field.required() == null) {
      return;
    }
    boolean agrees = schemas.stream().anyMatch(pointer -> isRequired(pointer) == field.required());
    if (!agrees) {
      required(field, schemas.get(0), isRequired(schemas.get(0)));
    }
  }

  private boolean isRequired(String property) {
    List<String> tokens = Pointers.tokens(property);
    String owner = Pointers.parent(Pointers.parent(property));
    return document
        .at(Pointers.child(owner, "required"))
        .valueStream()
        .anyMatch(name -> name.asText().equals(tokens.get(tokens.size() - 1)));
  }

  private void type(Field field, List<String> schemas) {
    String said =
        field.type().toLowerCase(Locale.ROOT).replaceAll("\\(.*\\)|\\*", "").strip();
    List<String> types = schemas.stream()
        .flatMap(schema -> view.schemas().expand(List.of(schema)).stream())
        .map(schema -> document.at(schema).path("type").asText())
        .filter(TYPES::containsKey)
        .distinct()
        .toList();
    if (said.isEmpty() || types.isEmpty()) {
      return;
    }
    if (TYPES.entrySet().stream()
        .noneMatch(type ->
            types.contains(type.getKey()) && type.getValue().matcher(said).matches())) {
      boolean known =
          TYPES.values().stream().anyMatch(type -> type.matcher(said).matches());
      Texts texts = new Texts(
          PageRule.FIELD_TYPE,
          "The page gives `" + field.name() + "` another type.",
          String.join(" or ", types),
          field.type(),
          "Change the type in the contract.");
      if (known) {
        drifts.drift(field.line(), schemas.get(0), texts);
      } else {
        drifts.readThis(field.line(), schemas.get(0), texts);
      }
    }
  }

  private void mediaType(Field field, boolean response) {
    String said = field.value().replaceAll("[\"'`;].*", "").strip().toLowerCase(Locale.ROOT);
    List<String> types = view.bodies().stream()
        .filter(body -> body.isRequest() != response)
        .map(Body::pointer)
        .map(pointer -> Pointers.tokens(pointer).get(Pointers.tokens(pointer).size() - 1))
        .distinct()
        .toList();
    if (said.contains("/") && !said.equals("*/*") && !types.isEmpty() && !types.contains(said)) {
      drifts.drift(
          field.line(),
          view.bodies().get(0).pointer(),
          new Texts(
              PageRule.MEDIA_TYPE,
              "The page names another media type.",
              String.join(" or ", types),
              said,
              "Add the media type to the contract."));
    }
  }
}
