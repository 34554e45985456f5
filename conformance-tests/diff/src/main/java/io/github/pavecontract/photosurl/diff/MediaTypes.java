package io.github.pavecontract.photosurl.diff;

import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Media types as they are compared: without regard to case, blanks, and a charset that goes without saying. */
final class MediaTypes {
  private MediaTypes() {}

  /** The pointer of each media type of a content object. */
  static Map<String, String> of(Document document, String content) {
    Map<String, String> types = new LinkedHashMap<>();
    document
        .root()
        .at(content)
        .fieldNames()
        .forEachRemaining(type -> types.put(plain(type), Pointers.child(content, type)));
    return types;
  }

  private static String plain(String type) {
    String plain = type.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return plain.replaceFirst("^(application/[^;]*json);charset=\"?utf-8\"?$", "$1");
  }

  /** The same type, or a range that it lies in; empty if there is none. */
  static String covering(String type, Collection<String> types) {
    if (types.contains(type)) {
      return type;
    }
    String range = type.replaceFirst("/.*", "/*");
    if (types.contains(range)) {
      return range;
    }
    return types.contains("*/*") ? "*/*" : "";
  }
}
