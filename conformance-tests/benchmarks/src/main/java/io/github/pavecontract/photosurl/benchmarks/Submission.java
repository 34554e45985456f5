package io.github.pavecontract.photosurl.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.util.List;

/** The bodies of a submission, and its exchange as a line of NDJSON. */
final class Submission {
  static final String KEY = "sandbox-11111111-2222-3333";

  private Submission() {}

  /** As many photos as there are labels. */
  static int most() {
    return PhotoLabel.known().size();
  }

  static String url(String label) {
    return "https://images-cdn.example.com/UDB/UDB-512D3TASIY/UDB-512D3TASIY_" + label + ".jpg";
  }

  static List<String> labels(int photos) {
    return PhotoLabel.known().stream().limit(photos).map(PhotoLabel::toString).toList();
  }

  static ObjectNode request(int photos) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("photos");
    labels(photos)
        .forEach(label -> list.addObject().put("photo_label", label).put("url", url(label)));
    return body;
  }

  static ObjectNode response(int photos, boolean accepted) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode data = body.putArray("data");
    labels(photos).forEach(label -> data.addObject()
        .put("photo_label", label)
        .put("url", url(label))
        .put("success", accepted)
        .put(
            "message",
            accepted
                ? "Photo URL has been successfully submitted."
                : "Photo is still under processing and cannot be updated."));
    return body;
  }

  /** An exchange of traffic; of each session the first one is accepted, the second one refused. */
  static ObjectNode exchange(int number, int photos) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode request = line.putObject("request").put("method", "POST");
    request.put("url", "https://openapi.paveapi.com/v1/hotspots/S-" + number / 2 + "/photos-url");
    request.putObject("headers").put("API-Key", KEY).put("Content-Type", "application/json");
    request.put("body", request(photos).toString());
    ObjectNode response = line.putObject("response").put("status", 200);
    response.putObject("headers").put("Content-Type", "application/json");
    response.put("body", response(photos, number % 2 == 0).toString());
    return line;
  }
}
