package com.example.upload;

import io.github.pavecontract.photosurl.client.PhotoSubmitter;
import io.github.pavecontract.photosurl.client.PhotosUrlClient;
import io.github.pavecontract.photosurl.client.PhotosUrlException;
import io.github.pavecontract.photosurl.client.SubmissionResult;
import io.github.pavecontract.photosurl.client.model.Photo;
import io.github.pavecontract.photosurl.client.model.PhotoLabel;
import java.util.List;

/** Submits a photo of the VIN plate and says what became of it. */
public final class Upload {
  private final PhotoSubmitter pave;

  Upload(PhotoSubmitter pave) {
    this.pave = pave;
  }

  /**
   * Needs the API key in {@code PAVE_API_KEY}.
   *
   * @param args the session key, and the URL of the photo
   */
  public static void main(String[] args) {
    System.out.println(new Upload(PhotosUrlClient.fromEnv()).vinPlate(args[0], args[1]));
  }

  String vinPlate(String session, String url) {
    try {
      SubmissionResult result =
          pave.submit(session, List.of(Photo.of(PhotoLabel.VIN, url)));
      return result.refused().isEmpty() ? "accepted" : result.refused().get(0).message();
    } catch (PhotosUrlException.SessionNotFound e) {
      return "no session " + session;
    }
  }
}
