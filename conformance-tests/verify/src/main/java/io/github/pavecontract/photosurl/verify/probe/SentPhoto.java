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
 * A photo that a body carries, however badly it is written: a server may read more out of it than its
 * sender meant.
 *
 * @param label its label, or what stands in the place of one
 * @param url its url; empty if none belongs to it
 */
record SentPhoto(String label, String url) {
  private static final String LABEL = "photo_label";
  private static final Pattern LABEL_IN_TEXT = value(LABEL);
  private static final Pattern URL_IN_TEXT = value("url");

  private static Pattern value(String name) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"([^\"]*)|([^,}\\]]*))");
  }

  /** Each photo of a body; of one that is no JSON, whatever looks like a photo. */
  static Set<SentPhoto> in(ByteString body) {
    Set<SentPhoto> photos = new LinkedHashSet<>();
    try {
      collect(StrictJson.read(body.asByteBuffer()), photos);
    } catch (JsonProcessingException e) {
      for (String part : body.utf8().split("\\{", -1)) {
        if (part.contains(LABEL)) {
          photos.add(new SentPhoto(first(LABEL_IN_TEXT, part), first(URL_IN_TEXT, part)));
        }
      }
    }
    return photos;
  }

  private static void collect(JsonNode node, Set<SentPhoto> photos) {
    if (node.has(LABEL)) {
      photos.add(new SentPhoto(node.path(LABEL).asText(), node.path("url").asText()));
    }
    node.forEach(child -> collect(child, photos));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
