package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

/** What most tests of the rim send and answer. */
final class Samples {
  static final String KEY = "key-0123456789-of-nobody";
  static final String SESSION = "UCB-C3NPR4AGQZ";
  static final List<Photo> PHOTOS = List.of(
      Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg"),
      Photo.of(PhotoLabel.of("Roof"), "https://example.com/roof.jpg"));
  static final String JSON_TYPE = "Content-Type: application/json";
  static final String RESULTS = """
      {"data": [
        {"photo_label": "VIN", "url": "https://example.com/vin.jpg", "success": true,
         "message": "Photo URL has been successfully submitted."},
        {"photo_label": "Roof", "url": "https://example.com/roof.jpg", "success": false,
         "message": "Photo is still under processing and cannot be updated."}
      ]}
      """;

  private Samples() {}

  static ScriptedServer.Action results() {
    return ScriptedServer.reply(200, RESULTS, JSON_TYPE);
  }

  static String envelope(int code, String message) {
    return "{\"code\": " + code + ", \"message\": \"" + message
        + "\", \"timestamp\": \"2023-05-30T20:52:29.506948Z\"}";
  }

  /** A client that would rather fail a test than hang it. */
  static PhotosUrlClientBuilder client(String baseUrl) {
    return PhotosUrlClient.builder(KEY).baseUrl(baseUrl).callTimeout(Duration.ofSeconds(20));
  }

  static String stackTrace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
