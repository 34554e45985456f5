package app;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.util.List;

/** Submits a photo to the base URL given, and prints what comes of it. */
public final class Main {
  public static void main(String[] args) {
    PhotosUrlClient client = PhotosUrlClient.builder("key").baseUrl(args[0]).build();
    System.out.println(PhotosUrlClient.class.getModule());
    System.out.println(client.submit("S", List.of(Photo.of(PhotoLabel.VIN, "https://example.com/vin.jpg"))).outcomes());
  }
}
