package io.github.pavecontract.photosurl.diff.schema.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.inclusion.Inclusion;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import io.github.pavecontract.photosurl.diff.schema.normal.Sub;
import io.github.pavecontract.photosurl.diff.schema.witness.Trail;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.List;
import java.util.stream.Stream;

/** Alternatives as people call them: by their component, or else by what they are. */
final class AlternativeNames {
  private static final String COMPONENTS = "/components/schemas";
  private static final List<String> CHOICES = List.of("oneOf", "anyOf");

  private final Trail place;

  AlternativeNames(Trail place) {
    this.place = place;
  }

  /** One that the old schema has. */
  String before(Part part) {
    return name(place.before(), part);
  }

  /** One that the new schema has. */
  String after(Part part) {
    return name(place.after(), part);
  }

  private static String name(Sub whole, Part part) {
    return whole.meanings().stream()
        .flatMap(AlternativeNames::alternatives)
        .filter(alternative -> says(whole.schemas().sub(alternative), part))
        .map(alternative -> component(whole, alternative))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name -> "`" + name + "`")
        .orElseGet(() -> words(part));
  }

  private static Stream<JsonNode> alternatives(JsonNode schema) {
    return CHOICES.stream().flatMap(choice -> schema.path(choice).valueStream());
  }

  private static boolean says(Sub alternative, Part part) {
    List<Part> parts = alternative.shape().of(part.type());
    return parts.size() == 1
        && new Inclusion(false).proven(parts.get(0), part)
        && new Inclusion(false).proven(part, parts.get(0));
  }

  /** The name of the component that an alternative refers to, if only to say which value tells it. */
  private static String component(Sub whole, JsonNode alternative) {
    JsonNode schema =
        alternative.has("$ref") ? alternative : alternative.path("allOf").path(0);
    if (!schema.has("$ref")) {
      return "";
    }
    String origin =
        whole.schemas().core().meaning(schema).path(CoreSchemas.ORIGIN).asText();
    List<String> tokens = Pointers.tokens(origin);
    return origin.startsWith(COMPONENTS) && tokens.size() == 3 ? tokens.get(2) : "";
  }

  private static String words(Part part) {
    return part.type() == JsonType.OBJECT && !part.members().properties().isEmpty()
        ? "an object with " + String.join(", ", part.members().properties().keySet())
        : part.type() == JsonType.ARRAY || part.type() == JsonType.OBJECT
            ? "an " + part.type().text()
            : "a " + part.type().text();
  }
}
