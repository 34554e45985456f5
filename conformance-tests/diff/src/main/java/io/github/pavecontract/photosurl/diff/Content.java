package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.MediaType;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The media types of a content object, in a form in which equal ones are written alike. */
final class Content {
  private Content() {}

  /** The pointer of each media type. */
  static Map<String, String> of(Document document, String content) {
    Map<String, String> types = new LinkedHashMap<>();
    document
        .written(content)
        .fieldNames()
        .forEachRemaining(type -> types.put(canonical(type), Pointers.child(content, type)));
    return types;
  }

  private static String canonical(String type) {
    return MediaType.parse(type)
        .map(MediaType::canonical)
        .orElse(type.strip().toLowerCase(Locale.ROOT));
  }
}
