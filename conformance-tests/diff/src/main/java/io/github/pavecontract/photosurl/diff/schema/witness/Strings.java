package io.github.pavecontract.photosurl.diff.schema.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CanonicalJson;
import io.github.pavecontract.photosurl.diff.schema.core.Formats;
import io.github.pavecontract.photosurl.diff.schema.inclusion.Languages;
import io.github.pavecontract.photosurl.diff.schema.normal.Part;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Strings at and beside the bounds of schemas. */
final class Strings {
  private static final long LONGEST = 200_000;

  private Strings() {}

  static Collection<JsonNode> around(Part narrow, Collection<Part> parts) {
    Set<String> texts = new LinkedHashSet<>();
    narrow.formats().forEach(format -> texts.addAll(Formats.samples(format)));
    for (long size : BoundaryNumbers.sizes(parts, LONGEST)) {
      if (narrow.size().contains(size)) {
        texts.add("a".repeat((int) size));
      }
    }
    for (Part part : parts) {
      part.formats().forEach(format -> texts.addAll(Formats.samples(format)));
      if (!narrow.patterns().isEmpty() || !part.patterns().isEmpty()) {
        Languages.shortest(narrow).ifPresent(texts::add);
        if (!narrow.equals(part)) {
          Languages.difference(narrow, part).ifPresent(texts::add);
        }
      }
      if (part.values() != null) {
        for (JsonNode value : part.values()) {
          texts.add(value.asText());
          texts.add(value.asText() + "x");
          texts.add(value.asText().toLowerCase(Locale.ROOT));
          texts.add(value.asText().toUpperCase(Locale.ROOT));
        }
      }
    }
    texts.add("x");
    texts.add("0");
    texts.add("not a word");
    return texts.stream().map(CanonicalJson::text).toList();
  }
}
