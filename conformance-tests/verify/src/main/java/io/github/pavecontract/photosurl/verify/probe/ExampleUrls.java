package io.github.pavecontract.photosurl.verify.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Case;
import io.github.pavecontract.photosurl.contract.Contract;
import java.util.HashMap;
import java.util.Map;

/** The url that the cases of the contract have for each label, so that probes can send the same photo. */
final class ExampleUrls {
  private final Map<String, String> urls = new HashMap<>();

  ExampleUrls(Contract contract) {
    for (Case aCase : contract.cases()) {
      if (aCase.request() != null) {
        for (JsonNode photo : aCase.request().path("photos")) {
          urls.putIfAbsent(photo.path("photo_label").asText(), photo.path("url").asText());
        }
      }
    }
  }

  String of(String label) {
    return urls.computeIfAbsent(
        label, l -> "https://example.com/photos/of-label-" + urls.size() + ".jpg?v=1&s=a%20b");
  }
}
