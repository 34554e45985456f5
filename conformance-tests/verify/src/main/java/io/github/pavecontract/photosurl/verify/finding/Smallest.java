package io.github.pavecontract.photosurl.verify.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.document.StrictJson;
import io.github.pavecontract.photosurl.exchange.Request;
import io.github.pavecontract.photosurl.verify.check.Deviation;
import io.github.pavecontract.photosurl.verify.rule.Layer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/** The smallest request that shows a fault, where it is plain which one that is. */
final class Smallest {
  private static final Pattern RESULT = Pattern.compile("/data/([0-9]{1,4})(/.*)?");

  /** What is wrong in one result, whatever others say. */
  private static final Set<Layer> EACH = Set.of(Layer.SCHEMA, Layer.ADDITION, Layer.OPEN_SET);

  private Smallest() {}

  /** The request with the photo of the result that is wrong in itself; else the whole request. */
  static Request of(Request request, Deviation deviation) {
    Matcher result = RESULT.matcher(deviation.place());
    if (!result.matches() || !EACH.contains(deviation.rule().layer())) {
      return request;
    }
    try {
      JsonNode body = StrictJson.read(request.body().asByteBuffer());
      JsonNode photo = body.path("photos").path(Integer.parseInt(result.group(1)));
      if (photo.isMissingNode() || body.path("photos").size() == 1) {
        return request;
      }
      ObjectNode small = JsonNodeFactory.instance.objectNode();
      small.putArray("photos").add(photo);
      return new Request(
          request.method(),
          request.url(),
          request.headers(),
          ByteString.encodeUtf8(small.toString()));
    } catch (JsonProcessingException e) {
      return request;
    }
  }
}
