package com.example.modules;

import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.util.List;

/** Submits a photo from a named module. */
public final class Upload {
  private Upload() {}

  /**
   * Needs the API key in {@code PAVE_API_KEY}, and a server elsewhere than that of the contract in
   * {@code PAVE_BASE_URL}.
   *
   * @param args the session key, and the URL of the photo
   */
  public static void main(String[] args) {
    List<Photo> photos = List.of(Photo.of(PhotoLabel.FRONT, args[1]));
    System.out.println(Upload.class.getModule().getName() + ": "
        + PhotosUrlClient.fromEnv().submit(args[0], photos).accepted().size() + " accepted");
  }
}
