package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.StrictJson;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * The labels of the photos that a body carries, however badly it is written: a server may read more out of
 * it than its sender meant. What stands in the place of a label counts as one.
 */
final class SentLabels {
  private static final String LABEL = "photo_label";
  private static final Pattern IN_TEXT =
      Pattern.compile("\"" + LABEL + "\"\\s*:\\s*(?:\"([^\"]*)|([^,}\\]]*))");

  private SentLabels() {}

  /** The labels of a body; of one that is no JSON, those of whatever looks like a photo. */
  static Set<String> in(ByteString body) {
    Set<String> labels = new LinkedHashSet<>();
    try {
      collect(StrictJson.read(body.asByteBuffer()), labels);
    } catch (JsonProcessingException e) {
      for (String part : body.utf8().split("\\{", -1)) {
        if (part.contains(LABEL)) {
          labels.add(first(part));
        }
      }
    }
    return labels;
  }

  private static void collect(JsonNode node, Set<String> labels) {
    if (node.has(LABEL)) {
      labels.add(node.path(LABEL).asText());
    }
    node.forEach(child -> collect(child, labels));
  }

  private static String first(String text) {
    Matcher matcher = IN_TEXT.matcher(text);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
